import type { Json } from '../../values/json.ts';
import type { Comparison } from '../../values/rule.ts';
import type { Constraint } from '../Constraint.ts';
import { operandOf } from '../solveSubjects.ts';
import { fits, solveValue } from '../solveValue.ts';
import type { Scene } from './Scene.ts';

/** Values of which a comparison is true, or is not, the nearest to what was found first. */
export function valuesFor(
  { now, zone, run }: Scene,
  asked: Comparison,
  holds: boolean,
  found: unknown,
): (Json | undefined)[] {
  const operand = operandOf(asked, run && { ...run.trigger, properties: run.trigger.properties });
  if (operand === 'open') return [];
  const constraint: Constraint = {
    is: asked.is,
    value: operand.value,
    ignoreCase: asked.ignoreCase ?? false,
    holds,
  };
  const listed = Array.isArray(operand.value) ? operand.value : [operand.value];
  const numbers = listed.filter((one) => typeof one === 'number').flatMap((one) => [one, one + 1, one - 1]);
  const near =
    typeof found === 'number' ? numbers.sort((a, b) => Math.abs(a - found) - Math.abs(b - found)) : numbers;
  const clock = { now, zone };
  const preferred: (Json | undefined)[] = [
    ...near,
    ...listed.filter((one) => typeof one === 'string'),
    ...(typeof found === 'boolean' ? [!found] : []),
  ];
  const fitting = preferred.filter((value) => fits(value, [constraint], clock)).slice(0, 1);
  const solved = solveValue([constraint], clock, [
    ...near,
    ...(typeof found === 'string' ? ['something else'] : []),
  ]);
  const values = [...fitting, ...(typeof solved === 'string' ? [] : [solved.value])];
  return values.filter((value, place) => values.indexOf(value) === place);
}
