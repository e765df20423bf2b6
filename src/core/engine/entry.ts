import { addDuration, parseDuration } from '../values/duration.ts';
import type { TriggerEvent } from '../values/Facts.ts';
import { formatInstant, formatLocal, type Instant } from '../values/instant.ts';
import { holds, judge } from '../values/judge.ts';
import { canonicalJson, own, setOwn } from '../values/json.ts';
import { becauseOf, matches } from '../values/matches.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import type { EntryCause, RefusalReason, Why } from '../values/trail.ts';
import type { Trigger } from '../document/Journey.ts';
import { leaveByRule } from './exits.ts';
import { factsOf, personFacts } from './facts.ts';
import { giveWay } from './giveWay.ts';
import { outrankedBy, queue } from './groups.ts';
import type { LinkedJourney } from './link.ts';
import { mostSteps, type Machine } from './Machine.ts';
import { keyOf } from './note.ts';
import type { Edges } from './segments.ts';
import type { KeyValue, QueuedEntry, Run } from './State.ts';
import { walk } from './walk.ts';

/** Somebody at a journey's door. `input` names the occasion; run ids are made of it. */
export interface Candidate {
  trigger: Trigger;
  input: string;
  record: TriggerEvent;
  cause: EntryCause;
  key?: KeyValue | undefined;
  /** Present where the journey has runs by key: whether this occasion carries one. */
  keyed?: boolean;
  sunset?: true | undefined;
}

/** Somebody lets the person into a journey. */
export interface ByHand {
  journey: string;
  input: string;
  record: TriggerEvent;
}

/** Lets the subscriber into every journey whose trigger is met, by an event, a segment or a hand, or says why not. */
export function enterJourneys(
  machine: Machine,
  event: KeptEvent | undefined,
  edges: Edges,
  byHand?: ByHand,
): void {
  for (const entrance of machine.linked.entrances) {
    const { journey, eventTriggers } = entrance;
    const hand = byHand?.journey === journey.id ? byHand : undefined;
    if (edges.size === 0 && !hand && !(event && eventTriggers.has(event.event))) continue;
    const facts = { now: machine.now, zone: machine.zoneFor(journey) };
    // If several triggers match one input, the first listed enters.
    const trigger = journey.triggers.find(({ on }) => {
      if ('event' in on) return event !== undefined && matches(on.event, event, facts);
      if ('manual' in on) return hand !== undefined;
      return 'segment' in on && edges.get(on.segment) === on.edge;
    });
    if (!trigger) continue;
    if ('event' in trigger.on && event) enter(machine, entrance, byEvent(entrance, trigger, event));
    else if ('segment' in trigger.on) enter(machine, entrance, bySegment(machine, trigger, trigger.on));
    else if (hand)
      enter(machine, entrance, { trigger, input: hand.input, record: hand.record, cause: { manual: true } });
  }
}

function byEvent({ journey }: LinkedJourney, trigger: Trigger, event: KeptEvent): Candidate {
  const path = journey.reentry.key;
  const key = path === undefined ? undefined : keyOf(event, path);
  return {
    trigger,
    input: event.id,
    record: { event: event.event, timestamp: formatInstant(event.at), properties: event.properties },
    cause: becauseOf(event),
    ...(path !== undefined && { keyed: key !== undefined }),
    ...(key !== undefined && { key }),
  };
}

/** An entry that a segment sets off. */
export function bySegment(
  machine: Machine,
  trigger: Trigger,
  { segment, edge }: { segment: string; edge: 'enters' | 'leaves' },
): Candidate {
  return {
    trigger,
    input: machine.input ?? occasion(trigger, machine.now),
    record: {
      event: edge === 'enters' ? 'Segment Entered' : 'Segment Left',
      timestamp: formatInstant(machine.now),
      properties: { segment },
    },
    cause: { segment, edge },
  };
}

/** What an entry by the clock alone is named by. */
export const occasion = (trigger: Pick<Trigger, 'id'>, at: number): string =>
  `${trigger.id}@${formatInstant(at)}`;

