import type { Linked, Scenario, Simulation, TrailNames } from '../../core/index.ts';
import type { Clock } from '../ReasonTree.tsx';
import type { Tries } from './Tries.ts';

/** Of whom, of what simulation, and by what names and clock a decision is told. */
export interface WhyTold {
  /** What to call the person. */
  name: string;
  scenario: Scenario;
  result: { linked: Linked; simulation: Simulation };
  /** The simulation is from before the last change. */
  stale: boolean;
  names: TrailNames;
  clock: Clock;
  tries: Tries;
}
