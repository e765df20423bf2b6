import { useState } from 'react';
import type { TrailEntry } from '../core/index.ts';

export interface Playhead {
  /** The entry up to which everything is shown; −1 where there is none. */
  index: number;
  /** Goes to an entry; undefined stands for the end, wherever that will be. */
  go: (index: number | undefined) => void;
}

/**
 * Where in a trail we are: at its end until somebody goes elsewhere. When the trail changes under it, the playhead
 * keeps to its entry or, where that is gone, to its moment.
 */
export function usePlayhead(entries: readonly TrailEntry[], stops: readonly number[]): Playhead {
  const [chosen, setChosen] = useState<{ index: number; entry: TrailEntry }>();
  const index = chosen === undefined ? (stops.at(-1) ?? -1) : findAgain(entries, stops, chosen);
  const go = (to: number | undefined) => {
    // Whoever goes to the end means the end, wherever a change will put it.
    const entry = to === undefined || to === stops.at(-1) ? undefined : entries[to];
    setChosen(entry === undefined || to === undefined ? undefined : { index: to, entry });
  };
  return { index, go };
}

function findAgain(
  entries: readonly TrailEntry[],
  stops: readonly number[],
  { index, entry }: { index: number; entry: TrailEntry },
): number {
  const same = (other: TrailEntry | undefined) =>
    other !== undefined &&
    other.at === entry.at &&
    other.did === entry.did &&
    other.step === entry.step &&
    other.run === entry.run;
  if (same(entries[index])) return index;
  const again = stops.find((stop) => same(entries[stop]));
  if (again !== undefined) return again;
  const instant = Date.parse(entry.at);
  return stops.findLast((stop) => Date.parse(entries[stop]?.at ?? '') <= instant) ?? stops[0] ?? -1;
}
