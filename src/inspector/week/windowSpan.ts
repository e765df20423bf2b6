import { parseTimeOfDay, weekdays, type Weekday } from '../../core/index.ts';
import { formatTimeOfDay } from '../../core/values/timeOfDay.ts';

/** Sending hours as the format holds them: one stretch, the same on all its days; `weekdays` are those it begins on. */
export interface Window {
  weekdays?: readonly Weekday[] | undefined;
  from: string;
  to: string;
}

/** A window as arithmetic wants it: in minutes from the midnight of the day it begins on; `end` may lie on the next day. */
export interface Span {
  /** From Monday. */
  days: readonly boolean[];
  /** 0 to 1,439 */
  start: number;
  /** After `start`, by a day at most. */
  end: number;
}

export const dayMinutes = 1_440;
const week = 7;

export function spanOf({ weekdays: chosen, from, to }: Window): Span {
  const start = parseTimeOfDay(from) ?? 0;
  const end = parseTimeOfDay(to) ?? 0;
  return {
    days: weekdays.map((day) => chosen?.includes(day) ?? true),
    start,
    end: end > start ? end : end + dayMinutes,
  };
}

/** Every day is no choice of days. */
export function windowOf({ days, start, end }: Span): Window {
  const chosen = weekdays.filter((_, day) => days[day]);
  return {
    ...(chosen.length < week && { weekdays: chosen }),
    from: formatTimeOfDay(start),
    to: formatTimeOfDay(end % dayMinutes),
  };
}

/** How many of the minutes `[from, to)` of one day of the week (0 is Monday) are open, from that day's window and from the day before's. */
export function openMinutes({ days, start, end }: Span, day: number, from: number, to: number): number {
  const overlap = (a: number, b: number) => Math.max(0, Math.min(end, b) - Math.max(start, a));
  const own = days[day] ? overlap(from, to) : 0;
  const fromBefore = days[(day + week - 1) % week] ? overlap(from + dayMinutes, to + dayMinutes) : 0;
  return own + fromBefore;
}

/** Of one hour of one day. */
export const openInHour = (span: Span, day: number, hour: number): number =>
  openMinutes(span, day, hour * 60, (hour + 1) * 60);
