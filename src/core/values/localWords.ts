import { t } from '../../texts/t.ts';
import { parseDate, daysFromCivil, weekdayOf } from './calendar.ts';
import { isZone } from './zone.ts';

const days = [t('Mon'), t('Tue'), t('Wed'), t('Thu'), t('Fri'), t('Sat'), t('Sun')];
const months = [
  t('Jan'), t('Feb'), t('Mar'), t('Apr'), t('May', { context: 'the month, short' }), t('Jun'),
  t('Jul'), t('Aug'), t('Sep'), t('Oct'), t('Nov'), t('Dec'),
]; // oxfmt-ignore

/** The day of an RFC 3339 text on its own clock: “Mon 9 Mar”. */
export function localDay(local: string): string {
  const date = parseDate(local.slice(0, 10));
  if (!date) return local;
  return t('{weekday} {day} {month}', { weekday: weekdayWords(local), day: date.day, month: monthOf(date) });
}

/** A date with its year: “Thu 24 Dec 2026”. */
export const dateWords = (local: string): string =>
  parseDate(local.slice(0, 10))
    ? t('{day} {year}', { day: localDay(local), year: local.slice(0, 4) })
    : local;

/** “Mon 9 Mar”, with the year where it is not that of `since`; both are RFC 3339 texts. */
export const dayWords = (local: string, since = local): string =>
  local.slice(0, 4) === since.slice(0, 4) ? localDay(local) : dateWords(local.slice(0, 10));

/** “Berlin” for `Europe/Berlin`, “New York” for `America/New_York`; whatever is no zone, as it is. */
export const cityOf = (zone: string): string =>
  isZone(zone) ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : zone;

/** The time of day of an RFC 3339 text on its own clock: “9:00”. */
export const localTime = (local: string): string => local.slice(11, 16).replace(/^0/, '');

/** “Mon 9 Mar 9:00” */
export const localWords = (local: string): string =>
  t('{day} {time}', { day: localDay(local), time: localTime(local) });

/** A moment soon after another, as people say it: “18:00” on the same day, “Tue 9:00” within the week, else “Tue 17 Mar 9:00”. */
export function soonWords(local: string, since: string): string {
  const ahead = dayNumber(local) - dayNumber(since);
  const time = localTime(local);
  if (ahead === 0) return t('{time}', { time, context: 'on the clock, later today' });
  return ahead > 0 && ahead < 7 ? t('{day} {time}', { day: weekdayWords(local), time }) : localWords(local);
}

const monthOf = ({ month }: { month: number }): string => months[month - 1] ?? '';

const weekdayWords = (local: string): string => days[weekdayOf(dayNumber(local))] ?? '';

function dayNumber(local: string): number {
  const date = parseDate(local.slice(0, 10));
  return date ? daysFromCivil(date.year, date.month, date.day) : NaN;
}
