import type { Point } from '../core/index.ts';
import { boxAround, snap, type Box } from './geometry.ts';
import { middle, overlaps, spanOf, type Axis, type Span } from './snap/axis.ts';

/** On which border or middle things are put. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

const lines: Readonly<Record<Alignment, { axis: Axis; on: keyof Span | 'middle' }>> = {
  left: { axis: 'x', on: 'from' },
  centre: { axis: 'x', on: 'middle' },
  right: { axis: 'x', on: 'to' },
  top: { axis: 'y', on: 'from' },
  middle: { axis: 'y', on: 'middle' },
  bottom: { axis: 'y', on: 'to' },
};

export interface Item extends Box {
  readonly id: string;
}

/** The places of things that are put in line on the outermost border among them, or on the middle of all of them. */
export function aligned(items: readonly Item[], how: Alignment): Map<string, Point> {
  const { axis, on } = lines[how];
  const around = boxAround(items);
  if (!around) return new Map();
  const all = spanOf(around, axis);
  const centre = middleOnGrid(items, axis, all);
  return placed(items, axis, (item) => {
    const size = sizeOf(item, axis);
    if (on === 'middle') return Math.round(centre - size / 2) + 0;
    return on === 'from' ? all.from : all.to - size;
  });
}

/** The middle of all, as near as it can be for the largest to stand on the grid: whatever has its size does then, too. */
function middleOnGrid(items: readonly Item[], axis: Axis, all: Span): number {
  const largest = Math.max(...items.map((item) => sizeOf(item, axis)));
  return snap(middle(all) - largest / 2) + largest / 2;
}

/**
 * The places of things between which all gaps along an axis are equal, in whole px: in the order in which they stand, the
 * first where it is, the last as near as can be to where it is. Undefined where there is no room between these two.
 */
export function distributed(items: readonly Item[], axis: Axis): Map<string, Point> | undefined {
  const row = items.toSorted((a, b) => middle(spanOf(a, axis)) - middle(spanOf(b, axis)));
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.length < 3) return undefined;
  const filled = row.reduce((sum, item) => sum + sizeOf(item, axis), 0);
  const gap = (spanOf(last, axis).to - spanOf(first, axis).from - filled) / (row.length - 1);
  if (gap < 0) return undefined;
  const starts = new Map<string, number>();
  let next = spanOf(first, axis).from;
  for (const item of row) {
    starts.set(item.id, next);
    next += sizeOf(item, axis) + Math.round(gap);
  }
  return placed(items, axis, ({ id }) => starts.get(id));
}

function sizeOf(item: Item, axis: Axis): number {
  const { from, to } = spanOf(item, axis);
  return to - from;
}

const placed = (
  items: readonly Item[],
  axis: Axis,
  start: (item: Item) => number | undefined,
): Map<string, Point> =>
  new Map(items.map((item) => [item.id, { x: item.x, y: item.y, [axis]: start(item) ?? item[axis] }]));

/** Whether things that lie apart would lie on top of each other at these places. */
export function wouldCover(items: readonly Item[], places: ReadonlyMap<string, Point>): boolean {
  const inOrder = items
    .map((before) => ({ before, after: { ...before, ...places.get(before.id) } }))
    .sort((a, b) => a.after.y - b.after.y);
  return inOrder.some(({ before, after }, index) => {
    for (const other of inOrder.slice(index + 1)) {
      // In this order whatever comes after it begins lower still.
      if (other.after.y >= after.y + after.height) return false;
      if (meet(after, other.after) && !meet(before, other.before)) return true;
    }
    return false;
  });
}

const meet = (a: Box, b: Box): boolean =>
  overlaps(spanOf(a, 'x'), spanOf(b, 'x')) && overlaps(spanOf(a, 'y'), spanOf(b, 'y'));
