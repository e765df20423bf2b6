import type { Stage } from '../core/index.ts';

interface StageWords {
  title: string;
  /** What a journey of this stage is there for. */
  aim: string;
}

/** The stages of a customer’s life as people call them. */
export const stageWords: Readonly<Record<Stage, StageWords>> = {
  awareness: { title: 'Awareness', aim: 'Get to know us' },
  consideration: { title: 'Consideration', aim: 'Find what fits' },
  purchase: { title: 'Purchase', aim: 'Decide with ease' },
  retention: { title: 'Retention', aim: 'Get the most from it' },
  advocacy: { title: 'Advocacy', aim: 'Tell a friend' },
};
