import type { Expectation, Scenario } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import { differences, type Difference } from '../simulate/expectations.ts';
import { simulate } from '../simulate/simulate.ts';
import { takeExpectations, updatedExpectations } from '../simulate/takeExpectations.ts';
import { placesOf } from './coverage.ts';

/** What became of a scenario in one journey. JSON. */
export interface Tested {
  /** From what it expects of this journey; empty where all of that is met. */
  differences: readonly Difference[];
  /** Where it went, as `placesOf` says it. */
  places: readonly string[];
  /** What it did in this journey, as expectations. */
  taken: readonly Expectation[];
  /** All that it expects, with what is not met in this journey put right. */
  updated: readonly Expectation[];
}

/** Replays a scenario and judges what it expects of one journey: the expectations at these places of its `expect`. */
export function judgeTest(
  linked: Linked,
  journey: string,
  scenario: Scenario,
  concerning: readonly number[],
): Tested {
  const simulation = simulate(linked, scenario);
  const isMine = (index: number) => concerning.includes(index);
  const cut = simulation.cutAt !== undefined && concerning.length > 0;
  return {
    differences: differences(simulation, scenario).filter(({ index }) => cut || isMine(index)),
    places: placesOf(simulation.entries, journey),
    taken: takeExpectations(simulation, scenario, journey),
    updated: updatedExpectations(simulation, scenario, isMine),
  };
}
