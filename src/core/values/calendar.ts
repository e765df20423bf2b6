// The proleptic Gregorian calendar in integers. Days are counted from 1970-01-01, months from 1.

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z, within `firstInstant` and `lastInstant`. */
export type Instant = number;

/** 0000-01-01T00:00:00Z, the earliest moment RFC 3339 can write. */
export const firstInstant: Instant = -62_167_219_200_000;

/** 9999-12-31T23:59:59.999Z, the last moment RFC 3339 can write; arithmetic that would pass it stays there. */
export const lastInstant: Instant = 253_402_300_799_999;

/** Milliseconds in a day of 24 hours; a day on a local clock may be longer or shorter. */
export const dayMs = 86_400_000;

/** Milliseconds in an hour. */
export const hourMs = 3_600_000;

/** A date without a time, as on a wall calendar. */
export type CivilDate = { year: number; month: number; day: number };

/** A date and time on some wall clock, without saying where. */
export type LocalDateTime = CivilDate & { hour: number; minute: number; second: number; ms: number };

/** The nearest moment that RFC 3339 can write. */
export function clampInstant(ms: number): Instant {
  return Math.min(Math.max(ms, firstInstant), lastInstant);
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Both directions count in years that begin in March, so that the leap day is a year's last day,
// and in eras of 400 years (146,097 days), shifted by 25 eras so that every division is of a positive number.
const eras = 25;
const daysBeforeEpoch = 719_468 + eras * 146_097;

/** Days from 1970-01-01 to a date of the years -9999 to 19999. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = year + eras * 400 - (month <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - daysBeforeEpoch;
}

/** The date that lies so many days after 1970-01-01; years -9999 to 19999. */
export function civilFromDays(days: number): CivilDate {
  // Neri and Schneider's way: with a quarter day as unit, dividing by the mean year needs no leap-year cases.
  const shifted = (days + daysBeforeEpoch) | 0;
  const century = ((4 * shifted + 3) / 146_097) | 0;
  const quarters = (4 * shifted + 3 - century * 146_097) | 3;
  const yearOfCentury = (quarters / 1461) | 0;
  const dayOfYear = (quarters - yearOfCentury * 1461) >> 2;
  // A line through the lengths of the months from March to February: the month above, the day below bit 16.
  const line = 2141 * dayOfYear + 197_913;
  const afterMarch = dayOfYear >= 306 ? 1 : 0;
  return {
    year: 100 * century + yearOfCentury - eras * 400 + afterMarch,
    month: (line >> 16) - 12 * afterMarch,
    day: (((line & 0xffff) / 2141) | 0) + 1,
  };
}

/** The weekday of a count of days from 1970-01-01: 0 is Monday, 6 is Sunday. */
export function weekdayOf(days: number): number {
  return ((days + daysBeforeEpoch + 2) % 7) | 0;
}

/** The date so many days later (earlier if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilFromDays(daysFromCivil(date.year, date.month, date.day) + days);
}

/** The date so many months later (earlier if negative); the 31st becomes the last day of a shorter month. */
export function addMonthsClamped(date: CivilDate, months: number): CivilDate {
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** Milliseconds since 1970-01-01T00:00 on the same wall clock: the moment, were that clock UTC. */
export function wallMs(local: LocalDateTime): number {
  const minutes = local.hour * 60 + local.minute;
  return (
    daysFromCivil(local.year, local.month, local.day) * dayMs +
    (minutes * 60 + local.second) * 1000 +
    local.ms
  );
}

/** What a wall clock shows so many milliseconds after it showed 1970-01-01T00:00; undoes `wallMs`. */
export function localFromWallMs(wall: number): LocalDateTime {
  const days = Math.floor(wall / dayMs) | 0;
  const time = (wall - days * dayMs) | 0;
  const seconds = (time / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hour = (minutes / 60) | 0;
  const { year, month, day } = civilFromDays(days);
  return {
    year,
    month,
    day,
    hour,
    minute: minutes - hour * 60,
    second: seconds - minutes * 60,
    ms: time - seconds * 1000,
  };
}

/** Reads `2026-12-24` (years 0000 to 9999, a day that exists); undefined if it is anything else. */
export function parseDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(date) ? date : undefined;
}

/** Whether the calendar has such a date. */
export function isDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Writes a date as `2026-12-24`. */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** A number from 0 up with zeros before it. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
