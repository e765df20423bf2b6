import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Tone } from './tone.ts';
import styles from './Status.module.css';

/** A mark and the word for a state ("Live", "Draft"); the shape differs with the state, not the colour alone. */
export function Status(props: {
  children: ReactNode;
  tone?: Tone | undefined;
  mark?: 'full' | 'ring' | 'square' | undefined;
  className?: string | undefined;
}) {
  const { children, tone = 'neutral', mark = 'full', className } = props;
  return (
    <span className={classes(styles.status, className)} data-tone={tone}>
      <span aria-hidden className={classes(styles.mark, styles[mark])} />
      {children}
    </span>
  );
}
