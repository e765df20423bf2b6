import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { timelineAxis } from './timelineAxis.ts';
import { timelineLabels, type LabelKind } from './timelineLabels.ts';
import { TimelineMoment } from './TimelineMoment.tsx';
import type { Stop } from './timelineStops.ts';
import { TimelineRail } from './TimelineRail.tsx';
import { useSize } from './useSize.ts';
import styles from './Timeline.module.css';

/** Pixels beyond either edge that are drawn, so that a quick scroll shows no empty ground. */
const nearby = 600;
/** Height of the drawing, and of its rail in it. */
const height = 132;
const railY = 86;
const labelStyles: Readonly<Record<LabelKind, string | undefined>> = {
  above: styles.label,
  higher: styles.label,
  time: styles.time,
  day: styles.day,
};
const labelTops: Readonly<Record<LabelKind, number>> = { above: 10, higher: -5, time: 96, day: 112 };

/**
 * The days of one person: what they did above the line, when the journey moved below it. One tab stop; the arrow keys go
 * from moment to moment. Each moment is named in full for screen readers.
 */
export function Timeline(props: {
  stops: readonly Stop[];
  /** Place of the playhead in `stops`; −1 for none. */
  present: number;
  /** What an entry says, in words. */
  say: (entry: number) => string;
  onChoose: (entry: number) => void;
}) {
  const { stops, present, say, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { width: room } = useSize(box, { width: 500, height });
  const { xs, stretches, width } = useMemo(
    () =>
      timelineAxis(
        stops.map(({ at }) => at),
        room,
      ),
    [stops, room],
  );
  const labels = useMemo(() => timelineLabels(stops, xs, width), [stops, xs, width]);
  const now = xs[present];
  const [scrolled, setScrolled] = useState(0);
  // Only what is in sight, and a little around it, is in the page; and the playhead, which may have the focus.
  const near = (x: number) => x > scrolled - nearby && x < scrolled + room + nearby;

  useEffect(() => {
    const lane = box.current;
    if (lane === null || now === undefined) return;
    const margin = 80;
    if (now < lane.scrollLeft + margin) lane.scrollLeft = now - margin;
    else if (now > lane.scrollLeft + lane.clientWidth - margin)
      lane.scrollLeft = now + margin - lane.clientWidth;
  }, [now, room]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, stops, present);
    const entry = to === undefined ? undefined : stops[to]?.entries.at(-1);
    if (entry === undefined || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(entry);
    // The moment may have to be drawn first.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-stop="${to}"]`)?.focus({ preventScroll: true }),
    );
  };
  const tabStop =
    present >= 0 && stops[present]?.entries.length
      ? present
      : stops.findIndex(({ entries }) => entries.length > 0);

  return (
    <div ref={box} className={styles.lane} onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}>
      <div className={styles.drawing} style={{ width, height }}>
        <TimelineRail
          width={width}
          height={height}
          y={railY}
          xs={xs}
          stretches={stretches.filter(({ from, to }) => near(from) || near(to))}
          present={present}
        />
        <ol ref={list} aria-label={t('Timeline')}>
          {stops.map((stop, place) =>
            near(xs[place] ?? 0) || place === present ? (
              <li key={stop.at} aria-setsize={stops.length} aria-posinset={place + 1}>
                {stop.happenings[0] !== undefined && (
                  <span
                    className={styles.happening}
                    data-hue={stop.happenings[0].hue}
                    style={{ left: xs[place] }}
                  >
                    <span className={styles.disc}>
                      <Icon name={stop.happenings[0].icon} size={12} />
                    </span>
                  </span>
                )}
                <TimelineMoment
                  stop={stop}
                  place={place}
                  x={xs[place] ?? 0}
                  state={place === present ? 'now' : place < present ? 'done' : 'ahead'}
                  first={stops[0]?.local}
                  say={say}
                  tabStop={place === tabStop}
                  onChoose={onChoose}
                  onKeyDown={onKeyDown}
                />
              </li>
            ) : null,
          )}
        </ol>
        <div aria-hidden>
          {labels
            .filter(({ left }) => near(left))
            .map(({ key, kind, text, left }) => (
              <span
                key={key}
                className={labelStyles[kind]}
                style={{ left, top: labelTops[kind] }}
                title={text}
              >
                {text}
              </span>
            ))}
          {stretches.map(
            ({ from, to, skipped }, place) =>
              skipped !== undefined &&
              near((from + to) / 2) && (
                <span
                  key={stops[place]?.at}
                  className={styles.skip}
                  style={{ left: (from + to) / 2, top: railY }}
                >
                  <Icon name="fast-forward" size={12} filled />
                  {skipped}
                </span>
              ),
          )}
        </div>
      </div>
    </div>
  );
}

function target(key: string, stops: readonly Stop[], from: number): number | undefined {
  const stands = ({ entries }: Stop) => entries.length > 0;
  const found =
    key === 'ArrowRight'
      ? stops.findIndex((stop, place) => place > from && stands(stop))
      : key === 'ArrowLeft'
        ? stops.findLastIndex((stop, place) => place < from && stands(stop))
        : key === 'Home'
          ? stops.findIndex(stands)
          : key === 'End'
            ? stops.findLastIndex(stands)
            : -1;
  return found < 0 ? undefined : found;
}
