/** How much of a step is drawn: all of its card, its icon and title, or a block in the colour of its family. */
export type Level = 'card' | 'title' | 'block';

// Between the steps of the zoom keys, so that each of them is one level whichever way one came.
const bounds: readonly { finer: Level; coarser: Level; out: number; back: number }[] = [
  { finer: 'card', coarser: 'title', out: 0.54, back: 0.58 },
  { finer: 'title', coarser: 'block', out: 0.24, back: 0.28 },
];

/** The level at a zoom. It changes a little later than it changes back, so that nothing flickers at the border. */
export function levelAt(zoom: number, before: Level = 'card'): Level {
  let level = before;
  for (const { finer, coarser, out } of bounds) if (level === finer && zoom < out) level = coarser;
  for (const { finer, coarser, back } of bounds.toReversed())
    if (level === coarser && zoom >= back) level = finer;
  return level;
}

/** From so many steps on, blocks are no cards any more but one drawing. */
const manySteps = 150;

/** Whether steps are drawn all together, as a few shapes, rather than as cards of their own. */
export const isOverview = (level: Level, steps: number): boolean => level === 'block' && steps > manySteps;
