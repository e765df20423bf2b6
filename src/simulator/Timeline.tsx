import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Instant } from '../core/index.ts';
import type { ViewState } from '../session/ViewState.ts';
import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { byMoment, reachOf } from './events/crowds.ts';
import { EventLane } from './events/EventLane.tsx';
import { laneScale, type LaneScale } from './events/laneScale.ts';
import { useEventDrag } from './events/useEventDrag.ts';
import type { OwnEvents } from './events/useOwnEvents.ts';
import { placeOf } from './playback/lastThat.ts';
import { linearAxis } from './playback/linearAxis.ts';
import { axisMargin, stretchesAt, timelineAxis } from './timelineAxis.ts';
import { timelineLabels, type LabelKind } from './timelineLabels.ts';
import { TimelineMoment } from './TimelineMoment.tsx';
import type { Stop } from './timelineStops.ts';
import { TimelineRail } from './TimelineRail.tsx';
import { useSize } from './useSize.ts';
import styles from './Timeline.module.css';

/** Pixels beyond either edge that are drawn, so that a quick scroll shows no empty ground. */
const nearby = 600;
/** Height of the drawing, and of its rail in it. */
const height = 106;
const railY = 66;
const labelStyles: Readonly<Record<LabelKind, string | undefined>> = {
  above: styles.label,
  higher: styles.label,
  time: styles.time,
  day: styles.day,
};
const labelTops: Readonly<Record<LabelKind, number>> = { above: 11, higher: -3, time: 74, day: 89 };

/**
 * The days of one person: what they did above the line, when the journey moved below it. One tab stop for the moments, where
 * the arrow keys go from moment to moment, and one for what the person does. Each moment is named in full for screen
 * readers. While an event is dragged the line is held still, so that it stays under the pointer.
 */
export function Timeline(props: {
  stops: readonly Stop[];
  /** Place of the playhead in `stops`; −1 for none. */
  present: number;
  /** Whether long waits are drawn as long as they are. */
  time: ViewState['timeAxis'];
  /** What an entry says, in words. */
  say: (entry: number) => string;
  onChoose: (entry: number) => void;
  own: OwnEvents;
  onGoTo: (at: Instant) => void;
  /** A press on the free lane above the line: something is to be added there. */
  onPressAt: (at: Instant, point: { x: number; y: number }) => void;
}) {
  const { stops, present, time, say, onChoose, own, onGoTo, onPressAt } = props;
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { width: room } = useSize(box, { width: 500, height });
  const [held, setHeld] = useState<LaneScale>();
  const axis = useMemo(() => {
    const instants = stops.map(({ at }) => at);
    if (held) {
      const xs = instants.map(held.xOf);
      return { xs, stretches: stretchesAt(instants, xs), width: Math.max(room, held.end + axisMargin) };
    }
    const crowds = byMoment(own.events);
    const reaches = instants.map((at) => reachOf(crowds.get(at)?.length ?? 1));
    return time === 'linear' ? linearAxis(instants, room) : timelineAxis(instants, room, reaches);
  }, [stops, room, held, own.events, time]);
  const { xs, stretches, width } = axis;
  const scale = useMemo(
    () =>
      held ??
      laneScale(
        stops.map(({ at }) => at),
        xs,
        own.bounds,
      ),
    [held, stops, xs, own.bounds],
  );
  const drag = useEventDrag({
    lane: box,
    zone: own.zone,
    bounds: own.bounds,
    hold: () => {
      setHeld(scale);
      return scale;
    },
    onMove: own.preview,
    onEnd: (place, at) => {
      setHeld(undefined);
      if (at === undefined) own.cancel();
      else own.move(place, at);
    },
  });
  const labels = useMemo(() => timelineLabels(stops, xs, width), [stops, xs, width]);
  const now = xs[present];
  const [scrolled, setScrolled] = useState(0);
  // Only what is in sight, and a little around it, is in the page; and the playhead, which may have the focus.
  const near = (x: number) => x > scrolled - nearby && x < scrolled + room + nearby;

  useEffect(() => {
    const lane = box.current;
    if (lane === null || now === undefined || held) return;
    const margin = 80;
    if (now < lane.scrollLeft + margin) lane.scrollLeft = now - margin;
    else if (now > lane.scrollLeft + lane.clientWidth - margin)
      lane.scrollLeft = now + margin - lane.clientWidth;
  }, [now, room, held]);

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

  // Looked up, not looked for: somebody may have a hundred thousand moments.
  const first = placeOf(xs, scrolled - nearby) + 1;
  const after = placeOf(xs, scrolled + room + nearby) + 1;
  const drawn = Array.from({ length: Math.max(0, after - first) }, (_, index) => first + index);
  if (present >= 0 && (present < first || present >= after)) drawn.push(present);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const lane = event.currentTarget.getBoundingClientRect();
    if (event.target !== event.currentTarget || event.clientY - lane.top > railY) return;
    const at = scale.instantAt(event.clientX - lane.left);
    onPressAt(at, { x: event.clientX, y: event.clientY });
  };

  return (
    <div ref={box} className={styles.lane} onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut of the pointer for the button below the lane */}
      <div className={styles.drawing} style={{ width, height }} onClick={onClick}>
        <TimelineRail
          width={width}
          height={height}
          y={railY}
          xs={xs}
          stretches={stretches.slice(Math.max(0, first - 1), after)}
          present={present}
        />
        <ol ref={list} aria-label={t('Timeline')}>
          {drawn.map((place) => {
            const stop = stops[place];
            return stop ? (
              <li key={stop.at} aria-setsize={stops.length} aria-posinset={place + 1}>
                {stop.happenings[0] !== undefined && !stop.happenings.some((each) => each.own) && (
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
            ) : null;
          })}
        </ol>
        <EventLane own={own} drag={drag} xOf={scale.xOf} near={near} onGoTo={onGoTo} />
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
          {stretches.slice(Math.max(0, first - 1), after).map(
            ({ from, to, skipped }) =>
              skipped !== undefined && (
                <span key={from} className={styles.skip} style={{ left: (from + to) / 2, top: railY }}>
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
