import type { Box } from '../geometry.ts';
import { across, axes, middle, spanOf, type Axis, type Span } from './axis.ts';
import { evenGaps, type Gap } from './gaps.ts';
import { boxesAt, type Line, type Neighbours } from './neighbours.ts';

/** A line on which borders or middles lie, from the first box to the last: `axis` is the one along which they are equal. */
export interface Guide extends Span {
  readonly axis: Axis;
  readonly at: number;
}

/** What is drawn while something is moved. */
export interface Guides {
  readonly lines: readonly Guide[];
  readonly gaps: readonly Gap[];
}

/** Guides as they are drawn at a zoom. */
export interface ShownGuides extends Guides {
  readonly zoom: number;
  /** Where something would stand that is not on the canvas yet. */
  readonly box?: Box;
}

/** With what a box is exactly in line where it is, and which of its gaps are exactly even. */
export const guidesOf = (box: Box, neighbours: Neighbours): Guides => ({
  lines: axes.flatMap((axis) => linesAlong(axis, box, neighbours)),
  gaps: axes.flatMap((axis) => evenGaps(box, axis, neighbours)),
});

function linesAlong(axis: Axis, box: Box, neighbours: Neighbours): Guide[] {
  const { edges, middles } = neighbours[axis];
  const span = spanOf(box, axis);
  const guide = (others: readonly Line[], at: number): Guide[] => {
    const boxes = boxesAt(others, at);
    if (boxes.length === 0) return [];
    const spans = [box, ...boxes].map((each) => spanOf(each, across[axis]));
    return [
      {
        axis,
        at,
        from: Math.min(...spans.map(({ from }) => from)),
        to: Math.max(...spans.map(({ to }) => to)),
      },
    ];
  };
  const borders = [...guide(edges, span.from), ...guide(edges, span.to)];
  // Where both borders are in line, so is the middle: a third line would say nothing.
  return borders.length === 2 ? borders : [...borders, ...guide(middles, middle(span))];
}
