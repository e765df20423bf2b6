import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './WindowedList.module.css';

/** Rows above and below what is in sight that are drawn too, so that scrolling shows no gaps. */
const spare = 6;
/** What is drawn before the box is measured, and where nothing can be measured. */
const blindRows = 24;

/**
 * A list of any length that draws only the rows in sight. One Tab stop: arrows, Home, End and the page keys go from row to
 * row; a row is a link or a button of its own.
 */
export function WindowedList<Item>(props: {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** In px; all rows are of one height. */
  rowHeight: number;
  /** Its row takes the Tab stop and is scrolled into sight. */
  chosen?: string | undefined;
  /** Draws the link or button of a row; `tabIndex` belongs on it. */
  children: (item: Item, tabIndex: 0 | -1) => ReactNode;
  className?: string | undefined;
}) {
  const { label, items, keyOf, rowHeight, chosen, children, className } = props;
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 0, count: blindRows });
  const [stop, setStop] = useState<string>();
  const wanted = useRef<number>(undefined);

  const measure = () => {
    const element = box.current;
    if (!element) return;
    const count = element.clientHeight === 0 ? blindRows : Math.ceil(element.clientHeight / rowHeight) + 1;
    const first = Math.floor(element.scrollTop / rowHeight);
    setSight((before) => (before.first === first && before.count === count ? before : { first, count }));
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  });

  const chosenAt = chosen === undefined ? -1 : items.findIndex((item) => keyOf(item) === chosen);
  const show = (index: number) => {
    const element = box.current;
    if (!element || element.clientHeight === 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  };
  // Only when another one is chosen: whoever scrolls away from it may.
  useLayoutEffect(() => {
    if (chosenAt >= 0) show(chosenAt);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the position of the chosen row alone is what matters
  }, [chosen]);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] :is(a, button)`);
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  const stopAt = stop === undefined ? -1 : items.findIndex((item) => keyOf(item) === stop);
  const tabAt = stopAt >= 0 ? stopAt : Math.max(chosenAt, 0);
  const from = Math.max(0, sight.first - spare);
  const to = Math.min(items.length, sight.first + sight.count + spare);
  const drawn = items.slice(from, to).map((item, index) => ({ item, index: from + index }));
  // The row that Tab comes to is always there, also out of sight.
  const kept = items[tabAt];
  if (kept !== undefined && (tabAt < from || tabAt >= to)) drawn.push({ item: kept, index: tabAt });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || items.length === 0) return;
    const page = Math.max(1, sight.count - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: tabAt + 1,
      ArrowUp: tabAt - 1,
      PageDown: tabAt + page,
      PageUp: tabAt - page,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(next, 0), items.length - 1);
    const item = items[index];
    if (item === undefined) return;
    wanted.current = index;
    setStop(keyOf(item));
    show(index);
    measure();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the arrow keys of the rows inside
    <div ref={box} className={classes(styles.box, className)} onScroll={measure} onKeyDown={onKeyDown}>
      <ul aria-label={label} className={styles.rows} style={{ height: items.length * rowHeight }}>
        {drawn.map(({ item, index }) => (
          <li
            key={keyOf(item)}
            data-row={index}
            className={styles.row}
            style={{ top: index * rowHeight, height: rowHeight }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            onFocus={() => setStop(keyOf(item))}
          >
            {children(item, index === tabAt ? 0 : -1)}
          </li>
        ))}
      </ul>
    </div>
  );
}
