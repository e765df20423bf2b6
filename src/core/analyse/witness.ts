import type { Scenario } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import { simulate, type Simulation } from '../simulate/simulate.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import { flowOfJourney } from './flow.ts';
import { planFor, type Manner, type World } from './planFor.ts';
import { reachOf } from './reach.ts';
import { witnessPaths, type Leg } from './witnessPaths.ts';

/** Somebody who comes to a step, as a scenario that was simulated; or why there is none. */
export type Witness =
  | { found: true; scenario: Scenario; simulation: Simulation }
  /** `impossible` is proven. `not-found`: the search gave up, and there may be somebody. */
  | { found: false; reason: 'impossible' | 'not-found' };

const mostPaths = 30;
const mostSearched = 20_000;
const mostSimulations = 150;
const mostRepairs = 4;

const manners: readonly Manner[] = [
  { steady: true, suits: true },
  { steady: false, suits: true },
  { steady: false, suits: true, late: true },
  { steady: true, suits: false },
  { steady: false, suits: false },
];

/**
 * Finds a subscriber with events who comes to a node of a journey's highest version, and leaves it by an outlet where one is named.
 * Ids that the journey does not have are `impossible`.
 */
export function witnessFor(linked: Linked, journeyId: string, node: string, outlet?: string): Witness {
  const journey = linked.entrances.find((entrance) => entrance.journey.id === journeyId)?.journey;
  if (!journey) return { found: false, reason: 'impossible' };
  const segments = Object.fromEntries(linked.segments);
  const flow = flowOfJourney(journey);
  const reach = reachOf(flow, { audience: journey.audience, exits: journey.exits, segments });
  if (outlet === undefined ? !reach.reaches(node) : !reach.leavesBy(node, outlet))
    return { found: false, reason: 'impossible' };
  const world: World = {
    journey,
    segments,
    topicDefault: (topic) => linked.topics.get(topic)?.default === 'in',
  };
  const mayLeave = (from: string, by: string) => reach.leavesBy(from, by);
  let simulations = 0;
  for (const legs of witnessPaths(flow, node, outlet, mayLeave, mostPaths, mostSearched)) {
    for (const manner of manners) {
      let seen: readonly Instant[] = [];
      for (let repair = 0; repair < mostRepairs; repair++) {
        const scenario = planFor(legs, world, manner, seen);
        if (!scenario) break;
        if (++simulations > mostSimulations) return { found: false, reason: 'not-found' };
        const simulation = simulate(linked, scenario);
        if (comesTo(simulation, journeyId, node, outlet))
          return {
            found: true,
            scenario: { ...scenario, name: outlet === undefined ? node : `${node} · ${outlet}` },
            simulation,
          };
        const now = followed(simulation, journeyId, legs);
        if (now.length === seen.length && now.every((at, index) => at === seen[index])) break;
        seen = now;
      }
    }
  }
  return { found: false, reason: 'not-found' };
}

/** Whether somebody came to a node of the journey, and left it so. */
function comesTo(
  { entries }: Simulation,
  journey: string,
  node: string,
  outlet: string | undefined,
): boolean {
  return entries.some((entry) => {
    if (entry.journey !== journey || entry.run === null) return false;
    if (outlet === undefined)
      return entry.step === node && (entry.did === 'arrived' || entry.did === 'entered');
    const { why } = entry;
    return (why.code === 'arrival' || why.code === 'end') && why.from === node && why.outlet === outlet;
  });
}

/** When the run that followed the legs furthest arrived at each. */
function followed({ entries }: Simulation, journey: string, legs: readonly Leg[]): Instant[] {
  const runs = new Map<string, { at: Instant; node: string | undefined; by: string }[]>();
  for (const { run, journey: of, did, why, step, at } of entries) {
    if (run === null || of !== journey || (did !== 'entered' && did !== 'arrived')) continue;
    const stops = runs.get(run) ?? [];
    runs.set(run, stops);
    stops.push({ at: parseInstant(at) ?? 0, node: step, by: why.code === 'arrival' ? why.outlet : '' });
  }
  let best: Instant[] = [];
  for (const stops of runs.values()) {
    const times: Instant[] = [];
    for (const [index, { at, node, by }] of stops.entries()) {
      const leg = legs[index];
      if (leg?.node.id !== node || (index > 0 && legs[index - 1]?.outlet !== by)) break;
      times.push(at);
    }
    if (times.length > best.length) best = times;
  }
  return best;
}
