import { useState } from 'react';
import type { TrailEntry } from '../core/index.ts';

export interface Playhead {
  /** The entry up to which everything is shown; −1 where there is none. */
  index: number;
  /** The entries that the playhead stops at. */
  stops: readonly number[];
  /** Goes to an entry; undefined stands for the end, wherever that will be. */
  go: (index: number | undefined) => void;
  /** Goes on by so many stops, back if negative. */
  step: (by: number) => void;
  canGo: (by: number) => boolean;
}

/**
 * Where in a trail we are: at its end until somebody goes elsewhere. When the trail changes under it, the playhead
 * keeps to its entry or, where that is gone, to its moment.
 */
export function usePlayhead(entries: readonly TrailEntry[], stops: readonly number[]): Playhead {
  const [chosen, setChosen] = useState<{ index: number; entry: TrailEntry }>();
  const index = chosen === undefined ? (stops.at(-1) ?? -1) : findAgain(entries, stops, chosen);
  const position = stops.findLastIndex((stop) => stop <= index);
  const go = (to: number | undefined) => {
    const entry = to === undefined ? undefined : entries[to];
    setChosen(entry === undefined || to === undefined ? undefined : { index: to, entry });
  };
  const target = (by: number) => stops[position + by];
  return {
    index,
    stops,
    go,
    step: (by) => {
      const to = target(by);
      if (to !== undefined) go(to);
    },
    canGo: (by) => position + by >= 0 && target(by) !== undefined,
  };
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
