import type { TrailEntry } from '../../values/trail.ts';

/** What a run did at one step, from its arrival on: a stretch of the trail without what other runs did meanwhile. */
export interface Stay {
  run: string;
  step: string;
  /** 1 for the first time that the run is there. */
  nth: number;
  /** Places in the trail. */
  places: readonly number[];
}

/** The stay of which an entry tells; undefined for what belongs to no step. */
export function stayOf(entries: readonly TrailEntry[], index: number): Stay | undefined {
  const { run, step } = entries[index] ?? {};
  if (run === undefined || run === null || step === undefined) return undefined;
  let nth = 0;
  for (let place = 0; place <= index; place++) if (comesTo(entries[place], run, step)) nth++;
  return nthStay(entries, run, step, Math.max(nth, 1));
}

/** What a run did at a step the nth time; undefined where it never came there so often. */
export function nthStay(
  entries: readonly TrailEntry[],
  run: string,
  step: string,
  nth: number,
): Stay | undefined {
  const places: number[] = [];
  let stays = 0;
  for (const [place, entry] of entries.entries()) {
    if (comesTo(entry, run, step)) stays++;
    if (entry.run === run && entry.step === step && Math.max(stays, 1) === nth) places.push(place);
  }
  return places.length === 0 ? undefined : { run, step, nth, places };
}

const comesTo = (entry: TrailEntry | undefined, run: string, step: string): boolean =>
  entry?.run === run &&
  entry.step === step &&
  (entry.did === 'arrived' || entry.did === 'entered' || entry.did === 'migrated');
