import { localTime, skippedTime, wordsOf, type Journey, type TrailNames } from '../core/index.ts';
import { shortDay } from './clockWords.ts';
import { entryLook, isRefusal, type Look } from './entryLook.ts';
import type { Story } from './timelineStops.ts';

/** One line of the trail as it is read. */
export interface TrailRow extends Look {
  /** Which entry it is. */
  index: number;
  /** “Thu 5” */
  day: string;
  /** The line above has another day. */
  newDay: boolean;
  time: string;
  title: string;
  detail: string;
  /** Decided against the person. */
  refused: boolean;
  /** How long nothing happened before it: “2 d 22 h”. */
  skipped: string | undefined;
}

/** The line of a trail for one of the entries that are shown, by its place among them. */
export function trailRow(
  journey: Journey,
  names: TrailNames,
  { entries, shown }: Pick<Story, 'entries' | 'shown'>,
  place: number,
): TrailRow | undefined {
  const index = shown[place];
  const entry = index === undefined ? undefined : entries[index];
  if (index === undefined || !entry) return undefined;
  const before = entries[shown[place - 1] ?? -1];
  return {
    index,
    day: shortDay(entry.local),
    newDay: before?.local.slice(0, 10) !== entry.local.slice(0, 10),
    time: localTime(entry.local),
    ...wordsOf(entry, names),
    ...entryLook(journey, entry),
    refused: isRefusal(entry),
    skipped: before && skippedTime(before, entry),
  };
}
