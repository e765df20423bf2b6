import { useRef, useState, type DragEvent } from 'react';
import type { Read } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fileText } from './fileText.ts';
import styles from './FileDrop.module.css';

/** Takes a text from outside: a file that is chosen or dropped, or pasted text. Hands it over unread. */
export function FileDrop(props: {
  /** Asks for the file: “Drop a journey file here”. */
  invitation: string;
  /** Names the field that takes it: “Journey file”. */
  label: string;
  /** Names the source, where there is one. */
  onText: (text: Read<string>, from: string | undefined) => void;
}) {
  const { invitation, label, onText } = props;
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    onText(await fileText(file), file.name);
    setBusy(false);
  };
  const onDrag = (event: DragEvent) => {
    // Unless it is taken, the browser would leave this page for the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    <div className={styles.drop}>
      <div
        className={styles.area}
        data-over={over ? true : undefined}
        onDragOver={onDrag}
        onDragEnter={onDrag}
        onDragLeave={(event) => {
          const { relatedTarget } = event;
          if (!(relatedTarget instanceof Node) || !event.currentTarget.contains(relatedTarget))
            setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" size={20} />
        <p>{invitation}</p>
        <Button busy={busy} onClick={() => picker.current?.click()} data-autofocus>
          {t('Choose a file…')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={label}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = '';
            void take(file);
          }}
        />
      </div>
      {pasting ? (
        <div className={styles.paste}>
          <TextField
            label={t('Paste it here')}
            value={pasted}
            onChange={setPasted}
            multiline
            mono
            minRows={4}
            maxRows={8}
            takesFocus
          />
          <Button
            disabledReason={pasted.trim() === '' ? t('Paste something first.') : undefined}
            onClick={() => onText({ ok: true, value: pasted }, undefined)}
          >
            {t('Read what I pasted')}
          </Button>
        </div>
      ) : (
        <LinkButton onClick={() => setPasting(true)}>{t('Paste text instead')}</LinkButton>
      )}
    </div>
  );
}
