import type { Journey } from '../document/Journey.ts';
import type { SubscriberRecord } from '../document/Scenario.ts';
import type { Sending } from '../kinds/Kind.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import { firstOpen, isWithin } from '../values/openMinute.ts';
import type { GateCheck } from '../values/trail.ts';
import { judgeCaps } from './caps.ts';
import type { Linked } from './link.ts';
import type { Machine } from './Machine.ts';

/** Whether a mail may go now. Where it may not, `at` is the earliest instant at which it could, if there is one. */
export interface GateVerdict {
  verdict: 'send' | 'capped' | 'closed' | 'refused';
  /** The check that said no. */
  failed?: GateCheck['check'];
  at?: Instant | undefined;
}

/** A question of the gate about a mail, as policies, person and step have settled it; without its answer. */
export type GateQuestion =
  | { check: 'address' }
  | { check: 'suppression' }
  | { check: 'topic'; topic: string }
  | { check: 'cap'; max: number; per: string; topics?: readonly string[] | undefined }
  | { check: 'frequency'; max: number; per: string }
  | { check: 'quiet-hours'; from: string; to: string }
  | { check: 'window'; from: string; to: string; weekdays?: readonly string[] | undefined };

/** A mail with what settles its questions. */
export interface Questioned {
  linked: Pick<Linked, 'topics' | 'policies'>;
  subscriber: Pick<SubscriberRecord, 'frequency'>;
  sending: Pick<Sending, 'topic' | 'window'> & { timeSensitive?: boolean | undefined };
}

/** What is asked together, in this order, and the verdict where one of the answers is no. */
interface Stage {
  asks: (about: Questioned) => readonly GateQuestion[];
  judge: (
    machine: Machine,
    checks: GateCheck[] | undefined,
    sending: Sending,
    journey: Journey,
  ) => GateVerdict | undefined;
}

const address: Stage = { asks: () => [{ check: 'address' }], judge: judgeAddress };
/** The gate, in its order. */
const stages: readonly Stage[] = [
  address,
  { asks: () => [{ check: 'suppression' }], judge: judgeSuppression },
  { asks: ({ sending: { topic } }) => [{ check: 'topic', topic }], judge: judgeTopic },
  { asks: limitsOf, judge: judgeLimits },
  { asks: hoursOf, judge: judgeHours },
];
const transactionalStages: readonly Stage[] = [address];

/** Transactional topics pass everything but the address. */
const stagesFor = ({ topics }: Pick<Linked, 'topics'>, topic: string): readonly Stage[] =>
  topics.get(topic)?.transactional ? transactionalStages : stages;

/** Every question that the gate has about a mail, in the order in which it asks until the first no. */
export const gateQuestions = (about: Questioned): GateQuestion[] =>
  stagesFor(about.linked, about.sending.topic).flatMap(({ asks }) => asks(about));

/** The same verdict's checks, up to and including the first that says no. */
export function gateChecks(machine: Machine, journey: Journey, sending: Sending): GateCheck[] {
  const checks: GateCheck[] = [];
  gate(machine, journey, sending, checks);
  return checks;
}

/** Judges a mail in the fixed order and stops at the first no. Tells its checks only where a list is given. */
export function gate(
  machine: Machine,
  journey: Journey,
  sending: Sending,
  checks?: GateCheck[],
): GateVerdict {
  for (const { judge } of stagesFor(machine.linked, sending.topic)) {
    const no = judge(machine, checks, sending, journey);
    if (no) return no;
  }
  return { verdict: 'send' };
}

function judgeAddress({ state: { subscriber } }: Machine, checks?: GateCheck[]): GateVerdict | undefined {
  const found =
    subscriber.address ?? (subscriber.email === undefined || subscriber.email === '' ? 'missing' : 'ok');
  checks?.push({ check: 'address', passed: found === 'ok', found });
  if (found !== 'ok') return { verdict: 'refused', failed: 'address' };
  return undefined;
}

function judgeSuppression({ state }: Machine, checks?: GateCheck[]): GateVerdict | undefined {
  const { suppressed } = state.subscriber;
  checks?.push({
    check: 'suppression',
    passed: suppressed === undefined,
    ...(suppressed && { reason: suppressed.reason, since: suppressed.at }),
  });
  return suppressed && { verdict: 'refused', failed: 'suppression' };
}

function judgeTopic(
  { state: { subscriber }, linked }: Machine,
  checks: GateCheck[] | undefined,
  sending: Sending,
): GateVerdict | undefined {
  const topic = linked.topics.get(sending.topic);
  const chosen = own(subscriber.topics, sending.topic);
  const choice = chosen ?? topic?.default === 'in';
  checks?.push({
    check: 'topic',
    passed: choice,
    topic: sending.topic,
    choice,
    from: chosen === undefined ? 'default' : 'person',
  });
  return choice ? undefined : { verdict: 'refused', failed: 'topic' };
}

function limitsOf({ linked, subscriber: { frequency }, sending }: Questioned): GateQuestion[] {
  if (sending.timeSensitive) return [];
  const { caps = [] } = linked.policies;
  const meant = caps.filter(({ topics }) => topics?.includes(sending.topic) ?? true);
  return [
    ...meant.map(({ max, per, topics }): GateQuestion => ({
      check: 'cap',
      max,
      per,
      ...(topics && { topics }),
    })),
    ...(frequency ? [{ check: 'frequency' as const, ...frequency }] : []),
  ];
}

function judgeLimits(
  machine: Machine,
  checks: GateCheck[] | undefined,
  sending: Sending,
  journey: Journey,
): GateVerdict | undefined {
  if (sending.timeSensitive) return undefined;
  const caps = judgeCaps(machine, journey, sending.topic, checks);
  return caps && { verdict: 'capped', failed: caps.failed, at: caps.until };
}

function hoursOf({ linked, sending: { window } }: Questioned): GateQuestion[] {
  const { quietHours } = linked.policies;
  return [
    ...(quietHours ? [{ check: 'quiet-hours' as const, ...quietHours }] : []),
    ...(window ? [{ check: 'window' as const, ...window }] : []),
  ];
}

function judgeHours(
  machine: Machine,
  checks: GateCheck[] | undefined,
  sending: Sending,
  journey: Journey,
): GateVerdict | undefined {
  const quiet = machine.linked.policies.quietHours;
  const { window } = sending;
  if (!quiet && !window) return undefined;
  const { now } = machine;
  const zone = machine.zoneFor(journey);
  const windowZone = sending.zone === 'journey' ? journey.timeZone : zone;
  const loud = !quiet || !isWithin(quiet, zone, now);
  const open = !window || isWithin(window, windowZone, now);
  const at =
    loud && open
      ? now
      : firstOpen(now, window && { hours: window, zone: windowZone }, quiet && { hours: quiet, zone });
  const until = () => (at === undefined ? {} : { until: formatInstant(at) });
  if (quiet) {
    checks?.push({
      check: 'quiet-hours',
      passed: loud,
      from: quiet.from,
      to: quiet.to,
      ...(!loud && until()),
    });
    if (!loud) return { verdict: 'closed', failed: 'quiet-hours', at };
  }
  if (window) {
    const { from, to, weekdays } = window;
    checks?.push({
      check: 'window',
      passed: open,
      from,
      to,
      ...(weekdays && { weekdays }),
      ...(!open && until()),
    });
    if (!open) return { verdict: 'closed', failed: 'window', at };
  }
  return undefined;
}
