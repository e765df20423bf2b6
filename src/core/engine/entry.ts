import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, formatLocal } from '../values/instant.ts';
import { canonicalJson, own } from '../values/json.ts';
import { matches, valueAt, type Because, type Reason, type RunFacts } from '../values/judge.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import type { RefusalReason, Why } from '../values/trail.ts';
import type { Trigger } from '../document/Journey.ts';
import type { LinkedJourney } from './link.ts';
import type { Machine } from './Machine.ts';
import type { Run } from './State.ts';
import { walk } from './walk.ts';

/** Lets the subscriber into every journey whose trigger the event matches, or says why not. */
export function enterJourneys(machine: Machine, event: KeptEvent): void {
  for (const entrance of machine.linked.entrances) {
    const { journey } = entrance;
    const facts = { now: machine.now, zone: machine.zoneFor(journey) };
    // If several triggers match one input, the first listed enters.
    const trigger = journey.triggers.find(({ on }) => 'event' in on && matches(on.event, event, facts));
    if (trigger) enter(machine, entrance, trigger, event);
  }
}

function enter(machine: Machine, entrance: LinkedJourney, trigger: Trigger, event: KeptEvent): void {
  const { journey } = entrance;
  const { state } = machine;
  const because: Because = { input: event.id, event: event.event, at: formatInstant(event.at) };
  const refuse = (reason: RefusalReason, more: Partial<Extract<Why, { code: 'refusal' }>> = {}) =>
    machine.tell(
      'refused',
      { code: 'refusal', reason, trigger: trigger.id, because, ...more },
      journey,
      null,
    );

  const key = journey.reentry.key === undefined ? undefined : keyOf(valueAt(event, journey.reentry.key));
  if (journey.reentry.key !== undefined && key === undefined) return refuse('no-key');

  let audience: Reason | undefined;
  if (journey.audience) {
    audience = machine.judge(journey.audience, journey).reason;
    if (!audience.holds) return refuse('audience', { rule: audience });
  }
  const id = `${journey.id}:${event.id}${key === undefined ? '' : `:${String(key)}`}`;
  const run: Run = {
    id,
    journey: journey.id,
    version: journey.version,
    ...(key !== undefined && { key }),
    trigger: { event: event.event, timestamp: formatInstant(event.at), properties: event.properties },
    triggerId: trigger.id,
    enteredAt: machine.now,
    entrySeq: state.seq,
    step: trigger.id,
    arrivedAt: machine.now,
    arrivedSeq: state.seq,
    visits: {},
  };
  const candidate: RunFacts = {
    id,
    entrySeq: run.entrySeq,
    trigger: run.trigger,
    ...(key !== undefined &&
      journey.reentry.key !== undefined && { key: { path: journey.reentry.key, value: key } }),
  };
  for (const { id: exit, when } of entrance.ruleExits) {
    const { reason } = machine.judge(when, journey, candidate);
    if (reason.holds) return refuse('exit-holds', { rule: reason, exit });
  }
  if (state.subscriber.suppressed && !entrance.transactional)
    return refuse('suppressed', { since: state.subscriber.suppressed.at });
  const refusal = judgeReentry(machine, entrance, key);
  if (refusal) return refuse(refusal.reason, refusal);

  const before = own(state.entries, entriesKey(journey.id, key));
  state.entries[entriesKey(journey.id, key)] = { count: (before?.count ?? 0) + 1, last: machine.now };
  state.runs.push(run);
  machine.tell(
    'entered',
    {
      code: 'trigger',
      trigger: trigger.id,
      because,
      zone: machine.zoneFor(journey),
      ...(key !== undefined && { key }),
      ...(audience && { audience }),
    },
    journey,
    run,
    trigger.id,
  );
  walk(machine, entrance, run, { from: trigger.id, outlet: 'next', to: trigger.next });
}

const keyOf = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

/** The space is in no id: it keeps journeys apart, and names such as `constructor` harmless. */
const entriesKey = (journey: string, key: Run['key']) =>
  `${journey} ${key === undefined ? '' : canonicalJson(key)}`;

/** Re-entry is judged by journey and key value, over all versions. */
function judgeReentry(
  machine: Machine,
  { journey }: LinkedJourney,
  key: string | number | boolean | undefined,
): { reason: RefusalReason; since?: string; until?: string } | undefined {
  const { mode, cooldown } = journey.reentry;
  const entries = own(machine.state.entries, entriesKey(journey.id, key));
  if (!entries) return undefined;
  const zone = machine.zoneFor(journey);
  const since = formatLocal(entries.last, zone);
  if (mode === 'never') return { reason: 're-entry', since };
  const live = machine.state.runs.some((run) => run.journey === journey.id && run.key === key && !run.ended);
  if (mode === 'afterExit' && live) return { reason: 're-entry', since };
  const length = cooldown === undefined ? undefined : parseDuration(cooldown);
  if (!length) return undefined;
  const until = addDuration(entries.last, length, zone);
  return machine.now < until ? { reason: 'cooldown', since, until: formatLocal(until, zone) } : undefined;
}
