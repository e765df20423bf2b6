import { canonicalJson, own } from '../values/json.ts';
import type { Clause, Rule } from '../values/rule.ts';

/** A rule that must hold, or must not. `of`: judged in a run (the default), or of the person as audiences and segments are. */
export interface Signed {
  rule: Rule;
  holds: boolean;
  of?: 'run' | 'person' | undefined;
}

/** One question with the answer that it must have. */
export interface Atom {
  clause: Exclude<Clause, { segment: string }>;
  holds: boolean;
  of: 'run' | 'person';
}

/** Work that is left; whoever spends it all gets no answer instead of a late one. */
export interface Budget {
  left: number;
}

interface Link<T> {
  value: T;
  rest: Link<T> | undefined;
}
type Chain<T> = Link<T> | undefined;

interface Part extends Signed {
  of: 'run' | 'person';
  /** How many segments it stands inside of: a rule deeper than any honest one goes round in a circle. */
  inside: number;
}

interface Branch {
  parts: Chain<Part>;
  choices: Chain<readonly Part[]>;
  atoms: Chain<Atom>;
}

const deepest = 50;

/** One way for all rules to come out as they must. `open`: a part was left out, so that a clash is a proof and a solution is none. */
export interface Conjunction {
  atoms: readonly Atom[];
  open: boolean;
}

/**
 * Every way, one at a time, in which the rules can come out as they must: segments taken apart, `any` chosen from. `refuted` drops
 * a way early that can come to nothing. Stops, with the budget below zero, where there are too many.
 */
export function* conjunctions(
  rules: readonly Signed[],
  segments: Readonly<Record<string, { rule: Rule }>>,
  budget: Budget,
  refuted: (atoms: readonly Atom[]) => boolean,
): Generator<Conjunction> {
  const stack: Branch[] = [
    {
      parts: rules.reduceRight<Chain<Part>>(
        (rest, { rule, holds, of = 'run' }) => ({ value: { rule, holds, of, inside: 0 }, rest }),
        undefined,
      ),
      choices: undefined,
      atoms: undefined,
    },
  ];
  let open = false;
  for (let branch = stack.pop(); branch; branch = stack.pop()) {
    let { parts, choices, atoms } = branch;
    let dead = false;
    while (parts && !dead) {
      if (--budget.left < 0) return;
      const part: Part = parts.value;
      parts = parts.rest;
      const { rule, holds, of, inside } = part;
      const inner = (inside_: Rule): Part => ({ rule: inside_, holds, of, inside });
      if ('not' in rule) parts = { value: { ...inner(rule.not), holds: !holds }, rest: parts };
      else if ('all' in rule || 'any' in rule) {
        const members: readonly Rule[] = 'all' in rule ? rule.all : rule.any;
        budget.left -= members.length;
        if ('all' in rule === holds || members.length === 1)
          for (const member of members) parts = { value: inner(member), rest: parts };
        else if (members.length === 0) dead = true;
        else choices = { value: members.map(inner), rest: choices };
      } else if ('segment' in rule) {
        const segment = own(segments, rule.segment);
        if (!segment) dead = holds;
        else if (inside >= deepest) open = true;
        else parts = { value: { rule: segment.rule, holds, of: 'person', inside: inside + 1 }, rest: parts };
      } else if (!holds && 'times' in rule && rule.times?.atLeast && rule.times.atMost !== undefined) {
        // Not between two counts is below the one or above the other.
        const { atLeast, atMost } = rule.times;
        const fewer: Rule = { ...rule, times: { atMost: atLeast - 1 } };
        const more: Rule = { ...rule, times: { atLeast: atMost + 1 } };
        choices = { value: [fewer, more].map((count) => ({ ...inner(count), holds: true })), rest: choices };
      } else atoms = { value: { clause: rule, holds, of }, rest: atoms };
    }
    if (dead) continue;
    const list = listOf(atoms);
    budget.left -= list.length;
    if (contradicts(list) || refuted(list)) continue;
    if (!choices) yield { atoms: list, open };
    else
      for (const member of choices.value.toReversed())
        stack.push({ parts: { value: member, rest: undefined }, choices: choices.rest, atoms });
  }
}

function listOf(atoms: Chain<Atom>): Atom[] {
  const list: Atom[] = [];
  for (let link = atoms; link; link = link.rest) list.push(link.value);
  return list.reverse();
}

/** Who somebody is does not depend on whether they are asked in a run; what they did, of which mails, and by which trigger does. */
const dependsOnRun = (clause: Clause) => 'event' in clause || 'did' in clause || 'trigger' in clause;

const keys = new WeakMap<Clause, string>();
/** The text by which two askings of the same question are known to be the same. */
function keyOf({ clause, of }: Pick<Atom, 'clause' | 'of'>): string {
  let text = keys.get(clause);
  if (text === undefined) {
    text = canonicalJson(clause);
    keys.set(clause, text);
  }
  return dependsOnRun(clause) ? `${of} ${text}` : text;
}

/** Whether one question must be answered both ways. */
function contradicts(atoms: readonly Atom[]): boolean {
  const answers = new Map<string, boolean>();
  return atoms.some((atom) => {
    const key = keyOf(atom);
    const before = answers.get(key);
    answers.set(key, atom.holds);
    return before !== undefined && before !== atom.holds;
  });
}
