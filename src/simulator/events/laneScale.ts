import type { Instant } from '../../core/index.ts';

/** Where moments stand on a timeline that is held still, and which moment a place stands for. */
export interface LaneScale {
  xOf: (at: Instant) => number;
  instantAt: (x: number) => Instant;
  /** Where the last moment stands. */
  end: number;
}

/** Pixels between the outermost moments that are drawn and the ends of what is watched. */
const lead = 26;
const tail = 150;

/**
 * Holds a timeline still while something is dragged along it: straight between the moments that stood on it, and on to
 * both ends of what is watched. Beyond these nothing can be dragged.
 */
export function laneScale(
  instants: readonly Instant[],
  xs: readonly number[],
  { start, end }: { start: Instant; end: Instant },
): LaneScale {
  const marks = instants.flatMap((at, place) => {
    const x = xs[place];
    return x === undefined ? [] : [{ at, x }];
  });
  const first = marks[0] ?? { at: start, x: lead * 2 };
  if (marks.length === 0) marks.push(first);
  if (start < first.at) marks.unshift({ at: start, x: Math.max(0, first.x - lead) });
  const last = marks.at(-1) ?? first;
  if (end > last.at) marks.push({ at: end, x: last.x + tail });

  const between = (
    value: number,
    from: (mark: { at: number; x: number }) => number,
    to: (mark: { at: number; x: number }) => number,
  ): number => {
    const next = marks.findIndex((mark) => from(mark) >= value);
    const right = marks[next];
    const left = marks[next - 1];
    if (!right) return to(marks.at(-1) ?? first);
    if (!left) return to(right);
    const share = (value - from(left)) / Math.max(from(right) - from(left), 1e-9);
    return to(left) + share * (to(right) - to(left));
  };
  return {
    xOf: (at) =>
      between(
        at,
        (mark) => mark.at,
        (mark) => mark.x,
      ),
    instantAt: (x) =>
      Math.round(
        between(
          x,
          (mark) => mark.x,
          (mark) => mark.at,
        ),
      ),
    end: marks.at(-1)?.x ?? 0,
  };
}
