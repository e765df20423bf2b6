import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { localTime } from '../core/index.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { dayWords } from './clockWords.ts';
import { placeLabels, timelineAxis } from './timelineAxis.ts';
import type { Stop } from './timelineStops.ts';
import { TimelineRail } from './TimelineRail.tsx';
import { useSize } from './useSize.ts';
import styles from './Timeline.module.css';

/** Height of the drawing, and of its rail in it. */
const height = 132;
const railY = 86;
/** The two lines that labels above may stand on, lower first. */
const labelTops = [10, -5];

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
  const labels = useMemo(() => layOut(stops, xs, width), [stops, xs, width]);
  const now = xs[present];

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
    list.current?.querySelector<HTMLElement>(`[data-stop="${to}"]`)?.focus({ preventScroll: true });
  };
  const tabStop =
    present >= 0 && stops[present]?.entries.length
      ? present
      : stops.findIndex(({ entries }) => entries.length > 0);

  return (
    <div ref={box} className={styles.lane}>
      <div className={styles.drawing} style={{ width, height }}>
        <TimelineRail
          width={width}
          height={height}
          y={railY}
          xs={xs}
          stretches={stretches}
          present={present}
        />
        <ol ref={list} aria-label="Timeline">
          {stops.map((stop, place) => (
            <li key={stop.at}>
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
              <Moment
                stop={stop}
                place={place}
                x={xs[place] ?? 0}
                state={place === present ? 'now' : place < present ? 'done' : 'ahead'}
                name={momentName(stop, stops[0], say)}
                tabStop={place === tabStop}
                onChoose={onChoose}
                onKeyDown={onKeyDown}
              />
            </li>
          ))}
        </ol>
        <div aria-hidden>
          {labels.map(({ key, className, text, left, top, room: most }) => (
            <span key={key} className={className} style={{ left, top, maxWidth: most }} title={text}>
              {text}
            </span>
          ))}
          {stretches.map(
            ({ from, to, skipped }, place) =>
              skipped !== undefined && (
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

function Moment(props: {
  stop: Stop;
  place: number;
  x: number;
  state: 'now' | 'done' | 'ahead';
  name: string;
  tabStop: boolean;
  onChoose: (entry: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { stop, place, x, state, name, tabStop, onChoose, onKeyDown } = props;
  const entry = stop.entries.at(-1);
  if (entry === undefined) {
    return (
      <span className={classes(styles.moment, styles.still)} style={{ left: x }} title={name}>
        <VisuallyHidden>{name}</VisuallyHidden>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.moment}
      style={{ left: x }}
      title={name}
      aria-label={name}
      aria-current={state === 'now' ? 'step' : undefined}
      data-stop={place}
      data-state={state}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => onChoose(entry)}
      onKeyDown={onKeyDown}
    />
  );
}

interface Label {
  key: string;
  className: string | undefined;
  text: string;
  left: number;
  top: number;
  room?: number;
}

function layOut(stops: readonly Stop[], xs: readonly number[], width: number): Label[] {
  const above = stops.flatMap(({ happenings: [first, ...more] }, place) =>
    first === undefined
      ? []
      : [
          {
            x: xs[place] ?? 0,
            text: short(first.label) + (more.length > 0 ? ` +${more.length}` : ''),
            key: `above ${place}`,
          },
        ],
  );
  const times = stops.map(({ local }, place) => ({
    x: xs[place] ?? 0,
    text: localTime(local),
    key: `time ${place}`,
  }));
  const days = stops.flatMap(({ local }, place) =>
    stops[place - 1]?.local.slice(0, 10) === local.slice(0, 10)
      ? []
      : [{ x: xs[place] ?? 0, text: dayWords(local, stops[0]?.local), key: `day ${place}` }],
  );
  const put = (
    wishes: readonly { x: number; text: string; key: string }[],
    tops: readonly number[],
    className: string | undefined,
  ) =>
    placeLabels(wishes, tops.length, width).flatMap(({ row, left }, index) => {
      const wish = wishes[index];
      const top = row === undefined ? undefined : tops[row];
      return wish && top !== undefined ? [{ key: wish.key, className, text: wish.text, left, top }] : [];
    });
  return [
    ...put(above, labelTops, styles.label),
    ...put(times, [96], styles.time),
    ...put(days, [112], styles.day),
  ];
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23).trimEnd()}…` : text);

/** “Thu 5 Mar, 9:00: Cart Updated. Entered Cart Updated” */
function momentName(
  { local, happenings, entries }: Stop,
  first: Stop | undefined,
  say: (entry: number) => string,
): string {
  const parts = [happenings.map(({ label }) => label).join(', '), ...entries.map(say)].filter(
    (part) => part !== '',
  );
  return `${dayWords(local, first?.local)}, ${localTime(local)}: ${parts.join('. ')}`;
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
