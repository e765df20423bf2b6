import type { Point } from '../core/index.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Top left corner and size, on the canvas at zoom 1 unless said otherwise. */
export type Box = Point & Size;

/** Steps stand on this grid, in px. */
export const grid = 8;

// Plus zero, because minus zero is another value to whoever compares documents.
export const snap = (value: number): number => Math.round(value / grid) * grid + 0;
export const snapDown = (value: number): number => Math.floor(value / grid) * grid + 0;
export const snapUp = (value: number): number => Math.ceil(value / grid) * grid + 0;
export const snapPoint = ({ x, y }: Point): Point => ({ x: snap(x), y: snap(y) });

export const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** Whether two boxes come closer than `gap` to each other, across and down. */
export const tooClose = (a: Box, b: Box, gap: Point): boolean =>
  a.x < b.x + b.width + gap.x &&
  b.x < a.x + a.width + gap.x &&
  a.y < b.y + b.height + gap.y &&
  b.y < a.y + a.height + gap.y;

export const intersects = (a: Box, b: Box): boolean => tooClose(a, b, { x: 0, y: 0 });

export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The smallest box around all; undefined for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
