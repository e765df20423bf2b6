import { dayMs } from '../values/calendar.ts';
import { inWindow } from '../values/inWindow.ts';
import type { Instant } from '../values/instant.ts';
import type { Json } from '../values/json.ts';
import { own } from '../values/json.ts';
import type { DeedClause, Facts, JourneyState, TriggerEvent } from '../values/Facts.ts';
import { matches } from '../values/matches.ts';
import type { EventPattern, Rule } from '../values/rule.ts';
import type { Deed, KeptEvent } from '../values/subscriber.ts';
import type { DeedTally, Tally } from '../values/Tally.ts';
import { isBefore } from '../values/Tally.ts';
import { someMonday } from './solveValue.ts';

/** An event of a model. `sinceEntry`: it arrives after the run's entry. */
export interface PastEvent {
  event: string;
  at: Instant;
  properties: Record<string, Json>;
  sinceEntry: boolean;
}

/** Somebody of whom rules hold: only what the rules ask about. What is absent is free to be anything harmless, or nothing. */
export interface Somebody {
  attributes: Readonly<Record<string, Json>>;
  tags: readonly string[];
  /** By topic: chosen, or declined. */
  topics: Readonly<Record<string, boolean>>;
  journeys: Readonly<Record<string, Partial<Record<JourneyState, boolean>>>>;
  /** In order of time. */
  events: readonly PastEvent[];
  /** What came of mails, all of this run. */
  deeds: readonly Omit<Deed, 'input'>[];
}

export const nobody: Somebody = { attributes: {}, tags: [], topics: {}, journeys: {}, events: [], deeds: [] };

/** When and where rules are asked. All of it may be left out: a proof then stands at any time, in any zone, for any trigger. */
export interface Circumstances {
  now?: Instant | undefined;
  zone?: string | undefined;
  segments?: Readonly<Record<string, { rule: Rule }>> | undefined;
  topicDefault?: ((topic: string) => boolean) | undefined;
  /** The run's trigger record, where it is known. */
  trigger?: TriggerEvent | undefined;
  previousEmail?: string | undefined;
  /** When the run entered; a day before now where nothing is said. */
  enteredAt?: Instant | undefined;
  /** New events and deeds since the entry come after this moment; the entry where nothing is said. */
  freeFrom?: Instant | undefined;
  /** Who is there already: models keep what can be kept and add the rest. Never part of a proof. */
  given?: Somebody | undefined;
  /** How much work may be done, in steps of about a microsecond; 20,000 where nothing is said. */
  budget?: number | undefined;
}

/** Circumstances with every time filled in, for building examples. */
export interface Setting {
  now: Instant;
  zone: string;
  enteredAt: Instant;
  freeFrom: Instant;
  trigger: TriggerEvent;
  previousEmail: string | undefined;
}

export function settingOf(circumstances: Circumstances, trigger: TriggerEvent): Setting {
  const now = circumstances.now ?? someMonday;
  const enteredAt = circumstances.enteredAt ?? now - dayMs;
  return {
    now,
    zone: circumstances.zone ?? 'UTC',
    enteredAt,
    freeFrom: circumstances.freeFrom ?? enteredAt,
    trigger,
    previousEmail: circumstances.previousEmail,
  };
}

const entrySeq = 1_000_000;

/** What a rule is judged by when it is asked of this person: in a run, or of the person alone. */
export function factsOf(
  person: Somebody,
  setting: Setting,
  of: 'run' | 'person',
  circumstances: Pick<Circumstances, 'segments' | 'topicDefault'>,
  inside = 0,
): Facts {
  const { now, zone, trigger, previousEmail } = setting;
  const kept = person.events.map(({ event, at, properties, sinceEntry }, index): KeptEvent => ({
    id: `event ${index}`,
    seq: sinceEntry ? entrySeq + 1 + index : index,
    at,
    event,
    properties,
  }));
  const run =
    of === 'run'
      ? { id: 'run', entrySeq, trigger, ...(previousEmail !== undefined && { previousEmail }) }
      : undefined;
  const where = { now, zone, ...(run && { run }) };
  const matching = (pattern: EventPattern, since: 'entry' | undefined) =>
    kept.filter((event) => (since === undefined || event.seq > entrySeq) && matches(pattern, event, where));
  const { email, timeZone, ...attributes } = person.attributes;
  const facts: Facts = {
    now,
    zone,
    subscriber: {
      id: 'somebody',
      ...(typeof email === 'string' && { email }),
      ...(typeof timeZone === 'string' && { timeZone }),
      attributes: { ...attributes },
      tags: [...person.tags],
      topics: { ...person.topics },
    },
    tally(pattern, since): Tally | undefined {
      const sorted = matching(pattern, since).sort((a, b) => (isBefore(a, b) ? -1 : 1));
      const [first] = sorted;
      const last = sorted.at(-1);
      return first && last && { count: sorted.length, first, last };
    },
    recent: (pattern, _, since) => matching(pattern, since),
    deeds(clause, asked): DeedTally | undefined {
      const moments = deedsFor(clause, asked, person.deeds);
      const last = moments.at(-1);
      return last && { count: moments.length, last };
    },
    recentDeeds: (clause, asked) => deedsFor(clause, asked, person.deeds),
    topicDefault: circumstances.topicDefault ?? (() => true),
    segment(id) {
      // Segments that go round in a circle are refused before anything runs; here they only must not hang.
      const segment = inside < 50 ? own(circumstances.segments, id) : undefined;
      return (
        segment && {
          rule: segment.rule,
          facts: factsOf(person, setting, 'person', circumstances, inside + 1),
        }
      );
    },
    journey: (id) => ({ active: false, completed: false, everEntered: false, ...own(person.journeys, id) }),
    ...(run && { run }),
  };
  return facts;
}

/** A click implies an open, and what a machine opened counts only where asked for. */
const deedsFor = (clause: DeedClause, email: string, deeds: Somebody['deeds']): DeedTally['last'][] =>
  deeds
    .filter(
      (deed) =>
        (email === 'any' || deed.email === email) &&
        (deed.did === clause.did || (clause.did === 'opened' && deed.did === 'clicked')) &&
        (clause.link === undefined || deed.link === clause.link) &&
        (!deed.machine || clause.machine === true),
    )
    .map(({ at }) => ({ at, input: '' }))
    .sort((a, b) => a.at - b.at);

/** How many moments are inside a window now. */
export const countIn = (
  moments: readonly { at: Instant }[],
  within: string | undefined,
  setting: Setting,
): number =>
  inWindow(
    [...moments].sort((a, b) => a.at - b.at),
    within,
    setting,
    () => undefined,
  ).length;
