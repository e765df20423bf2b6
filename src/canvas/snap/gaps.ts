import type { Box } from '../geometry.ts';
import { across, middle, overlaps, spanOf, type Axis, type Span } from './axis.ts';
import type { Neighbours } from './neighbours.ts';

/** Something that stands in a row; how wide it is, across the row, where it begins and where it ends. */
interface Block extends Span {
  readonly first: Span;
  readonly last: Span;
}

/** A gap along an axis; `at` is a place across it at which it has something on either side. */
export interface Gap extends Span {
  readonly axis: Axis;
  readonly at: number;
}

/** What stands before and after something along an axis, nearest first; whatever overlaps there counts as one. */
interface Sides {
  readonly here: Block;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/** The neighbours that a box would run into along an axis. */
function sidesOf(box: Box, axis: Axis, neighbours: Neighbours): Sides {
  const width = spanOf(box, across[axis]);
  const blocks: Block[] = [];
  for (const { along, aside } of neighbours[axis].row) {
    if (!overlaps(aside, width)) continue;
    const top = blocks.at(-1);
    if (!top || along.from > top.to) blocks.push({ ...along, first: aside, last: aside });
    else if (along.to > top.to) blocks[blocks.length - 1] = { ...top, to: along.to, last: aside };
  }
  const here = { ...spanOf(box, axis), first: width, last: width };
  return {
    here,
    before: blocks.filter((block) => middle(block) < middle(here)).reverse(),
    after: blocks.filter((block) => middle(block) >= middle(here)),
  };
}

/** Where along an axis a box would have to begin for a gap beside it to be as wide as the one next to that gap. */
export function evenStarts(box: Box, axis: Axis, neighbours: Neighbours): number[] {
  const sides = sidesOf(box, axis, neighbours);
  const [above, aboveThat] = sides.before;
  const [below, belowThat] = sides.after;
  const size = sides.here.to - sides.here.from;
  const starts: number[] = [];
  if (above && below) starts.push(above.to + (below.from - above.to - size) / 2);
  if (above && aboveThat && face(aboveThat, above)) starts.push(above.to + (above.from - aboveThat.to));
  if (below && belowThat && face(below, belowThat))
    starts.push(below.from - (belowThat.from - below.to) - size);
  return starts.filter((start) => isFree({ from: start, to: start + size }, sides));
}

/** Whether nothing lies there already: what lies on something keeps no gap. */
const isFree = (span: Span, { before, after }: Sides): boolean =>
  ![...before, ...after].some((other) => overlaps(other, span));

const face = (before: Block, after: Block): boolean => overlaps(before.last, after.first);

/** The gaps around a box along an axis that are equally wide, two or more of them, at least one beside the box itself. */
export function evenGaps(box: Box, axis: Axis, neighbours: Neighbours): Gap[] {
  const sides = sidesOf(box, axis, neighbours);
  if (!isFree(sides.here, sides)) return [];
  const before = gapsAlong([sides.here, ...sides.before], (near, far) => gapBetween(far, near, axis));
  const after = gapsAlong([sides.here, ...sides.after], (near, far) => gapBetween(near, far, axis));
  const widths = new Set([before[0], after[0]].flatMap((gap) => (gap ? [gap.to - gap.from] : [])));
  return [...widths].flatMap((width) => {
    const gaps = [...asWide(before, width).reverse(), ...asWide(after, width)];
    return width > 0 && gaps.length > 1 ? gaps : [];
  });
}

/** Aside, so that its mark does not lie on the connection that leaves the middle of a step. */
function gapBetween(before: Block, after: Block, axis: Axis): Gap | undefined {
  if (!face(before, after)) return undefined;
  const from = Math.max(before.last.from, after.first.from);
  const to = Math.min(before.last.to, after.first.to);
  return { axis, at: from + (to - from) / 6, from: before.to, to: after.from };
}

/** The gaps between each and the next, up to the first where two do not face each other. */
function gapsAlong(blocks: readonly Block[], gap: (near: Block, far: Block) => Gap | undefined): Gap[] {
  const gaps: Gap[] = [];
  for (const [index, far] of blocks.entries()) {
    const near = blocks[index - 1];
    if (!near) continue;
    const next = gap(near, far);
    if (!next) break;
    gaps.push(next);
  }
  return gaps;
}

/** The first gaps, as long as they are this wide. */
function asWide(gaps: readonly Gap[], width: number): Gap[] {
  const end = gaps.findIndex(({ from, to }) => to - from !== width);
  return gaps.slice(0, end === -1 ? gaps.length : end);
}
