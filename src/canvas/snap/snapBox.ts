import type { Point } from '../../core/index.ts';
import type { Box } from '../geometry.ts';
import { middle, spanOf, type Axis } from './axis.ts';
import { evenStarts } from './gaps.ts';
import { nearestTo, type Neighbours } from './neighbours.ts';

/**
 * Where a box lies in line with its neighbours, or as far from one as that one is from the next: for each axis by itself,
 * no further than `reach` from where the box is, in whole px. An axis along which nothing is in reach is left out.
 */
export function snapBox(box: Box, neighbours: Neighbours, reach: number): Partial<Point> {
  const [x, y] = [snapAlong('x', box, neighbours, reach), snapAlong('y', box, neighbours, reach)];
  return { ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
}

function snapAlong(axis: Axis, box: Box, neighbours: Neighbours, reach: number): number | undefined {
  const { edges, middles } = neighbours[axis];
  const span = spanOf(box, axis);
  const start = span.from;
  const lines = [
    [edges, start],
    [middles, middle(span)],
    [edges, span.to],
  ] as const;
  const aligned = lines.flatMap(([others, own]) => {
    const at = nearestTo(others, own);
    return at === undefined ? [] : [at - (own - start)];
  });
  // In line comes first: on a tie it is what a person means.
  const starts = [...aligned, ...evenStarts(box, axis, neighbours)].map(nearlyWhole).filter(Number.isInteger);
  let best: number | undefined;
  for (const at of starts) {
    const far = Math.abs(at - start);
    if (far <= reach && (best === undefined || far < Math.abs(best - start))) best = at;
  }
  return best;
}

/** The pointer comes in fractions, and taking them off again leaves a trace. */
const nearlyWhole = (value: number): number => {
  const whole = Math.round(value) + 0;
  return Math.abs(value - whole) < 1e-6 ? whole : value;
};
