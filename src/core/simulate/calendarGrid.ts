import {
  addDays,
  addMonthsClamped,
  daysFromCivil,
  formatDate,
  parseDate,
  weekdayOf,
} from '../values/calendar.ts';
import { instantOf, offsetAt } from '../values/zone.ts';
import { minutesOfDay, type CalendarItem, type SendingCalendar } from './sendingCalendar.ts';

/** The seven days of the week, from Monday, that a day lies in; days are `2026-03-09`. */
export const weekOf = (day: string): string[] => daysFrom(mondayOf(day), 7);

/** The weeks that a month touches, each from Monday, for any of its days. */
export function monthOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); weeks.length === 0 || monday.slice(0, 7) === first.slice(0, 7);) {
    weeks.push(daysFrom(monday, 7));
    monday = daysFrom(monday, 8)[7] ?? '';
  }
  return weeks;
}

/** The same day so many weeks later, or the first of the month so many months later. */
export function shifted(day: string, by: number, unit: 'week' | 'month'): string {
  const date = parseDate(day);
  if (!date) return day;
  return formatDate(unit === 'week' ? addDays(date, by * 7) : addMonthsClamped({ ...date, day: 1 }, by));
}

/** When a mail was held back, as stretches of single days in minutes, `[from, to)`, by day. */
export function heldBack({ days }: Pick<SendingCalendar, 'days'>): Map<string, [number, number][]> {
  const stretches = new Map<string, [number, number][]>();
  for (const { day, items } of days)
    for (const { local, until } of items) {
      if (until === undefined) continue;
      const last = until.slice(0, 10);
      for (let at = day; at <= last; at = daysFrom(at, 2)[1] ?? '~') {
        const from = at === day ? minuteOf(local) : 0;
        const to = at === last ? minuteOf(until) : minutesOfDay;
        if (from < to) stretches.set(at, [...(stretches.get(at) ?? []), [from, to]]);
      }
    }
  return stretches;
}

/** Minutes since midnight of an RFC 3339 text on its own clock. */
export const minuteOf = (local: string): number =>
  Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

/** An item of a day where it is drawn: from which minute of the axis on, and in which lane. */
interface PlacedItem {
  item: CalendarItem;
  from: number;
  lane: number;
  /** It would stand out of the day, so it ends at its moment instead of beginning there. */
  before: boolean;
}

/**
 * Places items of one day side by side without covering each other: each gets the first lane that is free where it
 * stands. `length` is how long each of them is drawn, in minutes of the axis: half a day at the most.
 */
export function laneOf(items: readonly CalendarItem[], length: number): PlacedItem[] {
  const ends: number[] = [];
  return items.map((item) => {
    const minute = minuteOf(item.local);
    const before = minute > minutesOfDay - length;
    const from = before ? minute - length : minute;
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = from + length;
    return { item, from, lane, before };
  });
}

/** Whether a zone's clocks go forward or back within a day, `2026-03-29`. RangeError if `isZone` does not accept the zone. */
export function clockChangeOn(zone: string, day: string): 'forward' | 'back' | undefined {
  const [date, next] = daysFrom(day, 2).map(parseDate);
  if (!date || !next) return undefined;
  // A change at midnight is the first thing of the day that begins.
  const [before, after] = [date, next].map((each) =>
    offsetAt(zone, instantOf(zone, { ...each, ...midnight }) - 1),
  );
  if (before === undefined || after === undefined || before === after) return undefined;
  return after > before ? 'forward' : 'back';
}

const midnight = { hour: 0, minute: 0, second: 0, ms: 0 };

function mondayOf(day: string): string {
  const date = parseDate(day);
  if (!date) return day;
  return formatDate(addDays(date, -weekdayOf(daysFromCivil(date.year, date.month, date.day))));
}

function daysFrom(day: string, count: number): string[] {
  const date = parseDate(day);
  return date ? Array.from({ length: count }, (_, index) => formatDate(addDays(date, index))) : [];
}
