import { placeIn } from './Frame.ts';
import { apart, column, joined, moved, type Outline } from './Outline.ts';
import type { Vertex } from './Vertex.ts';

/**
 * The outline of a card's block with a lane beside it for each way that leads back up to the card from below it, the
 * shortest innermost. A way that comes from elsewhere has none: where it would run, other cards decide.
 */
export function withLoops(head: Vertex, block: Outline, lane: number): Outline {
  let outline = block;
  for (const { from, side } of head.loops.toSorted((a, b) => a.from.row - b.from.row)) {
    const { outer, x } = placeIn(from.frame);
    if (outer !== head.frame) continue;
    const strip = column(head.row, from.row, lane);
    const [right, left] = [apart(outline, strip), apart(strip, outline)];
    // The nearer side, so that it crosses as little as can be; of sides alike that of its outlet.
    const detour = right - x - (left + x);
    const isRight = detour === 0 ? side >= 0 : detour < 0;
    outline = isRight ? joined(outline, strip, right) : moved(joined(strip, outline, left), -left);
  }
  return outline;
}
