import type { Edge, Point } from '../document/JourneyDocument.ts';

/** What is laid out: its size, where it is now (top left), and its ways out in their order. All in px. */
export interface LayoutNode {
  readonly id: string;
  readonly position: Point;
  readonly width: number;
  readonly height: number;
  readonly outlets: readonly string[];
  /** Stands in the first row: a trigger. Edges that lead to it are ignored. */
  readonly onTop: boolean;
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly Edge[];
}

export interface LayoutOptions {
  /** Air between cards: beside each other, and below each other. */
  readonly gap: Point;
  /** Every row is at least so high: then a line more on one card moves nothing. */
  readonly row: number;
  /** Cards stand on it. */
  readonly grid: number;
  /** What stays where it is: the first trigger (without one the first card), or the block's upper border and its middle. */
  readonly keep: 'first' | 'block';
}

/** The distances of the canvas. */
export const usualLayout: LayoutOptions = { gap: { x: 32, y: 56 }, row: 80, grid: 8, keep: 'first' };
