import type { Box } from '../geometry.ts';

export type Axis = 'x' | 'y';
export const axes = ['x', 'y'] as const;
export const across = { x: 'y', y: 'x' } as const satisfies Record<Axis, Axis>;

/** What a box takes up along one axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const spanOf = ({ x, y, width, height }: Box, axis: Axis): Span =>
  axis === 'x' ? { from: x, to: x + width } : { from: y, to: y + height };

export const middle = ({ from, to }: Span): number => from + (to - from) / 2;

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
