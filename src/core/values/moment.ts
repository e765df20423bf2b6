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
