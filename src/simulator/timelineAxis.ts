import { formatElapsed } from '../core/index.ts';

/** Pixels between neighbouring stops that hold nothing but the two of them. */
const leastGap = 30;
/** Pixels before the first stop and after the last, where half of their labels hang over. */
export const axisMargin = 40;
/** Stretches from here on say how much time was skipped. */
const minuteMs = 60_000;
const worthSaying = 5 * minuteMs;
const textWidth = (text: string): number => text.length * 6.2;

/** A stretch between two stops, in pixels; `skipped` is how long it takes, in words, where that is worth saying. */
export interface Stretch {
  from: number;
  to: number;
  skipped: string | undefined;
}

export interface Axis {
  /** Where each stop stands. */
  xs: readonly number[];
  stretches: readonly Stretch[];
  /** The whole length; more than the room where the stops need it. */
  width: number;
}

/**
 * Lays instants out along a line so that all can be read: every stretch has room for its words, and what is left over
 * goes to the longer ones by the logarithm of their length. Order is true to life, distance only roughly. `crowds` are
 * the pixels that each instant needs to either side for what stands there abreast.
 */
export function timelineAxis(
  instants: readonly number[],
  room: number,
  crowds: readonly number[] = [],
): Axis {
  const gaps = gapsOf(instants);
  const words = gaps.map(wordsOfGap);
  const least = words.map(
    (word, i) =>
      (word === undefined ? leastGap : Math.max(leastGap, textWidth(word) + 46)) +
      (crowds[i] ?? 0) +
      (crowds[i + 1] ?? 0),
  );
  const weights = gaps.map((gap) => Math.log2(1 + gap / 600_000));
  const needed = sum(least) + 2 * axisMargin;
  const spare = Math.max(0, room - needed);
  const share = spare / Math.max(sum(weights), 1);

  const xs: number[] = instants.length > 0 ? [axisMargin + (crowds[0] ?? 0)] : [];
  for (const [i, width] of least.entries()) xs.push((xs[i] ?? 0) + width + share * (weights[i] ?? 0));
  const stretches = words.map((skipped, i) => ({ from: xs[i] ?? 0, to: xs[i + 1] ?? 0, skipped }));
  return { xs, stretches, width: Math.max(room, (xs.at(-1) ?? 0) + (crowds.at(-1) ?? 0) + axisMargin) };
}

/** The stretches between instants that stand where they stand; what was skipped is said where there is room for it. */
export function stretchesAt(instants: readonly number[], xs: readonly number[]): Stretch[] {
  return gapsOf(instants).map((gap, i) => {
    const [from, to] = [xs[i] ?? 0, xs[i + 1] ?? 0];
    const word = wordsOfGap(gap);
    return { from, to, skipped: word !== undefined && to - from > textWidth(word) + 46 ? word : undefined };
  });
}

const gapsOf = (instants: readonly number[]): number[] =>
  instants.slice(1).map((at, i) => at - (instants[i] ?? at));
const wordsOfGap = (gap: number): string | undefined =>
  gap >= worthSaying ? formatElapsed(Math.round(gap / minuteMs) * minuteMs) : undefined;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A label that wants to stand over `x`. */
export interface Wish {
  x: number;
  text: string;
}

export interface PlacedLabel {
  /** Which line it stands on; undefined where there is no room for it. */
  row: number | undefined;
  /** Its left edge. */
  left: number;
}

/** Sets labels on so many lines, from left to right, so that none touches another; one that fits nowhere is left out. */
export function placeLabels(wishes: readonly Wish[], rows: number, width: number): PlacedLabel[] {
  const ends = Array.from({ length: rows }, () => 0);
  return wishes.map(({ x, text }) => {
    const length = textWidth(text);
    const left = Math.min(Math.max(0, x - length / 2), Math.max(0, width - length));
    const row = ends.findIndex((end) => end <= left);
    if (row < 0) return { row: undefined, left };
    ends[row] = left + length + 8;
    return { row, left };
  });
}
