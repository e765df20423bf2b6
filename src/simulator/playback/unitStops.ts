import type { TrailEntry } from '../../core/index.ts';
import type { StepUnit } from '../../session/playing.ts';
import { placeOf } from './lastThat.ts';

/** Where the journey, its limits or its order of precedence chose between ways. */
const decisions: ReadonlySet<TrailEntry['did']> = new Set([
  'branched', 'split', 'refused', 'queued', 'skipped', 'deferred', 'suppressed', 'paused', 'ignored',
]); // oxfmt-ignore
const mails: ReadonlySet<TrailEntry['did']> = new Set(['sent', 'skipped', 'deferred', 'failed']);

const decides = ({ did, why }: TrailEntry): boolean =>
  decisions.has(did) ||
  why.code === 'event' ||
  why.code === 'timeout' ||
  why.code === 'exit-rule' ||
  why.code === 'exit-event';

/** Those of the told entries that one stops at when going by a unit; in order. */
export function unitStops(
  entries: readonly TrailEntry[],
  told: readonly number[],
  unit: StepUnit,
): readonly number[] {
  if (unit === 'entry') return told;
  const stops: number[] = [];
  // Another step is another one of the same run: two runs may take turns.
  const steps = new Map<string | null, string | undefined>();
  let input: string | null = null;
  let day = '';
  for (const index of told) {
    const entry = entries[index];
    if (!entry) continue;
    const today = entry.local.slice(0, 10);
    const isNew: Readonly<Record<Exclude<StepUnit, 'entry'>, boolean>> = {
      event: entry.input !== null && entry.input !== input,
      step: entry.step !== undefined && steps.get(entry.run) !== entry.step,
      decision: decides(entry),
      email: mails.has(entry.did),
      day: today !== day,
    };
    if (isNew[unit]) stops.push(index);
    if (entry.step !== undefined) steps.set(entry.run, entry.step);
    if (entry.input !== null) input = entry.input;
    day = today;
  }
  return stops;
}

/** The stop after an entry, or the one before it; undefined where there is none. */
export function stopFrom(stops: readonly number[], entry: number, by: 1 | -1): number | undefined {
  return by === 1 ? stops[placeOf(stops, entry) + 1] : stops[placeOf(stops, entry - 1)];
}
