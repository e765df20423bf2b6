import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './ValueButton.module.css';

/** A setting read as a sentence, with a ValueButton for each word that can be changed. */
export function Sentence({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <p className={classes(styles.sentence, className)}>{children}</p>;
}

/** The framed word in a sentence; pressing it opens what changes the value. */
export function ValueButton(props: {
  children: ReactNode;
  onClick: () => void;
  /** Whether what it opens is open. */
  open?: boolean | undefined;
  invalid?: boolean | undefined;
  /** Its name where the word alone does not say what it is: "Time of day: 9:00". */
  label?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}) {
  const { children, onClick, open, invalid = false, label, ref } = props;
  return (
    <button
      ref={ref}
      type="button"
      className={classes(styles.value, invalid && styles.invalid)}
      aria-haspopup="dialog"
      aria-expanded={open ?? false}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
