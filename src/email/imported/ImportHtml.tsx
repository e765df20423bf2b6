import { useRef, useState, type DragEvent } from 'react';
import { collectGraphemes } from 'unicode-segmenter/grapheme';
import { limits, type Brand, type Email } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { fileText } from '../../ui/fileText.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { renderMail } from '../renderMail.ts';
import { ImportAccount } from './ImportAccount.tsx';
import styles from './ImportHtml.module.css';
import { importedEmail, withWaysOut } from './importedEmail.ts';
import { useCheckedImport } from './useCheckedImport.ts';

/** Takes in an email that was made elsewhere, to be sent exactly as it is. */
export function ImportHtml(props: { brand: Brand; onImport: (email: Email) => void; onClose: () => void }) {
  const { brand, onImport, onClose } = props;
  const [html, setHtml] = useState('');
  const [file, setFile] = useState<string>();
  const [unread, setUnread] = useState<string>();
  const [typed, setTyped] = useState<{ subject?: string; preheader?: string; sender?: string }>({});
  const [adds, setAdds] = useState(true);
  const state = useCheckedImport(html);
  const findings = state.is === 'checked' ? state.findings : undefined;
  const subject = typed.subject ?? findings?.title ?? '';
  const preheader = typed.preheader ?? findings?.preheader ?? '';
  const sender = typed.sender ?? brand.sender.address;
  const lacks = findings?.lacks ?? [];

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const { ok, text, why } = await htmlOf(chosen);
    setUnread(ok ? undefined : why);
    if (!ok) return;
    setTyped({});
    setFile(chosen.name);
    setHtml(text);
  };
  const reason =
    state.is === 'checked'
      ? subject.trim() === ''
        ? t('Write a subject.')
        : sender.includes('@')
          ? undefined
          : t('Give it a sender.')
      : state.is === 'refused'
        ? t('It cannot be imported as it is.')
        : t('Choose or paste the HTML first.');
  const put = async () => {
    if (state.is !== 'checked') return;
    const parts = { html, text: state.text };
    // What is typed here may be as wrong as what came.
    const lines = await renderMail({ subject, preheader, html: '', text: '' }, {});
    const [trouble] = lines.troubles;
    setUnread(trouble);
    if (trouble !== undefined) return;
    onImport(
      importedEmail({
        name: nameOf(file, subject),
        subject,
        preheader,
        ...(adds ? withWaysOut(parts, state.findings) : parts),
        from: { ...brand.sender, address: sender },
      }),
    );
  };
  return (
    <Dialog
      title={t('Import an HTML email')}
      description={t('It is sent exactly as it is: it can be looked at here, not edited.')}
      size="lg"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            variant="primary"
            busy={state.is === 'checking'}
            disabledReason={reason}
            onClick={() => void put()}
          >
            {t('Import the email')}
          </Button>
        </>
      }
    >
      <div
        className={styles.import}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Source
          html={file === undefined ? html : ''}
          file={file}
          onFile={take}
          onPaste={(text) => {
            setFile(undefined);
            setUnread(undefined);
            setTyped({});
            setHtml(text);
          }}
        />
        {unread !== undefined && (
          <Banner tone="bad" live>
            {unread}
          </Banner>
        )}
        {state.is === 'refused' && (
          <Banner tone="bad" title={t('It was not imported')} live>
            {state.reason}
          </Banner>
        )}
        {findings && (
          <div className={styles.fields}>
            <TextField
              label={t('Subject')}
              value={subject}
              maxLength={300}
              required
              onChange={(text) => setTyped({ ...typed, subject: text })}
            />
            <TextField
              label={t('Preview text')}
              hint={t('Stands after the subject in the inbox.')}
              value={preheader}
              maxLength={300}
              onChange={(text) => setTyped({ ...typed, preheader: text })}
            />
            {!brand.sender.address.includes('@') && (
              <TextField
                label={t('Sender address')}
                type="email"
                value={sender}
                required
                onChange={(text) => setTyped({ ...typed, sender: text })}
              />
            )}
            {lacks.length > 0 && (
              <CheckField
                label={t('Add what it lacks in a line at its end')}
                hint={listedLinks(lacks)}
                checked={adds}
                onChange={setAdds}
              />
            )}
            <ImportAccount findings={findings} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

const nameOf = (file: string | undefined, subject: string): string =>
  collectGraphemes(file?.replace(/\.html?$/i, '') ?? subject)
    .slice(0, limits.nameGraphemes.max)
    .join('');

const listedLinks = (lacks: readonly string[]) => lacks.map((name) => `{{ links.${name} }}`).join(', ');

function Source(props: {
  html: string;
  file: string | undefined;
  onFile: (file: File | undefined) => Promise<void>;
  onPaste: (text: string) => void;
}) {
  const { html, file, onFile, onPaste } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.source}>
        <Button icon="upload" onClick={() => picker.current?.click()}>
          {file === undefined ? t('Choose an HTML file…') : t('Choose another file')}
        </Button>
        <span className={file === undefined ? styles.hint : undefined}>
          {file ?? t('or drop it here, or paste below')}
        </span>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".html,.htm,text/html"
          aria-label={t('HTML file')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = '';
            void onFile(chosen);
          }}
        />
      </div>
      {file === undefined ? (
        <TextField label={t('HTML')} value={html} onChange={onPaste} multiline mono minRows={4} maxRows={8} />
      ) : (
        <LinkButton onClick={() => onPaste('')}>{t('Paste text instead')}</LinkButton>
      )}
    </>
  );
}

/** The text of a file, its size judged before a byte of it is read. */
async function htmlOf(file: File): Promise<{ ok: boolean; text: string; why: string }> {
  const refused = (why: string) => ({ ok: false, text: '', why });
  if (file.size > limits.emailBytes.max)
    return refused(
      t('{file} was not read: an email may weigh {size} kB at most.', {
        file: file.name,
        size: limits.emailBytes.max / 1_000,
      }),
    );
  try {
    const read = await fileText(file);
    return read
      ? { ok: true, text: read.text, why: '' }
      : refused(t('{file} was not read: it is no text.', { file: file.name }));
  } catch {
    return refused(t('The browser could not read it. Choose it again.'));
  }
}
