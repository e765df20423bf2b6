import { dateWords, durationWords, localOf, offsetAt, type Instant } from '../../core/index.ts';
import { formatDate } from '../../core/values/calendar.ts';
import { t } from '../../texts/t.ts';

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
  const minutes = Math.abs(ahead);
  const length = durationWords(minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`);
  const date = dateWords(formatDate({ year, month, day }));
  return ahead > 0
    ? t('{date}: clocks go forward by {length} at {time}.', { date, length, time })
    : t('{date}: clocks go back by {length} at {time}.', { date, length, time });
}
