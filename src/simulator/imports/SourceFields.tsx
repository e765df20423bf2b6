import { useRef, useState, type DragEvent } from 'react';
import { limits } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fileText, type FileText } from '../../ui/fileText.ts';
import styles from '../ImportPeople.module.css';

/** What is to be read: pasted, or a file. */
export interface Source {
  text: string;
  file?: { name: string; bytes: number; guessed: FileText['guessed'] } | undefined;
}

/** Where people come from: a file, chosen or dropped, or pasted text. A file’s text is not shown: it may be very long. */
export function SourceFields({ source, onChange }: { source: Source; onChange: (source: Source) => void }) {
  const { file } = source;
  const [trouble, setTrouble] = useState<{ name: string; says: string }>();
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const { name, size } = chosen;
    if (size > limits.fileBytes.max) {
      const most = limits.fileBytes.max / 1_000_000;
      setTrouble({
        name,
        says: t('It is larger than {size} MB. Split it into several files.', { size: most }),
      });
      return;
    }
    try {
      const read = await fileText(chosen);
      setTrouble(
        read ? undefined : { name, says: t('It is no text. Save it as CSV first, then choose that file.') },
      );
      if (read) onChange({ text: read.text, file: { name, bytes: size, guessed: read.guessed } });
    } catch {
      setTrouble({ name, says: t('The browser could not read it. Choose it again.') });
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.body} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={styles.source}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.tsv,.ndjson,.jsonl,.json,.txt,text/csv,application/x-ndjson"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
        <Button icon="upload" onClick={() => chooser.current?.click()}>
          {file ? t('Choose another file') : t('Choose a file')}
        </Button>
        {file ? (
          <span className={styles.file}>
            <Icon name="note" size={16} />
            <b title={file.name}>{file.name}</b>
            <span className={styles.hint}>
              {t('{size} kB', { size: number(Math.ceil(file.bytes / 1000)) })}
            </span>
            <IconButton
              icon="cross"
              size="sm"
              label={t('Leave out {file}', { file: file.name })}
              onClick={() => {
                onChange({ text: '' });
                chooser.current?.parentElement?.querySelector('button')?.focus();
              }}
            />
          </span>
        ) : (
          <span className={styles.hint}>{t('or drop it here, or paste below')}</span>
        )}
      </div>
      {trouble && (
        <Banner tone="bad" title={t('{file} was not read', { file: trouble.name })} live>
          {trouble.says}
        </Banner>
      )}
      {file?.guessed !== undefined && (
        <Banner tone="warn" live>
          {t('It is not in UTF-8, so it is read as {encoding}. See below whether names look right.', {
            encoding: file.guessed,
          })}
        </Banner>
      )}
      {!file && (
        <TextField
          label={t('People or events')}
          multiline
          mono
          minRows={4}
          maxRows={8}
          placeholder={t('email,first_name,plan\nzoe@example.com,Zoë,pro')}
          value={source.text}
          onChange={(text) => onChange({ text })}
        />
      )}
    </div>
  );
}
