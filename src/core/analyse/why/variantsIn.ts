import type { Program } from '../../document/Journey.ts';
import type { Scenario } from '../../document/Scenario.ts';
import { link } from '../../engine/link.ts';
import { simulate } from '../../simulate/simulate.ts';
import { decisionAt } from './decision.ts';
import type { Turn } from './Turn.ts';
import { whatWouldChange, type SearchEnd, type Variant } from './whatWouldChange.ts';

/** What a search found, and how it ended. */
export interface Searched {
  variants: Variant[];
  end: SearchEnd;
}

/** What would make somebody's decision go another way, all at once; `index` is its place in the trail. Throws where the program does not link. */
export function variantsIn(program: Program, scenario: Scenario, index: number, turn: Turn): Searched {
  const linking = link(program);
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join(' '));
  const simulation = simulate(linking.linked, scenario);
  const decision = decisionAt(linking.linked, simulation, index);
  const variants: Variant[] = [];
  if (!decision) return { variants, end: 'exhausted' };
  const tries = whatWouldChange(linking.linked, scenario, simulation, decision, turn);
  for (;;) {
    const next = tries.next();
    if (next.done) return { variants, end: next.value };
    if (next.value) variants.push(next.value);
  }
}
