import { outcomesOf, type Simulation } from '../../simulate/simulate.ts';
import { parseInstant } from '../../values/instant.ts';
import type { TrailEntry, Why } from '../../values/trail.ts';
import type { Decision } from './decision.ts';
import { outletOf } from './outletOf.ts';
import { nthStay } from './stays.ts';
import type { Turn } from './Turn.ts';

/**
 * Whether another simulation of the same story took this way at a decision: the entry that shows it. Runs are the same
 * where the same input let them in, stays where they are as many.
 */
export function tookWay(
  original: Pick<Simulation, 'entries'>,
  { entry, stay: at }: Decision,
  { entries }: Pick<Simulation, 'entries'>,
  way: Turn,
): TrailEntry | undefined {
  const there = at && nthStay(entries, at.run, at.step, at.nth)?.places.map((place) => entries[place]);
  const found = (is: (entry: TrailEntry) => boolean) =>
    there?.find((other): other is TrailEntry => other !== undefined && is(other));
  switch (way.way) {
    case 'outlet':
      return found((other) => outletOf(other) === way.outlet);
    case 'sent':
      return found(({ did }) => did === 'sent');
    case 'atOnce':
      return found(({ did }) => did === 'deferred') ? undefined : found(({ did }) => did === 'sent');
    case 'notSent':
      return found(({ did }) => did === 'skipped');
    case 'entered':
      return entries.find((other) => other.did === 'entered' && isSameDoor(other, entry));
    case 'refused':
      return entries.some((other) => other.did === 'entered' && isSameDoor(other, entry))
        ? undefined
        : entries.find((other) => other.why.code === 'refusal' && isSameDoor(other, entry));
    case 'reaches':
      return entries.find(
        ({ run, step, did }) => run === entry.run && step === way.step && did === 'arrived',
      );
    case 'happens':
      return entries.find((other) => other.run === entry.run && isSameBlow(other.why, entry.why));
    case 'spared':
      return spared(entry, entries);
    case 'sooner': {
      const woke = found((other) => outletOf(other) !== undefined);
      const before = at && nthStay(original.entries, at.run, at.step, at.nth);
      const length = timeBetween(original.entries[before?.places[0] ?? -1], entry);
      const now = timeBetween(there?.[0], woke);
      return length !== undefined && now !== undefined && now < length ? woke : undefined;
    }
  }
}

/** Whether two entries are about the same occasion to enter the same journey. */
export function isSameDoor(a: TrailEntry, b: TrailEntry): boolean {
  if (a.journey !== b.journey) return false;
  const [of, other] = [triggerOf(a.why), triggerOf(b.why)];
  if (of === undefined || other === undefined) return false;
  // By the clock alone one comes the same day, though another event may have set the clock.
  return b.input === null ? of === other && a.at.slice(0, 10) === b.at.slice(0, 10) : a.input === b.input;
}

const triggerOf = (why: Why): string | undefined =>
  why.code === 'trigger' || why.code === 'refusal' ? why.trigger : undefined;

/** Whether two reasons are the same thing that befell a run. */
export function isSameBlow(a: Why, b: Why): boolean {
  if (a.code !== b.code) return false;
  if ('exit' in a && 'exit' in b) return a.exit === b.exit;
  if (a.code === 'goal' && b.code === 'goal') return a.goal === b.goal;
  if (a.code === 'engine-exit' && b.code === 'engine-exit') return a.reason === b.reason;
  if (a.code === 'send-failed' && b.code === 'send-failed') return a.effect === b.effect;
  return true;
}

/** A run that lives on past the moment at which it was struck, and is not struck so: the last that it is heard of. */
function spared(entry: TrailEntry, entries: readonly TrailEntry[]): TrailEntry | undefined {
  const own = entries.filter(({ run }) => run === entry.run);
  if (own.some(({ why }) => isSameBlow(why, entry.why))) return undefined;
  const outcome = outcomesOf(own)[0];
  const last = own.at(-1);
  if (entry.run === null || !outcome || !last) return entry.run === null ? entries.at(-1) : undefined;
  // A purchase may count after the run is over.
  if (entry.why.code === 'goal') return last;
  const livesOn =
    outcome.at === undefined || (parseInstant(outcome.at) ?? 0) >= (parseInstant(entry.at) ?? 0);
  return livesOn ? last : undefined;
}

function timeBetween(from: TrailEntry | undefined, to: TrailEntry | undefined): number | undefined {
  const start = from && parseInstant(from.at);
  const end = to && parseInstant(to.at);
  return start === undefined || end === undefined ? undefined : end - start;
}
