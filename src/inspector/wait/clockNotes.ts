import { localOf, offsetAt, type Instant } from '../../core/index.ts';
import { formatDate } from '../../core/values/calendar.ts';
import { dateWords } from './waitWords.ts';

const minuteMs = 60_000;

/** The clock changes of a zone within stretches of time, each once: “Sun 29 Mar 2026: clocks go forward by 1 hour at 2:00.” */
export function clockNotes(
  stretches: readonly (readonly [from: Instant, to: Instant])[],
  zone: string,
): readonly string[] {
  const changed = stretches.filter(([from, to]) => offsetAt(zone, from) !== offsetAt(zone, to));
  return [...new Set(changed.map(([from, to]) => changeWords(changeBetween(from, to, zone), zone)))];
}

/** The first instant with the new offset, where one change lies between. */
function changeBetween(from: Instant, to: Instant, zone: string): Instant {
  const before = offsetAt(zone, from);
  let low = from;
  let high = to;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return Math.floor(high / minuteMs) * minuteMs;
}

function changeWords(at: Instant, zone: string): string {
  const before = offsetAt(zone, at - minuteMs);
  const ahead = (offsetAt(zone, at) - before) / minuteMs;
  // What the clock would have shown had it not been changed.
  const { year, month, day, hour, minute } = localOf('UTC', at + before);
  const time = `${hour}:${String(minute).padStart(2, '0')}`;
  const by = Math.abs(ahead) % 60 === 0 ? hoursWords(Math.abs(ahead) / 60) : `${Math.abs(ahead)} minutes`;
  const way = ahead > 0 ? 'forward' : 'back';
  return `${dateWords(formatDate({ year, month, day }))}: clocks go ${way} by ${by} at ${time}.`;
}

const hoursWords = (hours: number): string => (hours === 1 ? '1 hour' : `${hours} hours`);
