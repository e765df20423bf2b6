import type { Journey, Simulation, TrailNames } from '../../core/index.ts';
import type { Clock } from '../ReasonTree.tsx';

/** One of the two that are laid side by side. */
export interface Side {
  letter: 'A' | 'B';
  /** “Ada Okafor”, or “As it was opened”. */
  name: string;
  journey: Journey;
  simulation: Simulation;
  names: TrailNames;
  clock: Clock;
}
