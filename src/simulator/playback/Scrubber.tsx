import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import { isRefusal } from '../entryLook.ts';
import type { Telling } from '../useStory.ts';
import { placeOf } from './lastThat.ts';
import { dayFrom, scrubScale, scrubTicks, type Tick } from './scrubScale.ts';
import { unitStops } from './unitStops.ts';
import styles from './Scrubber.module.css';

/** The whole way in one line, with ticks for days, mails and refusals: dragged, or walked by keys, it moves the playhead. */
export function Scrubber({ telling, onSeek }: { telling: Telling; onSeek: (entry: number) => void }) {
  const { story, index, playhead } = telling;
  const { entries, shown } = story;
  const line = useRef<HTMLDivElement>(null);
  const axis = useViewState(story.journey.id, ({ timeAxis }) => timeAxis);
  const scale = useMemo(() => scrubScale(index.instants, shown, axis), [index, shown, axis]);
  const ticks = useMemo(() => scrubTicks(entries, shown, scale, isRefusal), [entries, shown, scale]);
  const days = useMemo(() => unitStops(entries, shown, 'day'), [entries, shown]);
  if (shown.length === 0) return <div className={styles.scrubber} />;

  const place = Math.max(0, placeOf(shown, playhead.index));
  const go = (to: number) => {
    const entry = shown[to];
    if (entry !== undefined && to !== place) onSeek(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, place, shown.length, (by) => dayFrom(days, shown, place, by));
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(to);
  };
  const drag = ({ clientX }: PointerEvent) => {
    const box = line.current?.getBoundingClientRect();
    if (box && box.width > 0) go(scale.nearest((clientX - box.left) / box.width));
  };
  const at = `${100 * scale.at(place)}%`;
  const words = [telling.clock?.moment, telling.say(playhead.index)].filter(Boolean).join(': ');

  return (
    <div
      className={styles.scrubber}
      role="slider"
      tabIndex={0}
      aria-label={t('Playhead')}
      aria-valuemin={1}
      aria-valuemax={shown.length}
      aria-valuenow={place + 1}
      aria-valuetext={words}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
    >
      <div ref={line} className={styles.line}>
        <svg className={styles.ticks} viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden>
          {kinds.map((kind) => (
            <path key={kind} className={styles.tick} data-kind={kind} d={pathOf(ticks, kind)} />
          ))}
        </svg>
        <span className={styles.track} />
        <span className={styles.done} style={{ width: at }} />
        <span className={styles.thumb} style={{ left: at }} />
      </div>
    </div>
  );
}

const kinds = ['day', 'mail', 'refusal'] as const;
const pathOf = (ticks: readonly Tick[], kind: Tick['kind']): string =>
  ticks
    .filter((tick) => tick.kind === kind)
    .map(({ at }) => `M${(1000 * at).toFixed(1)} 0v8`)
    .join('');

function keyTarget(
  key: string,
  place: number,
  count: number,
  day: (by: 1 | -1) => number,
): number | undefined {
  const to =
    key === 'ArrowRight' || key === 'ArrowUp'
      ? place + 1
      : key === 'ArrowLeft' || key === 'ArrowDown'
        ? place - 1
        : key === 'PageUp'
          ? day(1)
          : key === 'PageDown'
            ? day(-1)
            : key === 'Home'
              ? 0
              : key === 'End'
                ? count - 1
                : undefined;
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}
