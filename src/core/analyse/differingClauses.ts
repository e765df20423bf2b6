import type { Because } from '../values/Facts.ts';
import { canonicalJson } from '../values/json.ts';
import type { ClauseReason, Reason } from '../values/judge.ts';
import type { Clause } from '../values/rule.ts';
import type { GateCheck, Why } from '../values/trail.ts';

/** One clause as it was judged on two sides; a side is absent where it was not asked. */
export interface ClausePair {
  /** What it belongs to: a branch's id, an exit's id, or undefined for who may enter. */
  of: string | undefined;
  asked: Clause;
  a?: ClauseReason;
  b?: ClauseReason;
}

/** One question of the send gate on two sides; a side is absent where it was not asked. */
export interface CheckPair {
  check: GateCheck['check'];
  a?: GateCheck;
  b?: GateCheck;
}

/** An event that decided for one side while the other stood at the same place. */
export interface CausePair {
  /** A goal's name, the reason of an exit, or an event that was waited for. */
  by: 'goal' | 'exit' | 'event';
  name: string;
  a?: Because;
  b?: Because;
}

/** The events that decided on one side only, of two decisions at one place. */
export function differingCauses(a: Why | undefined, b: Why | undefined): CausePair[] {
  const [one, other] = [causeOf(a), causeOf(b)];
  if (!a || !b || (one && other && one.by === other.by && one.name === other.name)) return [];
  return [
    ...(one ? [{ by: one.by, name: one.name, a: one.because }] : []),
    ...(other ? [{ by: other.by, name: other.name, b: other.because }] : []),
  ];
}

function causeOf(why: Why | undefined): (Pick<CausePair, 'by' | 'name'> & { because: Because }) | undefined {
  switch (why?.code) {
    case 'goal':
      return { by: 'goal', name: why.goal, because: why.because };
    case 'exit-event':
      return { by: 'exit', name: why.reason, because: why.because };
    case 'event':
      return { by: 'event', name: why.because.event, because: why.because };
    default:
      return undefined;
  }
}

/**
 * The clauses that were answered otherwise, in the order in which they are asked; where none was, those that were asked
 * on one side only.
 */
export function differingClauses(a: Why | undefined, b: Why | undefined): ClausePair[] {
  const pairs = new Map<string, ClausePair>();
  for (const [name, why] of [
    ['a', a],
    ['b', b],
  ] as const)
    // oxfmt-ignore
    for (const { key, of, clause } of clausesOf(why)) {
      const known = pairs.get(key) ?? { of, asked: clause.asked };
      pairs.set(key, { ...known, [name]: clause });
    }
  const all = [...pairs.values()];
  const answered = all.filter((pair) => pair.a && pair.b && pair.a.holds !== pair.b.holds);
  return answered.length > 0 ? answered : all.filter((pair) => !pair.a || !pair.b);
}

/** The same for the questions of the send gate. */
export function differingChecks(a: Why | undefined, b: Why | undefined): CheckPair[] {
  const pairs = new Map<string, CheckPair>();
  for (const [name, why] of [
    ['a', a],
    ['b', b],
  ] as const)
    for (const check of checksOf(why)) {
      const key = checkKey(check);
      pairs.set(key, { check: check.check, ...pairs.get(key), [name]: check });
    }
  return [...pairs.values()].filter((pair) => (pair.a?.passed ?? true) !== (pair.b?.passed ?? true));
}

const checksOf = (why: Why | undefined): readonly GateCheck[] =>
  why?.code === 'gate' || why?.code === 'deferral' ? why.checks : [];

const checkKey = (check: GateCheck): string =>
  check.check === 'cap'
    ? `cap ${canonicalJson({ per: check.per, count: check.count, topics: check.topics ?? null })}`
    : check.check;

interface Told {
  key: string;
  of: string | undefined;
  clause: ClauseReason;
}

function clausesOf(why: Why | undefined): Told[] {
  const told: Told[] = [];
  const counts = new Map<string, number>();
  for (const { of, reason } of rulesOf(why))
    for (const clause of flat(reason)) {
      const key = `${of ?? ''} ${canonicalJson(clause.asked)}`;
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      told.push({ key: `${key} ${count}`, of, clause });
    }
  return told;
}

function rulesOf(why: Why | undefined): { of: string | undefined; reason: Reason }[] {
  switch (why?.code) {
    case 'trigger':
      return why.audience ? [{ of: undefined, reason: why.audience }] : [];
    case 'refusal':
      return why.rule ? [{ of: why.exit, reason: why.rule }] : [];
    case 'branch':
      return why.tried.map(({ branch, reason }) => ({ of: branch, reason }));
    case 'exit-rule':
      return [{ of: why.exit, reason: why.rule }];
    default:
      return [];
  }
}

/** The clauses of a rule in order. A segment is one clause, followed by those of its own rule. */
function flat(reason: Reason): ClauseReason[] {
  if ('all' in reason) return reason.all.flatMap(flat);
  if ('any' in reason) return reason.any.flatMap(flat);
  if ('not' in reason) return flat(reason.not);
  return [reason, ...(reason.of ? flat(reason.of) : [])];
}
