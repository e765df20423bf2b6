import type { Point } from '../core/index.ts';
import { pointOn, type Curve } from './edgePath.ts';
import { intersects, samePoint, type Box } from './geometry.ts';

/** A curve as straight stretches, and the box around it. */
export interface Path {
  readonly points: readonly Point[];
  readonly box: Box;
}

/** Roughly, but quick to compare. A lane is straight; a long plain line needs more stretches. */
export function tracePath(curve: Curve): Path {
  const [start, end] = [curve[0], curve.at(-1) ?? curve[0]];
  const isPlain = curve.length === 4;
  const stretches = isPlain ? Math.max(8, Math.min(48, Math.ceil(Math.abs(end.y - start.y) / 64))) : 12;
  const points = Array.from({ length: stretches + 1 }, (_, index) => pointOn(curve, index / stretches));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  // An upright line has a width too, or it would meet nothing.
  return { points, box: { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 } };
}

/** Whether two such paths cross; touching is not crossing. */
export const pathsCross = (a: Path, b: Path): boolean =>
  intersects(a.box, b.box) &&
  a.points.some((end, index) => {
    const start = a.points[index - 1];
    return start !== undefined && b.points.some((to, at) => stretchesCross(start, end, b.points[at - 1], to));
  });

function stretchesCross(a: Point, b: Point, c: Point | undefined, d: Point): boolean {
  if (!c) return false;
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return false;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return false;
  // Lines that start or end together do not cross there.
  if (samePoint(b, d) || samePoint(a, c)) return false;
  return isLeft(a, b, c) !== isLeft(a, b, d) && isLeft(c, d, a) !== isLeft(c, d, b);
}

/** Whether a point lies on the left of the line from `p` to `q`; on the line counts as one of both, so that a crossing at a corner is seen once. */
const isLeft = (p: Point, q: Point, r: Point): boolean =>
  (q.x - p.x) * (r.y - p.y) > (q.y - p.y) * (r.x - p.x);
