import type { MouseEvent } from 'react';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

/** Pages of the product in the look of tabs; links, so that a new tab or window can take them. */
export function TabLinks(props: {
  label: string;
  items: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** Called for a plain press, with the event to prevent where the app itself goes there. */
  onFollow?: ((href: string, event: MouseEvent) => void) | undefined;
  className?: string | undefined;
}) {
  const { label, items, onFollow, className } = props;
  return (
    <nav aria-label={label} className={classes(styles.tabs, styles.md, styles.links, className)}>
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          className={styles.tab}
          aria-current={item.current ? 'page' : undefined}
          onClick={(event) => {
            const plain =
              event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
            if (plain) onFollow?.(item.href, event);
          }}
        >
          {item.label}
        </a>
      ))}
    </nav>
  );
}
