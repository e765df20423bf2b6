import type { Box } from '../geometry.ts';
import { across, axes, middle, spanOf, type Axis, type Span } from './axis.ts';

/** A line through a box along which others can lie: one of its borders, or its middle. */
export interface Line {
  readonly at: number;
  readonly box: Box;
}

/** A box along an axis and across it. */
interface Place {
  readonly along: Span;
  readonly aside: Span;
}

interface AlongAxis {
  /** Both borders of every box, in order. */
  readonly edges: readonly Line[];
  readonly middles: readonly Line[];
  /** The boxes that keep gaps, by where they begin. */
  readonly row: readonly Place[];
}

/** What lies around something that is moved, sorted once so that each movement only has to bisect. */
export type Neighbours = Readonly<Record<Axis, AlongAxis>>;

/** `spaced` are the boxes between which gaps are compared; `others` are only lined up with. */
export function neighboursOf(spaced: readonly Box[], others: readonly Box[] = []): Neighbours {
  const all = [...spaced, ...others];
  const along = (axis: Axis): AlongAxis => {
    const byPlace = (a: Line, b: Line) => a.at - b.at;
    return {
      edges: all
        .flatMap((box) => {
          const { from, to } = spanOf(box, axis);
          return [
            { at: from, box },
            { at: to, box },
          ];
        })
        .sort(byPlace),
      middles: all.map((box) => ({ at: middle(spanOf(box, axis)), box })).sort(byPlace),
      row: spaced
        .map((box) => ({ along: spanOf(box, axis), aside: spanOf(box, across[axis]) }))
        .sort((a, b) => a.along.from - b.along.from),
    };
  };
  const [x, y] = axes.map(along);
  if (!x || !y) throw new Error('there are two axes');
  return { x, y };
}

/** The index of the first line that does not lie before `at`. */
function firstFrom(lines: readonly Line[], at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((lines[half]?.at ?? Infinity) < at) low = half + 1;
    else high = half;
  }
  return low;
}

/** The place of the line nearest to `at`; undefined where there is none. */
export function nearestTo(lines: readonly Line[], at: number): number | undefined {
  const index = firstFrom(lines, at);
  const [before, after] = [lines[index - 1]?.at, lines[index]?.at];
  if (before === undefined || after === undefined) return before ?? after;
  return at - before < after - at ? before : after;
}

/** The boxes that have a line exactly at `at`. */
export function boxesAt(lines: readonly Line[], at: number): Box[] {
  const found: Box[] = [];
  for (let index = firstFrom(lines, at); lines[index]?.at === at; index++) {
    const line = lines[index];
    if (line) found.push(line.box);
  }
  return found;
}
