import type { Instant } from './calendar.ts';
import { firstInstant, formatDate, isDate, lastInstant, localFromWallMs, pad, wallMs } from './calendar.ts';
import { offsetAt } from './zone.ts';

export type { Instant } from './calendar.ts';

const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Reads an RFC 3339 moment with `Z` or an offset; undefined if it is anything else, is no real date, is a
 * leap second, or lies outside the years 0000 to 9999 in UTC. Digits beyond milliseconds are cut off.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const local = {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    hour: Number(match[4]),
    minute: Number(match[5]),
    second: Number(match[6]),
    ms: match[7] === undefined ? 0 : Number(match[7].slice(0, 3).padEnd(3, '0')),
  };
  if (!isDate(local) || local.hour > 23 || local.minute > 59 || local.second > 59) return undefined;
  const ahead = match[8] === undefined ? 0 : Number(match[9]) * 60 + Number(match[10]);
  const instant = wallMs(local) - (match[8] === '-' ? -ahead : ahead) * 60_000;
  return instant >= firstInstant && instant <= lastInstant ? instant : undefined;
}

/** Writes a moment in UTC, `2026-03-02T08:00:00Z`, with milliseconds only if there are any; RangeError if it is no moment. */
export function formatInstant(instant: Instant): string {
  return formatWall(instant, 0) + 'Z';
}

/**
 * Writes a moment on the zone's clock, `2026-03-02T09:00:00+01:00`. RFC 3339 offsets are whole minutes: where the
 * zone's was not (Liberia until 1972), clock and offset are rounded together, so that the text still names the moment.
 * RangeError if the zone is unknown or the number is no moment.
 */
export function formatLocal(instant: Instant, zone: string): string {
  const minutes = Math.round(offsetAt(zone, instant) / 60_000);
  const wall = instant + minutes * 60_000;
  // Within hours of the years' end the local year may have no four digits; then UTC says the same moment.
  if (wall < firstInstant || wall > lastInstant) return formatWall(instant, 0) + '+00:00';
  const ahead = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${formatWall(instant, minutes)}${sign}${pad(Math.floor(ahead / 60), 2)}:${pad(ahead % 60, 2)}`;
}

function formatWall(instant: Instant, offsetMinutes: number): string {
  if (!Number.isInteger(instant) || instant < firstInstant || instant > lastInstant) {
    throw new RangeError(`Not a moment of the years 0000 to 9999: ${instant}`);
  }
  const local = localFromWallMs(instant + offsetMinutes * 60_000);
  const time = `${pad(local.hour, 2)}:${pad(local.minute, 2)}:${pad(local.second, 2)}`;
  return `${formatDate(local)}T${time}${local.ms === 0 ? '' : `.${pad(local.ms, 3)}`}`;
}
