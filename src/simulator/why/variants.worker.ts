import { someWhatIfsIn, variantsIn, type Instant, type Journey, type Program, type Scenario, type Searched, type SomeWhatIfs, type Turn } from '../../core/index.ts'; // oxfmt-ignore

/** What the page sends: who lives through what, and what is looked for. */
export type ToSearch = {
  program: Program;
  scenario: Scenario;
} & (
  | {
      /** Which way a decision is to go, and its place in the trail. */
      turn: Turn;
      index: number;
    }
  | {
      /** What could happen at `now` that would change something, at most so many. */
      journey: Journey;
      now: Instant;
      most: number;
    }
);

/** What is found then. */
export type FoundOf<Asked extends ToSearch> = Asked extends { turn: Turn } ? Searched : SomeWhatIfs;

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  const { program, scenario } = data;
  postMessage(
    'turn' in data
      ? variantsIn(program, scenario, data.index, data.turn)
      : someWhatIfsIn(program, data.journey, scenario, data.now, data.most),
  );
});
