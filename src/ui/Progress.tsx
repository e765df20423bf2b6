import { useId } from 'react';
import { t } from '../texts/t.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Progress.module.css';

/** How far something long has come, and the way to stop it. Without a value (0 to 1) the end is not known. */
export function Progress(props: {
  label: string;
  value?: number | undefined;
  /** Beside the label: "2,400 of 10,000". */
  detail?: string | undefined;
  onCancel?: (() => void) | undefined;
}) {
  const { label, value, detail, onCancel } = props;
  const id = useId();
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={classes(styles.progress, onCancel !== undefined && styles.stoppable)}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <span className={styles.detail}>{detail ?? (percent === undefined ? '' : `${percent} %`)}</span>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={detail}
        className={styles.track}
        data-unknown={percent === undefined || undefined}
      >
        <div className={styles.bar} style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </div>
      {onCancel !== undefined && (
        <Button size="sm" variant="quiet" className={styles.cancel} onClick={onCancel}>
          {t('Cancel')}
        </Button>
      )}
    </div>
  );
}
