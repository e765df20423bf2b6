import type { Program } from '../../document/Journey.ts';
import type { Scenario } from '../../document/Scenario.ts';
import { link } from '../../engine/link.ts';
import { simulate } from '../../simulate/simulate.ts';
import { decisionAt } from './decision.ts';
import type { Turn } from './Turn.ts';
import { whatWouldChange, type Variant } from './whatWouldChange.ts';

/** What would make somebody's decision go another way, all at once; `index` is its place in the trail. Throws where the program does not link. */
export function variantsIn(program: Program, scenario: Scenario, index: number, turn: Turn): Variant[] {
  const linking = link(program);
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join(' '));
  const simulation = simulate(linking.linked, scenario);
  const decision = decisionAt(linking.linked, simulation, index);
  if (!decision) return [];
  const tries = whatWouldChange(linking.linked, scenario, simulation, decision, turn);
  return [...tries].filter((variant) => variant !== undefined);
}
