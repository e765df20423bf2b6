import { dayMs } from './calendar.ts';
import type { Instant } from './instant.ts';
import { parseTimeOfDay } from './timeOfDay.ts';
import { weekdays as everyWeekday, type Weekday } from './weekday.ts';
import { weekdayOf } from './calendar.ts';
import { offsetAt } from './zone.ts';

/** Hours of the day, `[from, to)` as a zone's clock reads them; they may cross midnight, and from = to is the whole day. */
export interface Hours {
  from: string;
  to: string;
  /** Of the day on which the hours begin. */
  weekdays?: readonly Weekday[] | undefined;
}

/** Hours on the clock of a zone. */
export interface ZonedHours {
  hours: Hours;
  zone: string;
}

const minuteMs = 60_000;
const dayMinutes = 1_440;
const farthestMs = 15 * dayMs;

/** Whether the zone's clock reads a time within the hours. */
export function isWithin({ from, to, weekdays }: Hours, zone: string, at: Instant): boolean {
  const wall = at + offsetAt(zone, at);
  const day = Math.floor(wall / dayMs);
  const minute = Math.floor((wall - day * dayMs) / minuteMs);
  const start = minutesOf(from);
  const end = minutesOf(to);
  const allowed = (began: number) =>
    weekdays === undefined || weekdays.some((weekday) => everyWeekday[weekdayOf(began)] === weekday);
  if (start < end) return start <= minute && minute < end && allowed(day);
  return (minute >= start && allowed(day)) || (minute < end && allowed(day - 1));
}

/**
 * The first instant from `now` on, `now` itself or a whole minute, that is within `open` and outside `closed`;
 * undefined where none comes within 15 days. Readings count: an hour that comes twice is open twice.
 */
export function firstOpen(
  now: Instant,
  open: ZonedHours | undefined,
  closed: ZonedHours | undefined,
): Instant | undefined {
  const isOpen = (at: Instant) =>
    (!open || isWithin(open.hours, open.zone, at)) && (!closed || !isWithin(closed.hours, closed.zone, at));
  if (isOpen(now)) return now;
  const edges = [open && [open.zone, open.hours.from], closed && [closed.zone, closed.hours.to]].filter(
    (edge) => edge !== undefined,
  );
  // It can only open where a clock comes to an edge, strikes midnight (another weekday), or is changed.
  let at = (Math.floor(now / minuteMs) + 1) * minuteMs;
  while (at <= now + farthestMs) {
    if (isOpen(at)) return at;
    let next = Infinity;
    for (const [zone = '', time = ''] of edges)
      next = Math.min(next, nextReading(zone, minutesOf(time), at), nextReading(zone, 0, at));
    at = next;
  }
  return undefined;
}

/** The first whole minute after `at` where the zone's clock reads `minute`, or the minute of a clock change before it. */
function nextReading(zone: string, minute: number, at: Instant): Instant {
  const offset = offsetAt(zone, at);
  const read = ((((at + offset) / minuteMs) % dayMinutes) + dayMinutes) % dayMinutes;
  const ahead = (((minute - Math.floor(read)) % dayMinutes) + dayMinutes) % dayMinutes || dayMinutes;
  const next = at + ahead * minuteMs;
  if (offsetAt(zone, next) === offset) return next;
  let low = at;
  let high = next;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function minutesOf(text: string): number {
  const minutes = parseTimeOfDay(text);
  if (minutes === undefined) throw new RangeError(`not a time of day: ${text}`);
  return minutes;
}
