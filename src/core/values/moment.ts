import { parseDate } from './calendar.ts';
import { parseInstant, type Instant } from './instant.ts';
import { instantOf } from './zone.ts';

/** The instant that a profile or event value names: an RFC 3339 text, or a date alone, which means 00:00 in `zone`. */
export function momentOf(value: unknown, zone: string): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const date = parseDate(value);
  if (date) return instantOf(zone, { ...date, hour: 0, minute: 0, second: 0, ms: 0 });
  return parseInstant(value);
}

/** The instant that a day, `2026-12-24`, and a time of day, `09:00`, name on a zone's clock; undefined where they name none. */
export function instantOnClock(zone: string, date: string, time: string): Instant | undefined {
  const day = parseDate(date);
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (!day || hour === undefined || minute === undefined) return undefined;
  return instantOf(zone, { ...day, hour: Number(hour), minute: Number(minute), second: 0, ms: 0 });
}
