import { apart, joined, moved, type Outline } from './Outline.ts';

/** Distances between blocks are multiples of it, so that the middle between two of them is on the grid. */
export const pitch = 16;
export const toPitch = (value: number): number => Math.round(value / pitch) * pitch + 0;

/** How far right of `a` the middle of `b` must at least stand; −Infinity where they share no row. */
export const clear = (a: Outline, b: Outline): number => Math.ceil(apart(a, b) / pitch) * pitch + 0;

/**
 * The middles of blocks that stand beside each other in their order, from 0: together as narrow as can be, and what
 * has room to both sides in the middle of it.
 */
export function packed(blocks: readonly Outline[]): number[] {
  const fromLeft = pushedRight(blocks);
  if (blocks.length < 3) return fromLeft;
  const fromRight = pushedLeft(blocks);
  const width = fromLeft.at(-1) ?? 0;
  // Both keep every distance, so whatever lies halfway between the two keeps it too.
  return fromLeft.map((x, index) => (x + width + (fromRight[index] ?? 0)) / 2);
}

/** Each block as far left as those before it allow, and never left of them even where they share no row. */
function pushedRight(blocks: readonly Outline[]): number[] {
  const places: number[] = [];
  let before: Outline | undefined;
  for (const block of blocks) {
    const x = before ? Math.max(clear(before, block), (places.at(-1) ?? 0) + pitch) : 0;
    before = before ? joined(before, block, x) : block;
    places.push(x);
  }
  return places;
}

/** Each block as far right as those after it allow; the last one stands at 0. */
function pushedLeft(blocks: readonly Outline[]): number[] {
  const places: number[] = [];
  let after: Outline | undefined;
  for (const block of blocks.toReversed()) {
    const x = after ? Math.min(-clear(block, after), (places.at(-1) ?? 0) - pitch) : 0;
    after = after ? moved(joined(block, after, -x), x) : block;
    places.push(x);
  }
  return places.reverse();
}
