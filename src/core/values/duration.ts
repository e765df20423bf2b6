import type { Instant } from './calendar.ts';
import { addMonthsClamped, civilFromDays, clampInstant, dayMs, daysFromCivil } from './calendar.ts';
import { instantOfWall, offsetAt } from './zone.ts';

/** A length of time in ISO 8601: `P3D` is three calendar days, `PT72H` is 72 hours, whatever the clocks do. */
export type Duration = string;

/** What a duration adds: months, then days on the calendar, then exact milliseconds; all from 0 up, times `sign`. */
export type DurationParts = { sign: 1 | -1; months: number; days: number; ms: number };

// Nothing a journey waits for is longer than a century; more is a slip of the finger.
const mostMonths = 1200;
const mostDays = 36_525;

const iso8601 =
  /^(-?)P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/;

/**
 * Reads an ISO 8601 duration of whole numbers with at least one component, at most a century of each part;
 * with `signed` also a negative one. Undefined if it is anything else.
 */
export function parseDuration(text: string, options?: { signed?: boolean }): DurationParts | undefined {
  const parts = known.get(text) ?? remember(text);
  return parts && (parts.sign === 1 || options?.signed === true) ? parts : undefined;
}

// The same few durations are read over and over while journeys run.
const known = new Map<string, DurationParts>();
const mostKnown = 1_000;

function remember(text: string): DurationParts | undefined {
  const parts = readDuration(text);
  if (!parts) return undefined;
  if (known.size >= mostKnown) known.clear();
  known.set(text, Object.freeze(parts));
  return parts;
}

function readDuration(text: string): DurationParts | undefined {
  const match = iso8601.exec(text);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = counts(match);
  const parts: DurationParts = {
    sign: match[1] === '-' ? -1 : 1,
    months: years * 12 + months,
    days: weeks * 7 + days,
    ms: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
  return parts.months <= mostMonths && parts.days <= mostDays && parts.ms <= mostDays * dayMs
    ? parts
    : undefined;
}

/** Whether the text is a duration from zero up. */
export function isDuration(text: string): boolean {
  return parseDuration(text) !== undefined;
}

/** Whether the text is a duration that may be negative, such as `-P3D`. */
export function isOffset(text: string): boolean {
  return parseDuration(text, { signed: true }) !== undefined;
}

/**
 * The moment a duration later: months and days on the zone's clock (clamped to the month's last day, skipped
 * times shifted), then the exact part. Stays within the years 0000 to 9999. RangeError if the zone is unknown.
 */
export function addDuration(instant: Instant, parts: DurationParts, zone: string): Instant {
  let moved = instant;
  // Without a calendar part the clock must not be asked: it would turn an hour's second pass into its first.
  if (parts.months !== 0 || parts.days !== 0) {
    const wall = instant + offsetAt(zone, instant);
    const day = Math.floor(wall / dayMs);
    moved = instantOfWall(zone, wall + (addCalendarPart(day, parts) - day) * dayMs);
  }
  return clampInstant(moved + parts.sign * parts.ms);
}

/** The day a duration's months and days later, both counted from 1970-01-01; its exact part is left aside. */
export function addCalendarPart(day: number, { sign, months, days }: DurationParts): number {
  if (months === 0) return day + sign * days;
  const date = addMonthsClamped(civilFromDays(day), sign * months);
  return daysFromCivil(date.year, date.month, date.day) + sign * days;
}

/** Years, months, weeks, days, hours, minutes and seconds as a duration or offset names them; undefined if it is none. */
export function componentsOf(text: string): (number | undefined)[] | undefined {
  const match = isOffset(text) ? iso8601.exec(text) : null;
  return match ? counts(match) : undefined;
}

function counts(match: RegExpExecArray): (number | undefined)[] {
  return match
    .slice(2)
    .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)));
}

/** A duration in milliseconds with days of 24 hours and months of 30 days: good for ordering and estimates, never for clocks. */
export function roughly(text: string): number {
  const parts = parseDuration(text, { signed: true });
  return parts ? parts.sign * ((parts.months * 30 + parts.days) * dayMs + parts.ms) : 0;
}

/** How long after a start an instant is: in calendar days where it is at the same time of day, else in hours, minutes and seconds. */
export function durationBetween(start: Instant, instant: Instant, zone: string): Duration {
  const days = Math.round((instant - start) / dayMs);
  const whole = parseDuration(`P${Math.max(days, 0)}D`);
  if (days > 0 && whole && addDuration(start, whole, zone) === instant) return `P${days}D`;
  const seconds = Math.max(0, Math.floor((instant - start) / 1000));
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return `PT${said.join('') || '0S'}`;
}
