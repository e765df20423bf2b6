import { CopyButton } from './CopyButton.tsx';
import { classes } from './classes.ts';
import styles from './CodeBlock.module.css';

/** Text for machines, to read and to copy. */
export function CodeBlock(props: {
  code: string;
  label: string;
  /** In px; what is longer scrolls. */
  maxHeight?: number | undefined;
  wrap?: boolean | undefined;
  copy?: boolean | undefined;
  className?: string | undefined;
}) {
  const { code, label, maxHeight, wrap = false, copy = true, className } = props;
  return (
    <figure className={classes(styles.block, className)}>
      <figcaption className={styles.head}>
        <span className={styles.label}>{label}</span>
        {copy && <CopyButton text={code} variant="quiet" />}
      </figcaption>
      <pre
        // So that the keyboard can scroll it.
        tabIndex={0}
        role="region"
        aria-label={label}
        className={classes(styles.code, wrap && styles.wrap)}
        style={maxHeight === undefined ? undefined : { maxHeight }}
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
