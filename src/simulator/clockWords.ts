import { dayWords, localTime, parseInstant } from '../core/index.ts';
import { spokenLanguage, t } from '../texts/t.ts';

const written = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(spokenLanguage(), { ...options, timeZone: 'UTC' });
  return (local: string): string => format.format(midnightOf(local));
};

/** “Mon”, for a clock's RFC 3339 text. */
export const weekdayWords = written({ weekday: 'short' });
const month = written({ month: 'short' });
const dayOf = (local: string): number => Number(local.slice(8, 10));

/** “Mon 9” */
export const shortDay = (local: string): string =>
  t('{weekday} {day}', { weekday: weekdayWords(local), day: dayOf(local) });

/** “9 Mar” */
export const dayOfMonth = (local: string): string =>
  t('{day} {month}', { day: dayOf(local), month: month(local) });

/** “Mon 9 Mar, 9:00” */
export const clockWords = (local: string, since?: string): string =>
  `${dayWords(local, since)}, ${localTime(local)}`;

/** How many midnights lie between two local times: the entry's own day is day 0. */
export function daysBetween(from: string, to: string): number {
  return (midnightOf(to) - midnightOf(from)) / 86_400_000;
}

function midnightOf(local: string): number {
  return parseInstant(`${local.slice(0, 10)}T00:00:00Z`) ?? Number.NaN;
}

/** “March 2026” */
export const monthWords = written({ month: 'long', year: 'numeric' });
