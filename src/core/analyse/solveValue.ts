import { compare } from '../values/compare.ts';
import type { Json } from '../values/json.ts';
import type { Clock, Constraint } from './Constraint.ts';
import { noTextFits } from './noTextFits.ts';
import { textsToTry } from './textsToTry.ts';

/** A value that meets every constraint (`undefined`: no value at all), or the proof that there is none, or neither. */
export type Solved = { value: Json | undefined } | 'impossible' | 'unknown';

/** An instant to build examples at, where none is given: a Monday morning. */
export const someMonday = 1_772_442_000_000;

/** Whether a value, judged at the clock's instant (else some Monday, in UTC), meets every constraint. */
export const fits = (value: unknown, constraints: readonly Constraint[], { now, zone }: Clock): boolean =>
  constraints.every(
    (constraint) =>
      compare(value, constraint.is, constraint.value, constraint.ignoreCase, {
        now: now ?? someMonday,
        zone: zone ?? 'UTC',
      }).holds === constraint.holds,
  );

/** Finds one value for all constraints; `preferred` ones are tried first. Says `impossible` only with a proof. */
export function solveValue(
  constraints: readonly Constraint[],
  clock: Clock,
  preferred: readonly (Json | undefined)[] = [],
): Solved {
  const now = clock.now ?? someMonday;
  for (const value of [...preferred, undefined]) if (fits(value, constraints, clock)) return { value };
  for (const value of textsToTry(constraints, now, clock.zone ?? 'UTC'))
    if (fits(value, constraints, clock)) return { value };
  // Every answer about a number changes only at the operands: with all of them and all gaps tried, no number is left.
  for (const value of numbersToTry(constraints)) if (fits(value, constraints, clock)) return { value };
  for (const value of [true, false]) if (fits(value, constraints, clock)) return { value };
  for (const value of listsToTry(constraints)) if (fits(value, constraints, clock)) return { value };
  if (fits({}, constraints, clock)) return { value: {} };
  return noTextFits(constraints, clock) && noListFits(constraints) ? 'impossible' : 'unknown';
}

function numbersToTry(constraints: readonly Constraint[]): number[] {
  const operands = constraints.flatMap(({ value }): number[] => {
    const all: unknown[] = Array.isArray(value) ? value : [value];
    return all.filter((one) => typeof one === 'number');
  });
  const marks = [...new Set(operands)].sort((a, b) => a - b);
  const whole = [0, 1, ...marks.flatMap((mark) => [mark, mark + 1, mark - 1])];
  const between = marks.slice(1).flatMap((mark, index) => {
    const before = marks[index] ?? mark;
    return [before / 2 + mark / 2, before + (mark - before) / 2];
  });
  return [...whole, ...between, Number.MAX_VALUE, -Number.MAX_VALUE];
}

const itemsOf = (constraints: readonly Constraint[], wanted: boolean) =>
  constraints.filter(({ is, holds }) => is === 'contains' && holds === wanted);

function listsToTry(constraints: readonly Constraint[]): Json[] {
  const items = itemsOf(constraints, true).map(({ value }) => value as Json); // operands are literals; anything else fits nothing
  const changed = (change: (text: string) => string) =>
    items.map((item) => (typeof item === 'string' ? change(item) : item));
  return [items, changed((text) => text.toLowerCase()), changed((text) => text.toUpperCase())];
}

/** Whether it is proven that no list meets all of these: every comparison but `contains` and `exists` is false of lists. */
function noListFits(constraints: readonly Constraint[]): boolean {
  const fold = (value: unknown, ignoreCase: boolean) =>
    typeof value !== 'string'
      ? value
      : ignoreCase
        ? value.normalize('NFC').toLowerCase()
        : value.normalize('NFC');
  return (
    constraints.some(({ is, holds }) => (is === 'exists' ? !holds : is !== 'contains' && holds)) ||
    itemsOf(constraints, true).some(
      (item) =>
        typeof item.value === 'object' ||
        item.value === undefined ||
        itemsOf(constraints, false).some(
          (other) =>
            (other.ignoreCase || !item.ignoreCase) &&
            fold(item.value, other.ignoreCase) === fold(other.value, other.ignoreCase),
        ),
    )
  );
}
