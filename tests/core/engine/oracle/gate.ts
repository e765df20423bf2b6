import type { Step } from '../../../../src/core/index.ts';
import { allows, daysAfter, minute, periodStart, plus, reading, type At } from './clock.ts';
import { prolonged, topicOf, wants, zoneOf, type Run, type Sent, type World } from './World.ts';
import { Temporal } from 'temporal-polyfill';

type Email = Extract<Step, { kind: 'email' }>;
export type Verdict = { go: true } | { skip: string } | { until: At };

/** The gate's questions in their order; the first that says no decides. */
export function gate(world: World, run: Run, step: Email): Verdict {
  const { person, now } = world;
  if (person.email === undefined || person.email === '' || person.address !== 'ok')
    return { skip: 'address' };
  if (topicOf(world, step.topic)?.transactional) return { go: true };
  if (person.suppressed) return { skip: 'suppression' };
  if (!wants(world, step.topic)) return { skip: 'topic' };

  if (!step.timeSensitive) {
    const limits = limitsOf(world, run, step);
    const full = limits.find(({ allowsAt }) => !allowsAt(now));
    if (full) {
      if (step.onCapped !== 'defer') return { skip: full.name };
      const zone = zoneOf(world, run.journey);
      const latest = prolonged(run, plus(run.arrivedAt, step.deferUpTo ?? 'P3D', zone));
      for (let later = now + minute; later <= latest; later += minute)
        if (limits.every(({ allowsAt }) => allowsAt(later))) return { until: later };
      return { skip: full.name };
    }
  }

  const shut = shutAt(world, run, step, now);
  if (shut === undefined) return { go: true };
  for (let later = now + minute; later <= now + 15 * 1440 * minute; later += minute)
    if (shutAt(world, run, step, later) === undefined) return { until: later };
  return { skip: shut };
}

interface Limit {
  name: string;
  allowsAt: (then: At) => boolean;
}

/** The program's caps, then the person's own, as answers to "would it pass then, with the mails there are now?". */
function limitsOf(world: World, run: Run, step: Email): Limit[] {
  const zone = zoneOf(world, run.journey);
  const counted = world.mails.filter(({ transactional, failed }) => !transactional && !failed);
  const rolling = (name: string, mails: readonly Sent[], max: number, per: string): Limit => {
    const ends = mails.map((mail) => plus(mail.at, per, zone));
    return { name, allowsAt: (then) => ends.filter((end) => then < end).length < max };
  };
  const caps = (world.program.policies.caps ?? [])
    .filter(({ topics }) => topics === undefined || topics.includes(step.topic))
    .map(({ max, per, count, topics }): Limit => {
      const mails = counted.filter(({ topic }) => topics === undefined || topics.includes(topic));
      if (count === 'rolling') return rolling('cap', mails, max, per);
      const allowsAt = (then: At) => {
        const begins = periodStart(then, per, zone);
        return mails.filter((mail) => mail.at >= begins).length < max;
      };
      return { name: 'cap', allowsAt };
    });
  const own = world.person.frequency;
  return own === undefined ? caps : [...caps, rolling('frequency', counted, own.max, own.per)];
}

/** What keeps mails from going at that minute, by the clock on the wall. */
function shutAt(world: World, run: Run, step: Email, then: At): 'quiet-hours' | 'window' | undefined {
  const quiet = world.program.policies.quietHours;
  const zone = zoneOf(world, run.journey);
  if (quiet && isWithin(then, quiet, undefined, zone)) return 'quiet-hours';
  const { window } = step;
  const theirs = step.zone === 'journey' ? run.journey.timeZone : zone;
  return window && !isWithin(then, window, window.weekdays, theirs) ? 'window' : undefined;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const weekdayOf = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;

/** `[from, to)`, over midnight where `to` is not later; the weekday is that of the day on which it began. */
function isWithin(
  then: At,
  { from, to }: { from: string; to: string },
  weekdays: readonly string[] | undefined,
  zone: string,
): boolean {
  const { date, weekday, minutes } = reading(then, zone);
  const begins = minutesOf(from);
  const ends = minutesOf(to);
  if (begins < ends) return begins <= minutes && minutes < ends && allows(weekdays, weekday);
  if (minutes >= begins) return allows(weekdays, weekday);
  return minutes < ends && allows(weekdays, weekdayOf(daysAfter(date, -1)));
}
