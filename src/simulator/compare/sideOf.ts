import { isZone, trailNames, type Journey, type Simulation } from '../../core/index.ts';
import { clockOf } from '../clockOf.ts';
import type { Side } from './Side.ts';

/** A simulation with the names and the clock that it is told by. */
export function sideOf(
  letter: Side['letter'],
  name: string,
  { journey, simulation }: { journey: Journey; simulation: Simulation },
  journeyName: (id: string) => string | undefined,
): Side {
  const { timeZone } = simulation.state.subscriber;
  const zone = timeZone !== undefined && isZone(timeZone) ? timeZone : journey.timeZone;
  return {
    letter,
    name,
    journey,
    simulation,
    names: trailNames([journey], { zone, journeyName }),
    clock: clockOf(simulation.entries, zone),
  };
}
