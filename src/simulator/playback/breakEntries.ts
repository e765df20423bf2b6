import type { TrailEntry, TrailNames } from '../../core/index.ts';
import { hasStops, type Breakpoints } from '../../session/breakpoints.ts';
import { t } from '../../texts/t.ts';
import { isRefusal } from '../entryLook.ts';

/** Asks of each entry of a trail, in order, which breakpoint it meets. */
function meeting(breakpoints: Breakpoints, names: TrailNames): (entry: TrailEntry) => string | undefined {
  const steps = new Set(breakpoints.steps);
  const outlets = new Set(breakpoints.outlets);
  const present = new Map<string | null, string>();
  return (entry) => {
    const { run, step, did, why } = entry;
    const comes = step !== undefined && (why.code === 'arrival' || present.get(run) !== step);
    if (step !== undefined) present.set(run, step);
    if (comes && steps.has(step)) return names.step(step);
    if ((why.code === 'arrival' || why.code === 'end') && outlets.has(`${why.from}/${why.outlet}`))
      return outletWords(why.from, why.outlet, names);
    if (breakpoints.anyEmail && did === 'sent') return t('a mail was sent');
    if (breakpoints.anyRefusal && isRefusal(entry)) return t('a refusal');
    return undefined;
  };
}

/** A way out by name: “Yes” of “Still in the cart?” */
export const outletWords = (from: string, outlet: string, names: TrailNames): string =>
  t('“{outlet}” of “{step}”', { outlet: names.outlet(from, outlet), step: names.step(from) });

/** The entries at which playing stops, in order, and what it stopped for, in words. */
export function breakEntries(
  entries: readonly TrailEntry[],
  breakpoints: Breakpoints,
  names: TrailNames,
): { stops: readonly number[]; wordsOf: (entry: number) => string | undefined } {
  const words = new Map<number, string>();
  if (hasStops(breakpoints)) {
    const meets = meeting(breakpoints, names);
    for (const [index, entry] of entries.entries()) {
      const met = meets(entry);
      if (met !== undefined) words.set(index, met);
    }
  }
  return { stops: [...words.keys()], wordsOf: (entry) => words.get(entry) };
}
