import type { Point } from '../core/index.ts';

/** A cubic curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point];

/** A line that goes back up bows out beside the cards, or crosses over between them where they stand far enough apart. */
const bow = 264;
const overhead = 88;

/** The curve of a connection from the bottom of one card to the top of another. */
export function edgeCurve(from: Point, to: Point): Curve {
  const down = to.y - from.y;
  if (down >= 16) {
    return [from, { x: from.x, y: from.y + down * 0.55 }, { x: to.x, y: to.y - down * 0.45 }, to];
  }
  const across = to.x - from.x;
  const side = across < 0 ? -1 : 1;
  const [out, back, over] =
    Math.abs(across) < bow ? [side * bow, side * bow, overhead] : [across / 2, -across / 2, overhead * 1.5];
  return [from, { x: from.x + out, y: from.y + over }, { x: to.x + back, y: to.y - over }, to];
}

/** As the `d` of an SVG path. */
export const pathOf = ([a, b, c, d]: Curve): string =>
  `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`;

/** The point at `t` from 0 to 1. */
export function pointOn([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const weigh = (axis: 'x' | 'y') =>
    s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
  return { x: weigh('x'), y: weigh('y') };
}

/** How far a point is from the curve, to about a pixel. */
export function distanceTo(curve: Curve, point: Point): number {
  const samples = 32;
  let nearest = Infinity;
  let before = curve[0];
  for (let index = 1; index <= samples; index += 1) {
    const here = pointOn(curve, index / samples);
    nearest = Math.min(nearest, distanceToStretch(before, here, point));
    before = here;
  }
  return nearest;
}

function distanceToStretch(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
