import { civilFromDays, dayMs, weekdayOf } from '../../core/values/calendar.ts';
import { offsetAt, weekdays, type Weekday } from '../../core/index.ts';
import { spokenLanguage, t } from '../../texts/t.ts';
import type { WaitExample } from './waitExample.ts';

/** The width of the drawing, in pixels at its own scale. */
export const stripWidth = 280;
/** Longer waits are not drawn: their days would be too thin to tell apart. */
const mostDays = 31;
const leastDays = 5;
/** As much as a day's name needs. */
const labelWidth = 44;

export interface StripDay {
  key: number;
  x: number;
  width: number;
  /** “Fri 6”; empty where there is no room for it. */
  label: string;
  /** Whether the wait may end on this day. */
  allowed: boolean;
}
export interface WeekLayout {
  days: readonly StripDay[];
  from: number;
  to: number;
}

/** Lays a wait out over whole days of its own clock; undefined for a wait too long to draw. */
export function weekLayout(
  { arrivedAt, leavesAt, zone }: WaitExample,
  allowed: readonly Weekday[] | undefined,
): WeekLayout | undefined {
  const wallDays = (at: number) => (at + offsetAt(zone, at)) / dayMs;
  const first = Math.floor(wallDays(arrivedAt));
  const count = Math.max(leastDays, Math.floor(wallDays(leavesAt)) - first + 1);
  if (count > mostDays) return undefined;
  const width = stripWidth / count;
  const every = Math.ceil(labelWidth / width);
  const days = Array.from({ length: count }, (_, index): StripDay => {
    const day = first + index;
    const weekday = weekdays[weekdayOf(day)];
    return {
      key: day,
      x: index * width,
      width,
      label: index % every === 0 ? shortDay(day) : '',
      allowed: allowed === undefined || (weekday !== undefined && allowed.includes(weekday)),
    };
  });
  return { days, from: (wallDays(arrivedAt) - first) * width, to: (wallDays(leavesAt) - first) * width };
}

const weekdayNames = new Intl.DateTimeFormat(spokenLanguage(), { weekday: 'short', timeZone: 'UTC' });
const shortDay = (day: number): string =>
  t('{weekday} {day}', { weekday: weekdayNames.format(day * dayMs), day: civilFromDays(day).day });
