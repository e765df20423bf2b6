import { canonicalJson, type Json } from '../values/json.ts';
import type { TriggerEvent } from '../values/Facts.ts';
import type { PropertyRule, Rule } from '../values/rule.ts';
import { conjunctions, type Atom, type Budget, type Signed } from './conjunctions.ts';
import { setAt, solveSubject, subjectsOf } from './solveSubjects.ts';
import type { Clock } from './Constraint.ts';

/** A rule over an event's properties that must hold, or must not; `undefined` is the rule that every event meets. */
export interface SignedProperties {
  where: PropertyRule | undefined;
  holds: boolean;
}

export type Properties = { properties: Record<string, Json> } | 'impossible' | 'unknown';

const prefix = 'properties.';

/**
 * The properties of an event that meets all of these. `trigger` is the run's, where it is known. Without a clock's instant a proof
 * stands for an event of any moment.
 */
export function solveProperties(
  wanted: readonly SignedProperties[],
  clock: Clock,
  trigger: TriggerEvent | undefined,
  budget: Budget,
  preferred: Readonly<Record<string, Json>> = {},
): Properties {
  const rules: Signed[] = [];
  for (const { where, holds } of wanted) {
    if (where) rules.push({ rule: asRule(where, trigger), holds });
    else if (!holds) return 'impossible';
  }
  const refuted = (atoms: readonly Atom[]) =>
    subjectsOf(atoms, trigger).some((subject) => solveSubject(subject, clock) === 'impossible');
  let proven = true;
  for (const { atoms } of conjunctions(rules, {}, budget, refuted)) {
    const properties: Record<string, Json> = structuredCopy(preferred);
    let solved = true;
    for (const { clause, constraints } of subjectsOf(atoms, trigger)) {
      if (!('trigger' in clause) || clause.trigger.startsWith(open)) continue;
      const found = solveSubject({ key: '', clause, of: 'run', constraints, open: false }, clock);
      if (typeof found === 'string') solved = false;
      else if (found.value !== undefined)
        solved &&= setAt(properties, clause.trigger.slice(prefix.length), found.value);
    }
    if (solved) return { properties };
    proven = false;
  }
  return proven && budget.left >= 0 ? 'impossible' : 'unknown';
}

const structuredCopy = (record: Readonly<Record<string, Json>>): Record<string, Json> =>
  JSON.parse(JSON.stringify(record)) as Record<string, Json>; // JSON in, the same JSON out

const open = '?';

/** The same questions, asked of a trigger. What is borrowed from an unknown trigger, or depends on the event's own moment, may come out either way. */
function asRule(rule: PropertyRule, trigger: TriggerEvent | undefined): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => asRule(part, trigger)) };
  if ('any' in rule) return { any: rule.any.map((part) => asRule(part, trigger)) };
  if ('not' in rule) return { not: asRule(rule.not, trigger) };
  const { property, ...comparison } = rule;
  const borrows = typeof rule.value === 'object' && 'trigger' in rule.value;
  if (borrows && !trigger) return { trigger: `${open}${canonicalJson(rule)}`, is: 'exists' };
  return { trigger: `${prefix}${property}`, ...comparison };
}
