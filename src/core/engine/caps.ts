import type { Journey, Policies } from '../document/Journey.ts';
import { civilFromDays, dayMs, daysFromCivil, weekdayOf, addMonthsClamped } from '../values/calendar.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import type { Mail } from '../values/subscriber.ts';
import type { GateCheck } from '../values/trail.ts';
import { instantOfWall, offsetAt } from '../values/zone.ts';
import type { Machine } from './Machine.ts';

/** Which cap says no first, and when all of them would let one more mail go, if ever. */
export interface Capped {
  failed: 'cap' | 'frequency';
  until: Instant | undefined;
}

type Cap = NonNullable<Policies['caps']>[number];

/**
 * Judges the program's caps, then the person's own frequency. Counts over all journeys; transactional and failed mails
 * do not count. Undefined where nothing stands against one more mail.
 */
export function judgeCaps(
  machine: Machine,
  journey: Journey,
  topic: string,
  checks: GateCheck[] | undefined,
): Capped | undefined {
  const { caps = [] } = machine.linked.policies;
  const { frequency } = machine.state.subscriber;
  if (caps.length === 0 && !frequency) return undefined;
  const zone = machine.zoneFor(journey);
  const { topics: known } = machine.linked;
  const counting = machine.state.mails.filter(
    (mail) => !mail.failed && !known.get(mail.topic)?.transactional,
  );
  let failed: Capped['failed'] | undefined;
  // Counts only fall while no mail goes out: once the last of them is free, all are.
  let until = -Infinity;
  const note = (check: Capped['failed'], free: Instant | undefined) => {
    if (free === undefined) return;
    failed ??= check;
    until = Math.max(until, free);
  };
  const told = (free: Instant | undefined) => ({
    passed: free === undefined,
    ...(free !== undefined && free < Infinity && { until: formatInstant(free) }),
  });
  for (const { max, per, count, topics } of caps) {
    if (topics && !topics.includes(topic)) continue;
    const mine = topics ? counting.filter((mail) => topics.includes(mail.topic)) : counting;
    const { found, free } = countUnder({ max, per, count }, mine, machine.now, zone);
    if (failed === undefined)
      checks?.push({ check: 'cap', ...told(free), max, per, count, ...(topics && { topics }), found });
    note('cap', free);
  }
  if (frequency) {
    const { found, free } = rolling(frequency, counting, machine.now, zone);
    if (failed === undefined) checks?.push({ check: 'frequency', ...told(free), ...frequency, found });
    note('frequency', free);
  }
  return failed && { failed, until: until < Infinity ? until : undefined };
}

/** How many mails count under a cap now, and when one more could go. `mails` are those that count, in order. */
export const countUnder = (
  cap: Pick<Cap, 'max' | 'per' | 'count'>,
  mails: readonly Pick<Mail, 'at'>[],
  now: Instant,
  zone: string,
): Count => (cap.count === 'rolling' ? rolling : calendar)(cap, mails, now, zone);

/** How many mails count now, and, where one more is too many, when it no longer is. */
interface Count {
  found: number;
  free: Instant | undefined;
}

function rolling(
  { max, per }: Pick<Cap, 'max' | 'per'>,
  mails: readonly Pick<Mail, 'at'>[],
  now: Instant,
  zone: string,
): Count {
  const length = parseDuration(per);
  if (!length) throw new RangeError(`not a duration: ${per}`);
  const ends = mails.map(({ at }) => addDuration(at, length, zone)).filter((end) => now < end);
  ends.sort((a, b) => a - b);
  if (ends.length < max) return { found: ends.length, free: undefined };
  return { found: ends.length, free: max === 0 ? Infinity : (ends[ends.length - max] ?? Infinity) };
}

function calendar(
  { max, per }: Pick<Cap, 'max' | 'per'>,
  mails: readonly Pick<Mail, 'at'>[],
  now: Instant,
  zone: string,
): Count {
  const [start, end] = periodOf(per, now, zone);
  const found = mails.filter(({ at }) => at >= start).length;
  return { found, free: found < max ? undefined : end };
}

/** The local day, week from Monday or month of a moment, `[start, end)`. */
function periodOf(per: string, now: Instant, zone: string): [Instant, Instant] {
  const day = Math.floor((now + offsetAt(zone, now)) / dayMs);
  const startOf = (first: number) => instantOfWall(zone, first * dayMs);
  if (per === 'P1D') return [startOf(day), startOf(day + 1)];
  if (per === 'P1W') return [startOf(day - weekdayOf(day)), startOf(day - weekdayOf(day) + 7)];
  const first = { ...civilFromDays(day), day: 1 };
  const next = addMonthsClamped(first, 1);
  return [
    startOf(daysFromCivil(first.year, first.month, 1)),
    startOf(daysFromCivil(next.year, next.month, 1)),
  ];
}
