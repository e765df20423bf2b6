import { atPath, canonicalJson, own, type Json } from '../values/json.ts';
import type { Clause, Comparison } from '../values/rule.ts';
import type { TriggerEvent } from '../values/Facts.ts';
import type { Atom } from './conjunctions.ts';
import { solveValue, type Solved } from './solveValue.ts';
import type { Clock, Constraint } from './Constraint.ts';

type Compared = Extract<Clause, Comparison>;

/** What is compared: the same text for every question about the same value. */
function subjectOf({ clause, of }: Pick<Atom, 'clause' | 'of'>): string | undefined {
  if ('attribute' in clause) return `attribute ${clause.attribute}`;
  if ('trigger' in clause) return `${of} trigger ${clause.trigger}`;
  if (!('pick' in clause)) return undefined;
  const { pick, event, since, property } = clause;
  return `${of} ${pick} ${since ?? ''} ${property} ${canonicalJson(event)}`;
}

/** All that is asked of one value. `open` where some of it depends on a value that is not known yet. */
export interface Subject {
  key: string;
  clause: Compared;
  of: Atom['of'];
  constraints: Constraint[];
  open: boolean;
}

/** Values of the trigger: a whole record where it is known, else those found so far, by path. */
export type Borrowed = TriggerEvent | ReadonlyMap<string, Json | undefined> | undefined;

/** Groups the comparisons among the atoms by what they compare; what is borrowed from an unknown trigger is left out and marked. */
export function subjectsOf(atoms: readonly Atom[], trigger: Borrowed): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { clause, holds, of } of atoms) {
    if (!('is' in clause)) continue;
    const key = subjectOf({ clause, of }) ?? '';
    const subject = subjects.get(key) ?? { key, clause, of, constraints: [], open: false };
    subjects.set(key, subject);
    const operand = operandOf(clause, trigger);
    if (operand === 'open') subject.open = true;
    else
      subject.constraints.push({
        is: clause.is,
        value: operand.value,
        ignoreCase: clause.ignoreCase ?? false,
        holds,
        of,
      });
  }
  return [...subjects.values()];
}

/** What a comparison compares with; `open` where the trigger that says it is not known. */
export function operandOf({ value }: Comparison, trigger: Borrowed): { value: unknown } | 'open' {
  if (typeof value !== 'object' || !('trigger' in value)) return { value };
  if (trigger === undefined) return 'open';
  if (!(trigger instanceof Map)) return { value: atPath(trigger, value.trigger) };
  // A map of what was found: a path nobody asked for is free, not missing.
  return trigger.has(value.trigger) ? { value: trigger.get(value.trigger) } : 'open';
}

/** One value for a subject, a present one kept where it may stay. */
export const solveSubject = (
  { constraints }: Subject,
  clock: Clock,
  preferred: readonly (Json | undefined)[] = [],
): Solved => solveValue(constraints, clock, preferred);

/** A value of a kind that the comparisons with it can hold for: what a free value of the trigger may be. */
export function exampleFor(atoms: readonly Atom[], path: string): Json {
  for (const { clause } of atoms) {
    if (!('is' in clause) || typeof clause.value !== 'object' || !('trigger' in clause.value)) continue;
    if (clause.value.trigger !== path) continue;
    if (['lessThan', 'atMost', 'greaterThan', 'atLeast'].includes(clause.is)) return 50;
    if (clause.is === 'before' || clause.is === 'after') return '2026-06-01';
    if (clause.is === 'inLast' || clause.is === 'inNext') return 'P7D';
  }
  return 'something';
}

/** Sets a member at a dotted path, making the objects between. Returns false where something else stands in the way. */
export function setAt(target: Record<string, Json>, path: string, value: Json): boolean {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let here: Record<string, Json> = target;
  for (const name of names) {
    let inner = own(here, name);
    if (inner === undefined) {
      inner = {};
      define(here, name, inner);
    }
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return false;
    here = inner as Record<string, Json>; // checked just above: an object, and one that this function made or was handed to fill
  }
  define(here, last, value);
  return true;
}

const define = (record: Record<string, Json>, name: string, value: Json) =>
  Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
