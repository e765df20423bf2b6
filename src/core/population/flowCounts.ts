import { flowOfJourney } from '../analyse/flow.ts';
import type { Journey } from '../document/Journey.ts';
import { own } from '../values/json.ts';
import { noStep, type JourneyCounts } from './Counts.ts';

/** How many came by, and which share. */
interface Flow {
  count: number;
  /** Of whom it is a part: for a step those who entered, for a way those who came to its step. */
  share: number;
  /** Of all who entered; at most 1, though some may come by several times. */
  weight: number;
}

/** The counts of a journey by step and by way, `step/outlet`: those that are drawn on the canvas, also where nobody came. */
export function flowCounts(
  journey: Journey,
  { entered, steps }: JourneyCounts,
): {
  steps: Map<string, Flow>;
  ways: Map<string, Flow>;
} {
  const all = Math.max(entered.count, 1);
  const flow = (count: number, of: number): Flow => ({
    count,
    share: of === 0 ? 0 : count / of,
    weight: Math.min(1, count / all),
  });
  const found = { steps: new Map<string, Flow>(), ways: new Map<string, Flow>() };
  for (const { id, ways } of flowOfJourney(journey).nodes) {
    const { arrived, outlets } = own(steps, id) ?? noStep();
    found.steps.set(id, flow(arrived, entered.count));
    for (const { outlet } of ways)
      found.ways.set(`${id}/${outlet}`, flow(own(outlets, outlet)?.count ?? 0, arrived));
  }
  return found;
}
