/**
 * One side of a block from its first row down, in stretches of rows that reach equally far: a straight column of a
 * thousand cards is one stretch. Never changed, so blocks share what lies below; `shift` moves all that is below.
 */
interface Side {
  readonly last: number;
  readonly at: number;
  readonly below: Side | undefined;
  readonly shift: number;
}

/** The rows of a block, and how far it reaches to the left and right of its middle in each. Its air is part of it. */
export interface Outline {
  readonly top: number;
  readonly bottom: number;
  readonly left: Side;
  readonly right: Side;
}

/** A straight column of rows. */
export function column(top: number, bottom: number, reach: number): Outline {
  const side = (at: number): Side => ({ last: bottom, at, below: undefined, shift: 0 });
  return { top, bottom, left: side(-reach), right: side(reach) };
}

/** A column that ends right above a block, whose middle is `by` to the right of the column's. */
export function onTop(top: number, reach: number, below: Outline, by: number): Outline {
  const last = below.top - 1;
  const side = (at: number, rest: Side): Side =>
    rest.at + by === at ? { ...rest, at, shift: rest.shift + by } : { last, at, below: rest, shift: by };
  return { top, bottom: below.bottom, left: side(-reach, below.left), right: side(reach, below.right) };
}

/** How far right of `a` the middle of `b` must at least be, so that they don't meet in any row; −Infinity where they share none. */
export function apart(a: Outline, b: Outline): number {
  const end = Math.min(a.bottom, b.bottom);
  const [right, left] = [walk(a.right), walk(b.left)];
  let most = -Infinity;
  for (let row = Math.max(a.top, b.top); row <= end;) {
    const [r, l] = [right(row), left(row)];
    most = Math.max(most, r.at - l.at);
    row = Math.min(r.last, l.last) + 1;
  }
  return most;
}

/** The middle of what a block has in one of its rows. */
export const middleOfRow = ({ left, right }: Outline, row: number): number =>
  (walk(left)(row).at + walk(right)(row).at) / 2;

/** The stretch of a row; rows must be asked for from top to bottom. */
function walk(side: Side): (row: number) => { at: number; last: number; rest: Side; shift: number } {
  let rest = side;
  let shift = 0;
  return (row) => {
    while (rest.last < row && rest.below) {
      shift += rest.shift;
      rest = rest.below;
    }
    return { at: rest.at + shift, last: rest.last, rest, shift };
  };
}

/** Two blocks as one, in the frame of the first; `b` stands `by` to its right, and in shared rows it is the one on the right. */
export function joined(a: Outline, b: Outline, by: number): Outline {
  const rowsOf = ({ top, bottom }: Outline) => ({ top, bottom });
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: laid({ ...rowsOf(a), side: a.left, by: 0 }, { ...rowsOf(b), side: b.left, by }, Infinity),
    right: laid({ ...rowsOf(b), side: b.right, by }, { ...rowsOf(a), side: a.right, by: 0 }, -Infinity),
  };
}

/** The same block in a frame whose origin lies `by` to the left. */
export const moved = (outline: Outline, by: number): Outline => ({
  ...outline,
  left: movedSide(outline.left, by),
  right: movedSide(outline.right, by),
});

const movedSide = (side: Side, by: number): Side =>
  by === 0 ? side : { ...side, at: side.at + by, shift: side.shift + by };

interface Strip {
  top: number;
  bottom: number;
  side: Side;
  by: number;
}
type Stretch = Pick<Side, 'last' | 'at'>;

/** The side where `over` is seen in its rows, and `under` above and below them; `nothing` where neither is. */
function laid(over: Strip, under: Strip, nothing: number): Side {
  const above = [
    ...stretches(under, under.top, Math.min(under.bottom, over.top - 1)),
    ...(under.bottom < over.top - 1 ? [{ last: over.top - 1, at: nothing }] : []),
  ];
  if (under.bottom <= over.bottom) return linked(above, over.side, over.by);
  const shown = [
    ...above,
    ...stretches(over, over.top, over.bottom),
    ...(over.bottom < under.top - 1 ? [{ last: under.top - 1, at: nothing }] : []),
  ];
  const { rest, shift } = walk(under.side)(over.bottom + 1);
  return linked(shown, rest, under.by + shift);
}

function stretches({ side, by }: Strip, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  const at = walk(side);
  for (let row = from; row <= to;) {
    const here = at(row);
    const last = Math.min(here.last, to);
    found.push({ last, at: here.at + by });
    row = last + 1;
  }
  return found;
}

/** Stretches on top of a side that is moved by `by`. */
function linked(above: readonly Stretch[], rest: Side, by: number): Side {
  let side = rest;
  let shift = by;
  for (const { last, at } of above.toReversed()) {
    side =
      side.at + shift === at ? { ...side, at, shift: side.shift + shift } : { last, at, below: side, shift };
    shift = 0;
  }
  return movedSide(side, shift);
}
