import { compare, type Mismatch } from './compare.ts';
import { formatInstant, type Instant } from './instant.ts';
import { inWindow } from './inWindow.ts';
import { atPath, own } from './json.ts';
import type { Clause, Comparison, EventPattern, Operand, PropertyRule, Rule } from './rule.ts';
import type { KeptEvent, Mail, Subscriber } from './subscriber.ts';

/** What a rule is judged by: one subscriber at one instant and, in steps, exits and shows, the run. */
export interface Facts {
  now: Instant;
  zone: string;
  subscriber: Subscriber;
  /** In order of arrival. */
  events: readonly KeptEvent[];
  mails: readonly Mail[];
  /** Whether a subscriber who made no choice has this topic. */
  topicDefault: (topic: string) => boolean;
  /** Absent in segments and audiences, which look at the person and not at a run. */
  run?: RunFacts;
}

export interface RunFacts {
  id: string;
  /** `seq` of the input that the run entered by; what came after it is `since: "entry"`. */
  entrySeq: number;
  trigger: TriggerEvent;
  /** The email of the nearest earlier email step on the path, sent or not. */
  previousEmail?: string;
  key?: { path: string; value: unknown };
}

/** The event a run was entered by, as `trigger.…` paths see it. */
export interface TriggerEvent {
  event: string;
  timestamp: string;
  properties: Record<string, unknown>;
}

/** The event that decided a clause. */
export interface Because {
  input: string;
  event: string;
  at: string;
}

/** A judged clause: what was asked, what was found, and because of which event. */
export interface ClauseReason {
  holds: boolean;
  asked: Clause;
  /** The operand, where it came from the trigger and not from the rule. */
  expected?: unknown;
  found?: unknown;
  /** Since when the found value has stood. */
  since?: string;
  because?: Because;
  note?: Mismatch | 'no-such-event';
  /** The run has a key, but this event has none: it counts for every run. */
  keyless?: true;
}

/** A judged rule, clause by clause; nothing is cut short, so that every clause has its answer. */
export type Reason =
  | { holds: boolean; all: Reason[] }
  | { holds: boolean; any: Reason[] }
  | { holds: boolean; not: Reason }
  | ClauseReason;

export interface Judgement {
  reason: Reason;
  /** The earliest instant after now at which time alone may change the answer. */
  changesAt: Instant | undefined;
}

/** Judges a rule. Never throws on subscriber data. */
export function judge(rule: Rule, facts: Facts): Judgement {
  let changesAt: Instant | undefined;
  const later = (instant: Instant | undefined) => {
    if (instant !== undefined && instant > facts.now && (changesAt === undefined || instant < changesAt))
      changesAt = instant;
  };
  const visit = (part: Rule): Reason => {
    if ('all' in part) {
      const all = part.all.map(visit);
      return { holds: all.every(({ holds }) => holds), all };
    }
    if ('any' in part) {
      const any = part.any.map(visit);
      return { holds: any.some(({ holds }) => holds), any };
    }
    if ('not' in part) {
      const not = visit(part.not);
      return { holds: !not.holds, not };
    }
    return judgeClause(part, facts, later);
  };
  return { reason: visit(rule), changesAt };
}

function judgeClause(
  clause: Clause,
  facts: Facts,
  later: (instant: Instant | undefined) => void,
): ClauseReason {
  const against = (
    found: unknown,
    comparison: Comparison,
    extra: Partial<ClauseReason> = {},
  ): ClauseReason => {
    const { value, borrowed } = operandOf(comparison.value, facts);
    const verdict = compare(found, comparison.is, value, comparison.ignoreCase ?? false, facts);
    later(verdict.changesAt);
    return {
      holds: verdict.holds,
      asked: clause,
      ...(borrowed && { expected: value }),
      ...(found !== undefined && { found }),
      ...extra,
      ...(verdict.note && { note: verdict.note }),
    };
  };
  if ('attribute' in clause) return against(attributeOf(facts.subscriber, clause.attribute), clause);
  if ('tag' in clause) {
    const holds = facts.subscriber.tags.includes(clause.tag);
    return { holds, asked: clause, found: facts.subscriber.tags };
  }
  if ('topic' in clause) {
    const found = own(facts.subscriber.topics, clause.topic) ?? facts.topicDefault(clause.topic);
    return { holds: found === clause.subscribed, asked: clause, found };
  }
  if ('trigger' in clause) return against(atPath(facts.run?.trigger, clause.trigger), clause);
  if ('pick' in clause) {
    const matching = inOrder(matchingEvents(clause.event, facts, clause.since === 'entry'));
    const picked = clause.pick === 'last' ? matching.at(-1) : matching[0];
    if (!picked) return { holds: false, asked: clause, note: 'no-such-event' };
    const found = atPath(picked.properties, clause.property);
    return against(found, clause, {
      since: formatInstant(picked.at),
      because: because(picked),
      ...keyless(picked, facts),
    });
  }
  if ('event' in clause) return judgeCount(clause, facts, later);
  if ('email' in clause) return judgeDeed(clause, facts, later);
  if ('segment' in clause || 'in' in clause) {
    throw new Error(
      'a rule over segments or journeys reached the engine: link refuses it as not-supported-yet',
    );
  }
  const never: never = clause;
  return never;
}

type CountClause = Extract<Clause, { event: EventPattern; times?: unknown }>;

