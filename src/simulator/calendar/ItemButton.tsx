import type { CSSProperties } from 'react';
import type { CalendarItem, TrailEntry, TrailNames } from '../../core/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { fullWords, itemLooks, shortWords, timeOf } from './itemWords.ts';
import styles from './ItemButton.module.css';

/** One thing on the calendar: time and mail, opening its reason; read aloud in full. */
export function ItemButton(props: {
  item: CalendarItem;
  entry: TrailEntry;
  names: TrailNames;
  /** Its reason is open. */
  pressed: boolean;
  /** With the name of its journey, where there is room for it. */
  journey?: boolean | undefined;
  /** The edge at which its moment is, where it stands on an axis. */
  edge?: 'start' | 'end' | undefined;
  style?: CSSProperties | undefined;
  onAsk: (entry: number) => void;
}) {
  const { item, entry, names, pressed, journey = false, edge, style, onAsk } = props;
  const full = fullWords(item, entry, names);
  return (
    <button
      type="button"
      className={styles.item}
      style={style}
      data-kind={item.kind}
      data-beyond={item.beyond ? true : undefined}
      data-edge={edge}
      aria-pressed={pressed}
      onClick={() => onAsk(item.entry)}
    >
      <VisuallyHidden>{full}</VisuallyHidden>
      <span aria-hidden title={full} className={styles.shown}>
        <Icon name={item.beyond ? 'warning' : itemLooks[item.kind].icon} size={12} />
        <time>{timeOf(item)}</time>
        <span className={styles.words}>
          {shortWords(item, names)}
          {journey && item.email !== undefined && item.journey !== null && (
            <small> {names.journey(item.journey)}</small>
          )}
        </span>
      </span>
    </button>
  );
}
