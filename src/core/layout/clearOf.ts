import type { Point } from '../document/JourneyDocument.ts';

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * How far boxes must move together, as little as can be, straight across or straight down, until none of them comes
 * closer than `gap` to any of `others`; by steps of the grid.
 */
export function clearOf(boxes: readonly Box[], others: readonly Box[], gap: Point, grid: number): Point {
  const across: Span[] = [];
  const down: Span[] = [];
  for (const a of boxes)
    for (const b of others) {
      const x = { from: b.x - gap.x - a.width - a.x, to: b.x + b.width + gap.x - a.x };
      const y = { from: b.y - gap.y - a.height - a.y, to: b.y + b.height + gap.y - a.y };
      if (y.from < 0 && y.to > 0) across.push(x);
      if (x.from < 0 && x.to > 0) down.push(y);
    }
  const [x, y] = [nearestFree(across, grid), nearestFree(down, grid)];
  return Math.abs(x) <= Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

/** Distances at which there is no room; its ends are free. */
interface Span {
  from: number;
  to: number;
}

/** The step of the grid nearest to 0 that lies in none of the spans; forwards on a tie. */
function nearestFree(spans: readonly Span[], grid: number): number {
  const taken = spans
    .map(({ from, to }) => ({
      from: Math.floor(from / grid) * grid + 0,
      to: Math.ceil(to / grid) * grid + 0,
    }))
    .sort((a, b) => a.from - b.from);
  let forth = 0;
  for (const { from, to } of taken) if (from < forth && to > forth) forth = to;
  let back = 0;
  // Backwards the ends decide: sorted by them, each span is met before any that lies behind it.
  for (const { from, to } of taken.toSorted((a, b) => b.to - a.to)) if (from < back && to > back) back = from;
  return forth <= -back ? forth : back;
}