function judgeCount(
  clause: Exclude<CountClause, { pick: unknown }>,
  facts: Facts,
  later: (at: Instant | undefined) => void,
): ClauseReason {
  const { atLeast, atMost } = clause.times ?? {};
  const all = inOrder(matchingEvents(clause.event, facts, clause.since === 'entry'));
  const matching = inWindow(all, clause.within, facts, later);
  const last = matching.at(-1);
  const enough = matching.length >= (atLeast ?? (atMost === undefined ? 1 : 0));
  const within = atMost === undefined || matching.length <= atMost;
  return {
    holds: enough && within,
    asked: clause,
    found: matching.length,
    ...(last && { since: formatInstant(last.at), because: because(last), ...keyless(last, facts) }),
  };
}

function judgeDeed(
  clause: Extract<Clause, { did: unknown }>,
  facts: Facts,
  later: (at: Instant | undefined) => void,
): ClauseReason {
  const { run } = facts;
  const email = clause.email === 'previous' ? run?.previousEmail : clause.email;
  const mails = facts.mails.filter(
    (mail) => (run === undefined || mail.run === run.id) && (email === 'any' || mail.email === email),
  );
  const counts = (deed: Mail['deeds'][number]) => {
    // A click implies an open, but a link filter asks for a click on that very link.
    const did = deed.did === clause.did || (clause.did === 'opened' && deed.did === 'clicked');
    return (
      did &&
      (clause.link === undefined || deed.link === clause.link) &&
      (!deed.machine || clause.machine === true)
    );
  };
  const moments = mails.flatMap((mail) =>
    clause.did === 'sent'
      ? [{ at: mail.at, input: mail.id }]
      : mail.deeds.filter(counts).map(({ at, input }) => ({ at, input })),
  );
  moments.sort((a, b) => a.at - b.at);
  const found = inWindow(moments, clause.within, facts, later);
  const last = found.at(-1);
  return {
    holds: last !== undefined,
    asked: clause,
    ...(email !== undefined && clause.email === 'previous' && { expected: email }),
    found: found.length,
    ...(last && {
      since: formatInstant(last.at),
      because: { input: last.input, event: clause.did, at: formatInstant(last.at) },
    }),
  };
}

/** The person's own fields are attributes too: a rule may ask for `email` or `timeZone`. */
function attributeOf(subscriber: Subscriber, name: string): unknown {
  if (Object.hasOwn(subscriber.attributes, name)) return subscriber.attributes[name];
  return name === 'email' ? subscriber.email : name === 'timeZone' ? subscriber.timeZone : undefined;
}

function operandOf(operand: Operand | undefined, facts: Facts): { value: unknown; borrowed: boolean } {
  if (typeof operand !== 'object' || !('trigger' in operand)) return { value: operand, borrowed: false };
  return { value: atPath(facts.run?.trigger, operand.trigger), borrowed: true };
}

const because = ({ id, event, at }: KeptEvent): Because => ({ input: id, event, at: formatInstant(at) });
const inOrder = (events: KeptEvent[]) => events.sort((a, b) => a.at - b.at || a.seq - b.seq);

function matchingEvents(pattern: EventPattern, facts: Facts, sinceEntry: boolean): KeptEvent[] {
  const after = sinceEntry ? (facts.run?.entrySeq ?? -1) : -1;
  return facts.events.filter((event) => event.seq > after && matches(pattern, event, facts));
}

/** What a path such as `properties.cart_id` names in an event. Null says as little as nothing at all. */
export const valueAt = (event: KeptEvent, path: string): unknown =>
  path === 'timestamp' ? formatInstant(event.at) : (atPath(event, path) ?? undefined);

/** Marks an event that counts for every run, because it does not say by its key for which. */
export const keyless = (event: KeptEvent, { run }: Pick<Facts, 'run'>): { keyless?: true } =>
  run?.key && valueAt(event, run.key.path) === undefined ? { keyless: true } : {};

/**
 * Whether an event matches a pattern. In a run with a key, an event that carries the key path must carry the
 * run's value; one without that path matches every run.
 */
export function matches(
  pattern: EventPattern,
  event: KeptEvent,
  facts: Pick<Facts, 'now' | 'zone' | 'run'>,
): boolean {
  if (event.event !== pattern.event) return false;
  const key = facts.run?.key;
  if (key) {
    const value = valueAt(event, key.path);
    if (value !== undefined && value !== key.value) return false;
  }
  return pattern.where === undefined || propertiesHold(pattern.where, event, facts);
}

function propertiesHold(
  rule: PropertyRule,
  event: KeptEvent,
  facts: Pick<Facts, 'now' | 'zone' | 'run'>,
): boolean {
  if ('all' in rule) return rule.all.every((part) => propertiesHold(part, event, facts));
  if ('any' in rule) return rule.any.some((part) => propertiesHold(part, event, facts));
  if ('not' in rule) return !propertiesHold(rule.not, event, facts);
  const expected =
    typeof rule.value === 'object' && 'trigger' in rule.value
      ? atPath(facts.run?.trigger, rule.value.trigger)
      : rule.value;
  // Relative dates in a pattern are judged at the event's own moment, so that its answer never changes.
  return compare(atPath(event.properties, rule.property), rule.is, expected, rule.ignoreCase ?? false, {
    now: event.at,
    zone: facts.zone,
  }).holds;
}
