import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { placeOf } from './playback/lastThat.ts';
import type { TrailRow } from './trailRow.ts';
import { useSize } from './useSize.ts';
import styles from './TrailList.module.css';

/** Every line is as high as this, so that where a line stands needs no measuring. */
const rowHeight = 24;
/** Lines drawn beyond either edge, so that a quick scroll shows no empty ground. */
const spareRows = 8;
/** Above the first line and below the last. */
const margin = 6;

/**
 * The trail, line by line. One tab stop; the arrow keys move the playhead, a press or Enter asks why. Only the lines in
 * sight are in the page, so that a year of one person scrolls as lightly as a day.
 */
export function TrailList(props: {
  /** The entries that are shown, by index. */
  shown: readonly number[];
  rowAt: (place: number) => TrailRow | undefined;
  /** The entry at the playhead. */
  present: number;
  onGo: (entry: number) => void;
  onAskWhy: (entry: number) => void;
}) {
  const { shown, rowAt, present, onGo, onAskWhy } = props;
  const count = shown.length;
  const box = useRef<HTMLDivElement>(null);
  const { height } = useSize(box, { width: 400, height: 400 });
  const [scrolled, setScrolled] = useState(0);
  const place = placeOf(shown, present);

  useEffect(() => {
    const list = box.current;
    if (list === null || place < 0) return;
    const top = place * rowHeight;
    const bottom = top + rowHeight + 2 * margin;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + height) list.scrollTop = bottom - height;
  }, [place, height, count]);

  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spareRows);
  const topmost = Math.ceil((scrolled - margin) / rowHeight);
  const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spareRows);
  // The line at the playhead stays in the page: if it has the focus, that would be lost with it.
  const places = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  if (place >= 0 && (place < first || place >= last)) places.push(place);
  const drawn = places.flatMap((at) => {
    const row = rowAt(at);
    return row ? [{ row, at }] : [];
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const to = target(event.key, place, count, page);
    const entry = to === undefined ? undefined : shown[to];
    if (entry === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onGo(entry);
    // The line may have to be drawn first.
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus({ preventScroll: true }),
    );
  };

  return (
    <div ref={box} className={styles.box} onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}>
      <ol aria-label={t('Trail')} className={styles.list} style={{ height: count * rowHeight }}>
        {drawn.map(({ row, at }) => (
          <li key={row.index} style={{ top: at * rowHeight }} aria-setsize={count} aria-posinset={at + 1}>
            <button
              type="button"
              className={styles.row}
              data-row={at}
              data-hue={row.hue}
              data-refused={row.refused || undefined}
              data-ahead={at > place || undefined}
              aria-current={at === place ? 'step' : undefined}
              tabIndex={at === Math.max(place, 0) ? 0 : -1}
              onClick={() => onAskWhy(row.index)}
              onKeyDown={onKeyDown}
            >
              <time className={styles.day}>{row.newDay || at === topmost ? row.day : ''}</time>
              <time className={styles.time}>{row.time}</time>
              <Icon name={row.icon} size={14} className={styles.icon} />
              <span className={styles.words} title={`${row.title}: ${row.detail}`}>
                <b>
                  {row.title}
                  {row.refused && ':'}
                </b>{' '}
                {row.detail}
                {row.skipped !== undefined && (
                  <VisuallyHidden>{t(', after {time}', { time: row.skipped })}</VisuallyHidden>
                )}
              </span>
              <span className={styles.why}>{t('Why?')}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function target(key: string, from: number, count: number, page: number): number | undefined {
  const to =
    key === 'ArrowDown'
      ? from + 1
      : key === 'ArrowUp'
        ? from - 1
        : key === 'PageDown'
          ? from + page
          : key === 'PageUp'
            ? from - page
            : key === 'Home'
              ? 0
              : key === 'End'
                ? count - 1
                : undefined;
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}
