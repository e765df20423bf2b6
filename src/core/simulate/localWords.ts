import { parseDate, daysFromCivil, weekdayOf } from '../values/calendar.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of an RFC 3339 text on its own clock: “Mon 9 Mar”. */
export function localDay(local: string): string {
  const date = parseDate(local.slice(0, 10));
  if (!date) return local;
  return `${days[weekdayOf(daysFromCivil(date.year, date.month, date.day))] ?? ''} ${date.day} ${months[date.month - 1] ?? ''}`;
}

/** The time of day of an RFC 3339 text on its own clock: “9:00”. */
export const localTime = (local: string): string => local.slice(11, 16).replace(/^0/, '');

/** “Mon 9 Mar 9:00” */
export const localWords = (local: string): string => `${localDay(local)} ${localTime(local)}`;
