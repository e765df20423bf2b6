import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Table.module.css';

/** Rows and columns in the look of a timetable: `thead` and `tbody` as usual, `data-num` on cells that hold figures. */
export function Table(props: {
  /** What the table shows, for screen readers also where it is hidden. */
  caption: string;
  captionHidden?: boolean | undefined;
  dense?: boolean | undefined;
  /** The head stays in sight while the box around the table scrolls. */
  stickyHeader?: boolean | undefined;
  children: ReactNode;
  className?: string | undefined;
}) {
  const { caption, captionHidden = true, dense = false, stickyHeader = false, children, className } = props;
  return (
    <table className={classes(styles.table, dense && styles.dense, stickyHeader && styles.sticky, className)}>
      <caption className={captionHidden ? styles.hidden : styles.caption}>{caption}</caption>
      {children}
    </table>
  );
}
