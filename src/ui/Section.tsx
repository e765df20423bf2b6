import { useId, useState, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './Section.module.css';

/** A part of a panel under a small heading; it can be made to fold. */
export function Section(props: {
  title: string;
  /** Stands at the right end of the heading's line. */
  action?: ReactNode;
  level?: 2 | 3 | 4 | 5 | undefined;
  collapsible?: boolean | undefined;
  startsOpen?: boolean | undefined;
  /** Stands in the place of the content while it is folded: what is in it, in a line. */
  folded?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}) {
  const { title, action, level = 3, collapsible = false, startsOpen = true, children } = props;
  const [unfolded, setUnfolded] = useState(startsOpen);
  const id = useId();
  const open = unfolded || !collapsible;
  const Heading = `h${level}` as const;
  return (
    <section className={classes(styles.section, props.className)} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>
          {collapsible ? (
            <button
              type="button"
              className={styles.fold}
              aria-expanded={open}
              aria-controls={`${id}-body`}
              onClick={() => setUnfolded(!unfolded)}
            >
              <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
              {title}
            </button>
          ) : (
            title
          )}
        </Heading>
        {action}
      </div>
      {!open && props.folded !== undefined && <p className={styles.folded}>{props.folded}</p>}
      <div id={`${id}-body`} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
