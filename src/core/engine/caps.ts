import type { Journey, Policies } from '../document/Journey.ts';
import { civilFromDays, dayMs, daysFromCivil, weekdayOf, addMonthsClamped } from '../values/calendar.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import type { Mail } from '../values/subscriber.ts';
import type { GateCheck } from '../values/trail.ts';
import { instantOfWall, offsetAt } from '../values/zone.ts';
import type { Machine } from './Machine.ts';

/** Whether the program's caps and the person's own frequency let one more mail go; `until`: when all of them would. */
export interface CapVerdict {
  passed: boolean;
  /** Up to and including the first that says no. */
  checks: GateCheck[];
  until?: Instant;
}

type Cap = NonNullable<Policies['caps']>[number];

/** Counts over all journeys; transactional and failed mails do not count. */
export function judgeCaps(machine: Machine, journey: Journey, topic: string): CapVerdict {
  const { subscriber, mails } = machine.state;
  const zone = machine.zoneFor(journey);
  const counting = mails.filter(
    (mail) => !mail.failed && !machine.linked.topics.get(mail.topic)?.transactional,
  );
  const checks: GateCheck[] = [];
  const frees: Instant[] = [];
  for (const cap of machine.linked.policies.caps ?? []) {
    const { topics } = cap;
    if (topics && !topics.includes(topic)) continue;
    const mine = topics ? counting.filter((mail) => topics.includes(mail.topic)) : counting;
    const { found, free } =
      cap.count === 'rolling'
        ? rolling(cap, mine, machine.now, zone)
        : calendar(cap, mine, machine.now, zone);
    const { max, per, count } = cap;
    note(free, (until) => ({
      check: 'cap',
      passed: free === undefined,
      max,
      per,
      count,
      ...(topics && { topics }),
      found,
      ...until,
    }));
  }
  if (subscriber.frequency) {
    const { found, free } = rolling(subscriber.frequency, counting, machine.now, zone);
    const { max, per } = subscriber.frequency;
    note(free, (until) => ({ check: 'frequency', passed: free === undefined, max, per, found, ...until }));
  }
  // Counts only fall while no mail goes out: once the last of them is free, all are.
  const until = Math.max(...frees);
  return { passed: frees.length === 0, checks, ...(Number.isFinite(until) && { until }) };

  function note(free: Instant | undefined, check: (until: { until?: string }) => GateCheck): void {
    if (frees.length === 0)
      checks.push(check(free === undefined || free === Infinity ? {} : { until: formatInstant(free) }));
    if (free !== undefined) frees.push(free);
  }
}

/** How many mails count now, and, where one more is too many, when it no longer is. */
interface Count {
  found: number;
  free: Instant | undefined;
}

function rolling(
  { max, per }: Pick<Cap, 'max' | 'per'>,
  mails: readonly Mail[],
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

function calendar({ max, per }: Cap, mails: readonly Mail[], now: Instant, zone: string): Count {
  const [start, end] = periodOf(per, now, zone);
  const found = mails.filter(({ at }) => at >= start).length;
  return { found, free: found < max ? undefined : end };
}

/** The local day, week from Monday or month of a moment, `[start, end)`. */
export function periodOf(per: string, now: Instant, zone: string): [Instant, Instant] {
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
