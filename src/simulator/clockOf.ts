import { formatLocal, localWords, parseInstant, type TrailEntry } from '../core/index.ts';
import type { Clock } from './ReasonTree.tsx';

/** Instants as words. What happened at an entry's instant is told by that entry's clock: the person may have moved since. */
export function clockOf(entries: readonly TrailEntry[], zone: string): Clock {
  const locals = new Map(entries.map(({ at, local }) => [at, local]));
  return (text) => {
    const instant = parseInstant(text);
    if (instant === undefined) return text;
    return localWords(locals.get(text) ?? formatLocal(instant, zone));
  };
}
