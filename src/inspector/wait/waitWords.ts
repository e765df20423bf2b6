import { durationWords, humanName, localDay, type Until } from '../../core/index.ts';
import type { DurationUnit } from '../../ui/duration.ts';

/** The units of a length; an empty field begins with the first. */
export const daysFirst: readonly DurationUnit[] = ['days', 'minutes', 'hours', 'weeks', 'months'];

/** “Berlin” for `Europe/Berlin`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** “Thu 24 Dec 2026” */
export const dateWords = (date: string): string => `${localDay(date)} ${date.slice(0, 4)}`;

/** “Mon 9 Mar”, with the year where it is not that of `since`; both are RFC 3339 texts. */
export const dayWords = (local: string, since: string): string =>
  local.slice(0, 4) === since.slice(0, 4) ? localDay(local) : dateWords(local.slice(0, 10));

/** “14 days before”; nothing where there is no offset. */
export const offsetWords = (offset: string): string =>
  `${durationWords(offset)} ${offset.startsWith('-') ? 'before' : 'after'}`;

/** What the date asked for is called: “renews on”, “the trigger’s starts at”; empty where it is not chosen. */
export function askedName(until: Until | undefined): string {
  if (until && 'attribute' in until) return humanName(until.attribute);
  if (until && 'trigger' in until)
    return until.trigger === '' ? '' : `the trigger’s ${humanName(until.trigger)}`;
  return '';
}
