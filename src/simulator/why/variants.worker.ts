import { variantsIn, type Program, type Scenario, type Turn } from '../../core/index.ts';

/** What the page sends: who lives through what, and which way a decision is to go. */
export interface ToSearch {
  program: Program;
  scenario: Scenario;
  /** The place of the decision in the trail. */
  index: number;
  turn: Turn;
}

addEventListener('message', ({ data: { program, scenario, index, turn } }: MessageEvent<ToSearch>) => {
  postMessage(variantsIn(program, scenario, index, turn));
});
