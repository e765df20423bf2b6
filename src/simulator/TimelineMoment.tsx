import type { KeyboardEvent } from 'react';
import { dayWords, localTime } from '../core/index.ts';
import { classes } from '../ui/classes.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Stop } from './timelineStops.ts';
import styles from './Timeline.module.css';

/** A moment on the timeline: a button that takes the playhead there, or a mark where the journey had nothing to say. */
export function TimelineMoment(props: {
  stop: Stop;
  place: number;
  x: number;
  state: 'now' | 'done' | 'ahead';
  /** The first moment’s local time: years are said where they differ from its. */
  first: string | undefined;
  say: (entry: number) => string;
  tabStop: boolean;
  onChoose: (entry: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { stop, place, x, state, first, say, tabStop, onChoose, onKeyDown } = props;
  const entry = stop.entries.at(-1);
  const name = momentName(stop, first, say);
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

/** “Thu 5 Mar, 9:00: Cart Updated. Entered Cart Updated” */
function momentName(
  { local, happenings, entries }: Stop,
  first: string | undefined,
  say: (entry: number) => string,
): string {
  const parts = [happenings.map(({ label }) => label).join(', '), ...entries.map(say)].filter(
    (part) => part !== '',
  );
  return `${dayWords(local, first)}, ${localTime(local)}: ${parts.join('. ')}`;
}
