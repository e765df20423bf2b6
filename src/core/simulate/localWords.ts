import { parseDate, daysFromCivil, weekdayOf } from '../values/calendar.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of an RFC 3339 text on its own clock: “Mon 9 Mar”. */
export function localDay(local: string): string {
  const date = parseDate(local.slice(0, 10));
  if (!date) return local;
  return `${weekdayWords(local)} ${date.day} ${months[date.month - 1] ?? ''}`;
}

/** The time of day of an RFC 3339 text on its own clock: “9:00”. */
export const localTime = (local: string): string => local.slice(11, 16).replace(/^0/, '');

/** “Mon 9 Mar 9:00” */
export const localWords = (local: string): string => `${localDay(local)} ${localTime(local)}`;

/** A moment soon after another, as people say it: “18:00” on the same day, “Tue 9:00” within the week, else “Tue 17 Mar 9:00”. */
export function soonWords(local: string, since: string): string {
  const ahead = dayNumber(local) - dayNumber(since);
  if (ahead === 0) return localTime(local);
  return ahead > 0 && ahead < 7 ? `${weekdayWords(local)} ${localTime(local)}` : localWords(local);
}

const weekdayWords = (local: string): string => days[weekdayOf(dayNumber(local))] ?? '';

function dayNumber(local: string): number {
  const date = parseDate(local.slice(0, 10));
  return date ? daysFromCivil(date.year, date.month, date.day) : NaN;
}
