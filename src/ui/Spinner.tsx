import { t } from '../texts/t.ts';
import styles from './Spinner.module.css';

/** Says that something of unknown length is under way. */
export function Spinner({
  label = t('Loading'),
  size = 16,
}: {
  label?: string | undefined;
  size?: number | undefined;
}) {
  return (
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      role="img"
      aria-label={label}
    >
      <circle className={styles.track} cx="10" cy="10" r="7.5" />
      <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" />
    </svg>
  );
}
