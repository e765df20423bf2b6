// The moments a wait waits for. Nothing here knows of steps or settings: times and weekdays in, moments out.
import type { CivilDate, Instant } from './calendar.ts';
import {
  addMonthsClamped,
  civilFromDays,
  clampInstant,
  dayMs,
  daysFromCivil,
  lastInstant,
  localFromWallMs,
  weekdayOf,
} from './calendar.ts';
import type { DurationParts } from './duration.ts';
import { addCalendarPart } from './duration.ts';
import type { Weekday } from './weekday.ts';
import { weekdays as everyWeekday } from './weekday.ts';
import { gapOrOverlap, instantOfWall, offsetAt } from './zone.ts';

/** One stage of finding a time of day, for the trail: `at` is where it led, `clock` says if clocks changed over that time. */
export type MomentStep = { did: 'time' | 'weekdays'; at: Instant; clock?: 'gap' | 'overlap' };

/** What an offset or a yearly return counts from: a moment, or a date, which begins at 00:00. */
export type MomentBase = { instant: Instant } | { date: CivilDate };

/** A moment told from another: `offset` first, then `time` in minutes of the day (default: the base's own). */
export type MomentSpec = {
  base: MomentBase;
  offset?: DurationParts | undefined;
  time?: number | undefined;
  zone: string;
};

/**
 * The first moment, `from` included, when it is that time of day (minutes since midnight) on one of the weekdays
 * (default: any). A time skipped in spring counts when it is later by what was skipped, a time that comes twice in
 * autumn counts the first time only. RangeError if the zone is unknown or no weekday is allowed.
 */
export function nextTimeOfDay(
  from: Instant,
  zone: string,
  minutesOfDay: number,
  weekdays?: readonly Weekday[],
): Instant {
  return momentOn(zone, firstDay(from, zone, minutesOfDay, weekdays), minutesOfDay);
}

/** How `nextTimeOfDay` gets there: the next such time, then, where that day is not allowed, the one on an allowed day. */
export function explainTimeOfDay(
  from: Instant,
  zone: string,
  minutesOfDay: number,
  weekdays?: readonly Weekday[],
): readonly MomentStep[] {
  const anyDay = firstDay(from, zone, minutesOfDay, undefined);
  const allowedDay = firstDay(from, zone, minutesOfDay, weekdays);
  const steps = [step('time', zone, anyDay, minutesOfDay)];
  if (allowedDay !== anyDay) steps.push(step('weekdays', zone, allowedDay, minutesOfDay));
  return steps;
}

/** The moment `offset` from the base, then at `time` (minutes since midnight) of the day reached. RangeError if the zone is unknown. */
export function atOffset(
  base: MomentBase,
  offset: DurationParts | undefined,
  time: number | undefined,
  zone: string,
): Instant {
  return moment(base, 0, offset, time, zone);
}

/**
 * The moment that `atOffset` gives, or, where it lies before `from`, the first of its yearly returns that does not.
 * Years are added to the base itself: 29 February is the 28th in common years and the 29th again in leap years.
 */
export function nextOccurrence({ base, offset, time, zone }: MomentSpec, from: Instant): Instant {
  const first = moment(base, 0, offset, time, zone);
  // A return lies within days of its moment's day of the year, so this is never too far.
  let years = Math.max(0, localFromWallMs(from).year - localFromWallMs(first).year - 3);
  while (moment(base, years, offset, time, zone) < clampInstant(from)) years++;
  return moment(base, years, offset, time, zone);
}

/** A date in another year; 29 February is the 28th in common years. */
export function yearlyDate(date: CivilDate, year: number): CivilDate {
  return addMonthsClamped(date, (year - date.year) * 12);
}

function moment(
  base: MomentBase,
  years: number,
  offset: DurationParts | undefined,
  time: number | undefined,
  zone: string,
): Instant {
  const wall = 'instant' in base ? base.instant + offsetAt(zone, base.instant) : daysOf(base.date) * dayMs;
  const baseDay = Math.floor(wall / dayMs);
  let day = years === 0 ? baseDay : daysOf(addMonthsClamped(civilFromDays(baseDay), years * 12));
  if (offset) day = addCalendarPart(day, offset);
  const exact = offset === undefined ? 0 : offset.sign * offset.ms;
  // An exact part is counted from a moment. Otherwise dates stay dates until the time is known, so that a skipped
  // midnight on the way moves nothing; and a moment whose day nothing moves keeps its own pass of a repeated hour.
  if (time !== undefined && exact === 0) return momentOn(zone, day, time);
  const stays = 'instant' in base && day === baseDay;
  const start = stays ? base.instant : instantOfWall(zone, wall + (day - baseDay) * dayMs);
  const reached = clampInstant(start + exact);
  return time === undefined ? reached : momentOn(zone, dayOf(zone, reached), time);
}

/** The day (counted from 1970-01-01) on which `nextTimeOfDay` ends. */
function firstDay(
  from: Instant,
  zone: string,
  minutesOfDay: number,
  weekdays: readonly Weekday[] | undefined,
): number {
  // Yesterday's 23:30 comes today if clocks skipped the last hour of yesterday.
  const yesterday = dayOf(zone, from) - 1;
  // Two weeks: an allowed weekday may be the very day that a place at the date line left out.
  for (let day = yesterday; day < yesterday + 16; day++) {
    const weekday = everyWeekday[weekdayOf(day)];
    if (weekdays && weekday && !weekdays.includes(weekday)) continue;
    const at = momentOn(zone, day, minutesOfDay);
    if (at >= from && hasDay(zone, day, at)) return day;
  }
  throw new RangeError(`No such moment: minute ${minutesOfDay} on ${weekdays?.join(', ')} after ${from}`);
}

/** Whether the zone had that day at all (Samoa had no 30 December 2011), given a moment meant to be on it. */
function hasDay(zone: string, day: number, at: Instant): boolean {
  // The last moment stands for every day after it.
  return at === lastInstant || dayOf(zone, at) === day || dayOf(zone, momentOn(zone, day, 0)) === day;
}

function dayOf(zone: string, at: Instant): number {
  return Math.floor((at + offsetAt(zone, at)) / dayMs);
}

function daysOf({ year, month, day }: CivilDate): number {
  return daysFromCivil(year, month, day);
}

function momentOn(zone: string, day: number, minutesOfDay: number): Instant {
  return instantOfWall(zone, day * dayMs + minutesOfDay * 60_000);
}

function step(did: MomentStep['did'], zone: string, day: number, minutesOfDay: number): MomentStep {
  const clock = gapOrOverlap(zone, localFromWallMs(day * dayMs + minutesOfDay * 60_000));
  const at = momentOn(zone, day, minutesOfDay);
  return clock === undefined ? { did, at } : { did, at, clock };
}
