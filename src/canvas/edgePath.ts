import type { Point } from '../core/index.ts';

/** Cubic curves end to end: a start, and for each two control points and an end. */
export type Curve = readonly [Point, ...Point[]];

/** A line that goes back up bows out beside the cards, or crosses over between them where they stand far enough apart. */
const bow = 264;
const overhead = 88;

/** How far down a line bends over into its lane, and out of it again. */
export const bend = 56;
const turnUp = 56;

/** The curve of a connection from the bottom of one card to the top of another; straight down or up at `lane`, if it has one. */
export function edgeCurve(from: Point, to: Point, lane?: number): Curve {
  const down = to.y - from.y;
  if (lane !== undefined && (down >= 2 * bend || down < 0)) return throughLane(from, to, lane);
  if (down >= 16) {
    return [from, { x: from.x, y: from.y + down * 0.55 }, { x: to.x, y: to.y - down * 0.45 }, to];
  }
  const across = to.x - from.x;
  const side = across < 0 ? -1 : 1;
  const [out, back, over] =
    Math.abs(across) < bow ? [side * bow, side * bow, overhead] : [across / 2, -across / 2, overhead * 1.5];
  return [from, { x: from.x + out, y: from.y + over }, { x: to.x + back, y: to.y - over }, to];
}

/** Over into the lane, straight down or up in it, and out of it again. */
function throughLane(from: Point, to: Point, x: number): Curve {
  const isUp = to.y < from.y;
  const [enter, leave] = isUp ? [from.y, to.y] : [from.y + bend, to.y - bend];
  // Upwards a line turns round below its first card and above its last one, inside the air between rows.
  const [ease, turn] = isUp ? [turnUp, -turnUp] : [bend * 0.55, bend * 0.55];
  const third = (leave - enter) / 3;
  return [
    from,
    { x: from.x, y: from.y + ease },
    { x, y: enter - turn },
    { x, y: enter },
    { x, y: enter + third },
    { x, y: leave - third },
    { x, y: leave },
    { x, y: leave + turn },
    { x: to.x, y: to.y - ease },
    to,
  ];
}

/** As the `d` of an SVG path. */
export function pathOf([start, ...rest]: Curve): string {
  const points = rest.map(({ x, y }, index) => `${index % 3 === 0 ? 'C' : ' '}${x} ${y}`);
  return `M${start.x} ${start.y}${points.join('')}`;
}

/** The point at `t` from 0 to 1; each of several curves has an equal share. */
export function pointOn(curve: Curve, t: number): Point {
  const count = (curve.length - 1) / 3;
  const index = Math.min(count - 1, Math.floor(t * count));
  const [a, b = a, c = b, d = c] = curve.slice(3 * index, 3 * index + 4);
  return a ? pointOnCubic([a, b ?? a, c ?? a, d ?? a], t * count - index) : curve[0];
}

function pointOnCubic([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const weigh = (axis: 'x' | 'y') =>
    s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
  return { x: weigh('x'), y: weigh('y') };
}

/** How far a point is from the curve, to about a pixel. */
export function distanceTo(curve: Curve, point: Point): number {
  const samples = (32 * (curve.length - 1)) / 3;
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
