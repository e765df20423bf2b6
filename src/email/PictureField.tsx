import { useRef, useState } from 'react';
import { t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { WebField } from '../ui/WebField.tsx';
import styles from './PictureField.module.css';
import { readPicture } from './readPicture.ts';

/** Where a picture comes from: an address, or a file that is embedded. Empty is none. */
export function PictureField(props: {
  /** “Logo”. */
  label: string;
  value: string;
  onChange: (src: string) => void;
  onBlur?: (() => void) | undefined;
}) {
  const { label, value, onChange, onBlur } = props;
  const picker = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const embedded = value.startsWith('data:');
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const read = await readPicture(file);
    setBusy(false);
    setTrouble(read.ok ? undefined : read.words);
    if (read.ok) onChange(read.src);
  };
  const put = (src: string) => {
    setTrouble(undefined);
    onChange(src);
  };
  return (
    <div className={styles.field} role="group" aria-label={label}>
      {embedded ? (
        <div className={styles.picture}>
          <img src={value} alt="" className={styles.thumb} />
          <div className={styles.words}>
            <p>{t('Embedded, {size} kB', { size: Math.ceil((value.length * 3) / 4 / 1_024) })}</p>
            <p className={styles.hint}>
              {t('Gmail does not show embedded pictures. An address on your website reaches everybody.')}
            </p>
          </div>
        </div>
      ) : (
        <WebField
          label={t('{what}: address on the web', { what: label })}
          hint={t('One that everybody can reach.')}
          value={value}
          onChange={put}
          onBlur={onBlur}
        />
      )}
      {trouble !== undefined && (
        <Banner tone="bad" live>
          {trouble}
        </Banner>
      )}
      <div className={styles.actions}>
        <Button size="sm" icon="upload" busy={busy} onClick={() => picker.current?.click()}>
          {embedded ? t('Another file…') : t('Embed a file…')}
        </Button>
        {value !== '' && (
          <Button size="sm" icon="trash" variant="quiet" onClick={() => put('')}>
            {t('Remove the picture')}
          </Button>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/gif,image/webp"
        aria-label={t('{what}: file to embed', { what: label })}
        onChange={(event) => {
          const input = event.currentTarget;
          void take(input.files?.[0]);
          // The same file may be chosen again.
          input.value = '';
        }}
      />
    </div>
  );
}
