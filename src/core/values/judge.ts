import { compare, type Mismatch } from './compare.ts';
import type { Because, DeedClause, Facts, JourneyState } from './Facts.ts';
import { formatInstant, type Instant } from './instant.ts';
import { inWindow } from './inWindow.ts';
import { atPath, own } from './json.ts';
import { becauseOf, keyless } from './matches.ts';
import type { Clause, Comparison, EventPattern, Operand, Rule } from './rule.ts';
import type { KeptEvent, Subscriber } from './subscriber.ts';
import type { DeedTally } from './Tally.ts';

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
  /** A segment's own rule, judged. */
  of?: Reason;
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

/** Judges a rule, clause by clause. Never throws on subscriber data. */
export function judge(rule: Rule, facts: Facts): Judgement {
  let changesAt: Instant | undefined;
  const later = (instant: Instant) => {
    if (instant > facts.now && (changesAt === undefined || instant < changesAt)) changesAt = instant;
  };
  return { reason: explain(rule, facts, later), changesAt };
}

/** Whether a rule holds: the same answer without its reasons. `later` hears when time alone may change it. */
export function holds(rule: Rule, facts: Facts, later: Later = ignore): boolean {
  // Where somebody asks when the answer changes, no clause may be left out.
  const all = later !== ignore;
  if ('all' in rule) return every(rule.all, facts, later, true, all);
  if ('any' in rule) return !every(rule.any, facts, later, false, all);
  if ('not' in rule) return !holds(rule.not, facts, later);
  return answer(rule, facts, later).holds;
}

/** Whether every part has this answer. */
function every(parts: readonly Rule[], facts: Facts, later: Later, wanted: boolean, all: boolean): boolean {
  let agrees = true;
  for (const part of parts) {
    if (holds(part, facts, later) === wanted) continue;
    agrees = false;
    if (!all) break;
  }
  return agrees;
}

type Later = (instant: Instant) => void;
const ignore: Later = () => undefined;

function explain(rule: Rule, facts: Facts, later: Later): Reason {
  if ('all' in rule) {
    const all = rule.all.map((part) => explain(part, facts, later));
    return { holds: all.every((part) => part.holds), all };
  }
  if ('any' in rule) {
    const any = rule.any.map((part) => explain(part, facts, later));
    return { holds: any.some((part) => part.holds), any };
  }
  if ('not' in rule) {
    const not = explain(rule.not, facts, later);
    return { holds: !not.holds, not };
  }
  const { holds: answered, expected, found, event, deed, note } = answer(rule, facts, later);
  const segment = 'segment' in rule ? facts.segment(rule.segment) : undefined;
  return {
    holds: answered,
    asked: rule,
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    ...(event && { since: formatInstant(event.at), because: becauseOf(event), ...keyless(event, facts) }),
    ...(deed &&
      'did' in rule && {
        since: formatInstant(deed.at),
        because: { input: deed.input, event: rule.did, at: formatInstant(deed.at) },
      }),
    ...(note && { note }),
    ...(segment && { of: explain(segment.rule, segment.facts, ignore) }),
  };
}

/** A clause's answer, and what it rests on. */
interface Answer {
  holds: boolean;
  expected?: unknown;
  found?: unknown;
  event?: KeptEvent;
  deed?: DeedTally['last'];
  note?: ClauseReason['note'];
}

function answer(clause: Clause, facts: Facts, later: Later): Answer {
  if ('attribute' in clause)
    return compared(attributeOf(facts.subscriber, clause.attribute), clause, facts, later);
  if ('tag' in clause) {
    const { tags } = facts.subscriber;
    return { holds: tags.includes(clause.tag), found: tags };
  }
  if ('topic' in clause) {
    const found = own(facts.subscriber.topics, clause.topic) ?? facts.topicDefault(clause.topic);
    return { holds: found === clause.subscribed, found };
  }
  if ('trigger' in clause) return compared(atPath(facts.run?.trigger, clause.trigger), clause, facts, later);
  if ('pick' in clause) {
    const picked = facts.tally(clause.event, clause.since)?.[clause.pick];
    if (!picked) return { holds: false, note: 'no-such-event' };
    return { ...compared(atPath(picked.properties, clause.property), clause, facts, later), event: picked };
  }
  if ('event' in clause) return counted(clause, facts, later);
  if ('email' in clause) return deedOf(clause, facts, later);
  if ('segment' in clause) {
    const segment = facts.segment(clause.segment);
    return { holds: segment !== undefined && holds(segment.rule, segment.facts, later) };
  }
  const states = facts.journey(clause.in);
  return { holds: states[clause.state], found: stateNames.filter((state) => states[state]) };
}

const stateNames: readonly JourneyState[] = ['active', 'completed', 'everEntered'];

function compared(found: unknown, comparison: Comparison, facts: Facts, later: Later): Answer {
  const { value, borrowed } = operandOf(comparison.value, facts);
  const {
    holds: answered,
    note,
    changesAt,
  } = compare(found, comparison.is, value, comparison.ignoreCase ?? false, facts);
  if (changesAt !== undefined) later(changesAt);
  return { holds: answered, found, ...(borrowed && { expected: value }), ...(note && { note }) };
}

type CountClause = Exclude<Extract<Clause, { event: EventPattern }>, { pick: unknown }>;

function counted({ event, times, within, since }: CountClause, facts: Facts, later: Later): Answer {
  let count: number;
  let last: KeptEvent | undefined;
  if (within === undefined) {
    const tally = facts.tally(event, since);
    count = tally?.count ?? 0;
    last = tally?.last;
  } else {
    const all = facts.recent(event, within, since).sort((a, b) => a.at - b.at || a.seq - b.seq);
    const inside = inWindow(all, within, facts, later);
    count = inside.length;
    last = inside.at(-1);
  }
  const { atLeast, atMost } = times ?? {};
  const enough = count >= (atLeast ?? (atMost === undefined ? 1 : 0));
  return {
    holds: enough && (atMost === undefined || count <= atMost),
    found: count,
    ...(last && { event: last }),
  };
}

function deedOf(clause: DeedClause, facts: Facts, later: Later): Answer {
  const email = clause.email === 'previous' ? facts.run?.previousEmail : clause.email;
  let count = 0;
  let deed: DeedTally['last'] | undefined;
  if (email !== undefined && clause.within === undefined) {
    const tally = facts.deeds(clause, email);
    count = tally?.count ?? 0;
    deed = tally?.last;
  } else if (email !== undefined && clause.within !== undefined) {
    const all = facts.recentDeeds(clause, email, clause.within).sort((a, b) => a.at - b.at);
    const inside = inWindow(all, clause.within, facts, later);
    count = inside.length;
    deed = inside.at(-1);
  }
  return {
    holds: deed !== undefined,
    found: count,
    ...(clause.email === 'previous' && { expected: email }),
    ...(deed && { deed }),
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
