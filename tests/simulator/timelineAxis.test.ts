import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisMargin, placeLabels, timelineAxis } from '../../src/simulator/timelineAxis.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('the axis', () => {
  test('fills the room, and gives longer stretches more of it', () => {
    const { xs, stretches, width } = timelineAxis([0, hour, day, 4 * day], 800);
    expect(width).toBe(800);
    expect(xs[0]).toBe(axisMargin);
    expect(xs.at(-1)).toBeCloseTo(800 - axisMargin);
    const lengths = stretches.map(({ from, to }) => to - from);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(stretches.map(({ skipped }) => skipped)).toEqual(['1 h', '23 h', '3 d']);
  });
  test('grows beyond the room rather than lay words over each other', () => {
    const instants = Array.from({ length: 40 }, (_, index) => index * day);
    const { stretches, width } = timelineAxis(instants, 500);
    expect(width).toBeGreaterThan(39 * 46);
    for (const { from, to } of stretches) expect(to - from).toBeGreaterThanOrEqual(46);
  });
  test('says nothing of moments', () => {
    expect(timelineAxis([0, 1000], 500).stretches[0]?.skipped).toBeUndefined();
  });
  test('an empty one and one of a single moment', () => {
    expect(timelineAxis([], 500)).toEqual({ xs: [], stretches: [], width: 500 });
    expect(timelineAxis([hour], 500).xs).toEqual([axisMargin]);
  });
  test('keeps the order, whatever happens when', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(400 * day), { maxLength: 60 }),
        fc.integer({ min: 100, max: 2000 }),
        (at, room) => {
          const { xs, width } = timelineAxis(
            [...at].sort((a, b) => a - b),
            room,
          );
          xs.forEach((x, index) =>
            expect(x).toBeGreaterThanOrEqual((xs[index - 1] ?? 0) + (index > 0 ? 30 : 0)),
          );
          expect(width).toBeGreaterThanOrEqual(Math.max(room, xs.at(-1) ?? 0));
        },
      ),
      { seed: 20260302 },
    );
  });
});

describe('labels', () => {
  test('stand on the next line where they would touch, and are left out where no line has room', () => {
    const at = (x: number) => ({ x, text: 'Cart Updated' });
    const placed = placeLabels([at(100), at(120), at(140), at(400)], 2, 500);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, undefined, 0]);
  });
  test('never touch each other or leave the drawing', () => {
    const wish = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      text: fc.string({ minLength: 1, maxLength: 24 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const sorted = [...wishes].sort((a, b) => a.x - b.x);
        const placed = placeLabels(sorted, 2, 900).map((label, index) => ({
          ...label,
          right: label.left + (sorted[index]?.text.length ?? 0) * 6.2,
        }));
        for (const { left, right, row } of placed) {
          if (row === undefined) continue;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(900.001);
        }
        for (const line of [0, 1]) {
          const inLine = placed.filter(({ row }) => row === line);
          inLine.forEach((label, index) =>
            expect(label.left).toBeGreaterThanOrEqual(inLine[index - 1]?.right ?? 0),
          );
        }
      }),
      { seed: 20260302 },
    );
  });
});
