import { own, setOwn } from './json.ts';
import type { KeptEvent } from './subscriber.ts';

/** What is kept of any number of events that match one pattern: how many, and the first and last by their own time. */
export interface Tally {
  count: number;
  first: KeptEvent;
  last: KeptEvent;
}

/** Counts an event. */
export function addTo(tallies: Record<string, Tally>, key: string, event: KeptEvent): void {
  const tally = own(tallies, key);
  if (!tally) return setOwn(tallies, key, { count: 1, first: event, last: event });
  tally.count += 1;
  if (isBefore(event, tally.first)) tally.first = event;
  if (!isBefore(event, tally.last)) tally.last = event;
}

/** By their own time, then by arrival. */
export const isBefore = (a: { at: number; seq: number }, b: { at: number; seq: number }): boolean =>
  a.at < b.at || (a.at === b.at && a.seq < b.seq);

/** The same of what came of mails, which have no order of arrival of their own. */
export interface DeedTally {
  count: number;
  last: { at: number; input: string };
}

/** Counts something that came of a mail. */
export function addDeed(tallies: Record<string, DeedTally>, key: string, deed: DeedTally['last']): void {
  const tally = own(tallies, key);
  if (!tally) return setOwn(tallies, key, { count: 1, last: deed });
  tally.count += 1;
  if (deed.at >= tally.last.at) tally.last = deed;
}