/** Judges an entry by every rule in turn, and lets the person in or says why not. */
export function enter(machine: Machine, entrance: LinkedJourney, candidate: Candidate): void {
  const { journey } = entrance;
  const { state } = machine;
  const { trigger, key, cause } = candidate;
  const refuse = (
    reason: RefusalReason,
    more: () => Partial<Extract<Why, { code: 'refusal' }>> = () => ({}),
  ) =>
    machine.tell(
      'refused',
      () => ({ code: 'refusal', reason, trigger: trigger.id, because: cause, ...more() }),
      journey,
      null,
      undefined,
      reason,
    );
  if (++machine.entries > mostSteps) return refuse('looping');
  if (candidate.keyed === false) return refuse('no-key');
  const { audience } = journey;
  const person = audience && personFacts(machine, journey);
  if (audience && person && !holds(audience, person))
    return refuse('audience', () => ({ rule: judge(audience, person).reason }));
  const run = newRun(machine, entrance, candidate);
  const facts = factsOf(machine, journey, run);
  const later = (at: number) => {
    if (at > machine.now) run.recheck = Math.min(run.recheck ?? Infinity, at);
  };
  for (const { id: exit, when } of entrance.ruleExits)
    if (holds(when, facts, later))
      return refuse('exit-holds', () => ({ rule: judge(when, facts).reason, exit }));
  const { suppressed } = state.subscriber;
  if (suppressed && !entrance.transactional) return refuse('suppressed', () => ({ since: suppressed.at }));
  const refusal = judgeReentry(machine, entrance, key);
  if (refusal) {
    const { since, until } = refusal;
    const local = (at: Instant) => formatLocal(at, machine.zoneFor(journey));
    return refuse(refusal.reason, () => ({
      since: local(since),
      ...(until !== undefined && { until: local(until) }),
    }));
  }
  const above = outrankedBy(machine, entrance);
  if (above && !queue(machine, entrance, queued(entrance, candidate)))
    return refuse(isQueued(machine, journey.id, key) ? 'queued-already' : 'outranked', () => ({
      by: above.id,
    }));
  if (above) {
    const why = (): Why => ({
      code: 'refusal',
      reason: 'outranked',
      trigger: trigger.id,
      because: cause,
      by: above.id,
    });
    return machine.tell('queued', why, journey, null);
  }
  giveWay(machine, entrance, run);
  const entries = own(state.entries, entriesKey(journey.id, key));
  setOwn(state.entries, entriesKey(journey.id, key), { count: (entries?.count ?? 0) + 1, last: machine.now });
  const history = own(state.journeys, journey.id);
  setOwn(state.journeys, journey.id, {
    entered: (history?.entered ?? 0) + 1,
    completed: history?.completed ?? 0,
  });
  state.runs.push(run);
  machine.journeysChanged = true;
  machine.tell(
    'entered',
    () => ({
      code: 'trigger',
      trigger: trigger.id,
      because: cause,
      zone: machine.zoneFor(journey),
      ...(key !== undefined && { key }),
      ...(audience && person && { audience: judge(audience, person).reason }),
    }),
    journey,
    run,
    trigger.id,
    trigger.id,
  );
  // The entry itself may be what an exit rule asks for.
  if (entrance.exitAsks.journeys && leaveByRule(machine, entrance, run)) return;
  walk(machine, entrance, run, { from: trigger.id, outlet: 'next', to: trigger.next });
}

function newRun(machine: Machine, { journey }: LinkedJourney, candidate: Candidate): Run {
  const { key, input, record, trigger, sunset } = candidate;
  const { state, now } = machine;
  const base = `${journey.id}:${input}${key === undefined ? '' : `:${String(key)}`}`;
  let id = base;
  // One occasion lets a person in twice only where a journey goes in circles within one instant.
  for (let nth = 2; state.runs.some((run) => run.id === id); nth++) id = `${base}~${nth}`;
  return {
    id,
    journey: journey.id,
    version: journey.version,
    key,
    trigger: record,
    enteredAt: now,
    entrySeq: state.seq,
    step: trigger.id,
    arrivedAt: now,
    arrivedSeq: state.seq,
    visits: {},
    due: undefined,
    ends: undefined,
    pausedMs: undefined,
    paused: undefined,
    deferred: undefined,
    calling: undefined,
    answered: undefined,
    heard: undefined,
    early: undefined,
    tallies: undefined,
    deeds: undefined,
    deedLog: undefined,
    recheck: undefined,
    previousEmail: undefined,
    sends: 0,
    lastSendAt: undefined,
    goalAt: undefined,
    sunset,
    ended: undefined,
  };
}

const queued = (
  { journey }: LinkedJourney,
  { trigger, input, record, cause, key, sunset }: Candidate,
): QueuedEntry => ({
  journey: journey.id,
  trigger: trigger.id,
  input,
  record,
  cause,
  ...(key !== undefined && { key }),
  ...(sunset && { sunset }),
});

const isQueued = ({ state }: Machine, journey: string, key: KeyValue | undefined): boolean =>
  state.queue.some((entry) => entry.journey === journey && entry.key === key);

/** The space is in no id: it keeps journeys apart, and names such as `constructor` harmless. */
const entriesKey = (journey: string, key: KeyValue | undefined) =>
  `${journey} ${key === undefined ? '' : canonicalJson(key)}`;

/** Re-entry is judged by journey and key value, over all versions. */
function judgeReentry(
  machine: Machine,
  { journey }: LinkedJourney,
  key: KeyValue | undefined,
): { reason: RefusalReason; since: Instant; until?: Instant } | undefined {
  const { mode, cooldown } = journey.reentry;
  const zone = machine.zoneFor(journey);
  const live = machine.state.runs.findLast(
    (run) => run.journey === journey.id && run.key === key && !run.ended,
  );
  const entries = own(machine.state.entries, entriesKey(journey.id, key));
  const since = entries?.last ?? live?.enteredAt ?? machine.now;
  if (mode === 'never' && (entries || live)) return { reason: 're-entry', since };
  if (mode === 'afterExit' && live) return { reason: 're-entry', since };
  if (!entries) return undefined;
  const length = cooldown === undefined ? undefined : parseDuration(cooldown);
  if (!length) return undefined;
  const until = addDuration(entries.last, length, zone);
  return machine.now < until ? { reason: 'cooldown', since, until } : undefined;
}
