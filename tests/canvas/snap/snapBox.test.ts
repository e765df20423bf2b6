import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/canvas/geometry.ts';
import { axes, middle, overlaps, across, spanOf } from '../../../src/canvas/snap/axis.ts';
import { guidesOf } from '../../../src/canvas/snap/guidesOf.ts';
import { neighboursOf } from '../../../src/canvas/snap/neighbours.ts';
import { snapBox } from '../../../src/canvas/snap/snapBox.ts';

const card = (x: number, y: number, width = 240, height = 60): Box => ({ x, y, width, height });

describe('what is moved comes in line with its neighbours', () => {
  const near = neighboursOf([card(100, 0)]);
  const wide = neighboursOf([card(100, 0, 320, 100)]);

  test.each([
    ['left borders', card(104.5, 300), near, { x: 100 }],
    ['right borders', card(184.2, 300), wide, { x: 180 }],
    ['middles', card(137, 300), wide, { x: 140 }],
    ['a left border with a right one', card(345, 300), near, { x: 340 }],
    ['tops', card(600, -5, 240, 100), near, { y: 0 }],
    ['bottoms', card(600, -36, 240, 100), near, { y: -40 }],
    ['middles beside each other', card(600, -23, 240, 100), near, { y: -20 }],
    ['nothing out of reach', card(107, 300), near, {}],
    ['both at once', card(98, -2), near, { x: 100, y: 0 }],
  ])('%s', (_what, box, neighbours, found) => {
    expect(snapBox(box, neighbours, 6)).toEqual(found);
  });

  test('but never on half a pixel', () => {
    const odd = neighboursOf([card(100, 0, 241, 60)]);
    expect(snapBox(card(102.4, 300), odd, 1.95)).toEqual({ x: 101 });
    expect(snapBox(card(100.5, 300, 200), neighboursOf([card(80, 0, 241, 60)]), 0.4)).toEqual({});
  });

  test('nothing in line with nobody', () => {
    expect(snapBox(card(0, 0), neighboursOf([]), 6)).toEqual({});
    expect(guidesOf(card(0, 0), neighboursOf([]))).toEqual({ lines: [], gaps: [] });
  });

  test('the line goes from the first box to the last; a middle between two borders in line says nothing', () => {
    expect(guidesOf(card(100, 300), neighboursOf([card(100, 0), card(100, 600, 240, 80)])).lines).toEqual([
      { axis: 'x', at: 100, from: 0, to: 680 },
      { axis: 'x', at: 340, from: 0, to: 680 },
    ]);
    expect(guidesOf(card(140, 300), wide).lines).toEqual([{ axis: 'x', at: 260, from: 0, to: 360 }]);
  });
});

describe('gaps become even', () => {
  const marks = (box: Box, ...others: Box[]) =>
    guidesOf(box, neighboursOf(others)).gaps.map(({ axis, from, to }) => ({ axis, from, to }));

  test('in the middle between two', () => {
    const [above, below] = [card(0, 0), card(40, 400)];
    expect(snapBox(card(15, 203), neighboursOf([above, below]), 6)).toEqual({ y: 200 });
    expect(marks(card(15, 200), above, below)).toEqual([
      { axis: 'y', from: 60, to: 200 },
      { axis: 'y', from: 260, to: 400 },
    ]);
  });

  test('as far as two are from each other, on either side', () => {
    const row = [card(0, 0), card(272, 10)];
    const near = neighboursOf(row);
    expect(snapBox(card(540, 21), near, 6)).toEqual({ x: 544 });
    expect(snapBox(card(-275, 21), near, 6)).toEqual({ x: -272 });
    expect(marks(card(544, 21), ...row)).toEqual([
      { axis: 'x', from: 240, to: 272 },
      { axis: 'x', from: 512, to: 544 },
    ]);
    expect(marks(card(545, 21), ...row)).toEqual([]);
  });

  test('a whole row of even gaps is marked, up to the first that differs', () => {
    const row = [card(0, 0), card(0, 90), card(0, 190), card(0, 390), card(0, 490)];
    expect(marks(card(10, 290), ...row).map(({ from }) => from)).toEqual([150, 250, 350, 450]);
  });

  test('a mark stands where there is something on either side of the gap', () => {
    const { gaps } = guidesOf(card(180, 264), neighboursOf([card(0, 0), card(120, 132)]));
    expect(gaps).toEqual([
      { axis: 'y', at: 140, from: 60, to: 132 },
      { axis: 'y', at: 210, from: 192, to: 264 },
    ]);
    // Both lie above it, and not above each other.
    expect(marks(card(200, 264), card(0, 0), card(300, 132))).toEqual([]);
    expect(snapBox(card(203, 267), neighboursOf([card(0, 0), card(300, 132)]), 6)).toEqual({});
  });

  test('what stands elsewhere keeps no gap, and neither does what is only lined up with', () => {
    expect(marks(card(0, 200), card(0, 0), card(300, 400))).toEqual([]);
    const near = neighboursOf([card(0, 0)], [card(0, 400)]);
    expect(guidesOf(card(10, 200), near).gaps).toEqual([]);
    expect(snapBox(card(13, 203), near, 6)).toEqual({});
  });
});

describe('whatever lies around', () => {
  const whole = fc.integer({ min: -400, max: 400 });
  const size = fc.constantFrom(44, 60, 78, 240, 272, 101);
  const boxes = fc.array(fc.record({ x: whole, y: whole, width: size, height: size }), { maxLength: 12 });
  const place = fc.double({ min: -500, max: 500, noNaN: true });
  const moved = fc.record({ x: place, y: place, width: size, height: size });
  const reach = fc.constantFrom(0, 3, 6, 12, 60);

  test('nothing moves further than it may, and only to whole pixels', () => {
    fc.assert(
      fc.property(boxes, moved, reach, (others, box, far) => {
        const found = snapBox(box, neighboursOf(others), far);
        for (const axis of axes) {
          const at = found[axis];
          if (at === undefined) continue;
          expect(Math.abs(at - box[axis])).toBeLessThanOrEqual(far);
          expect(Number.isInteger(at)).toBe(true);
        }
      }),
    );
  });

  test('a line is drawn if and only if a border or a middle is in line', () => {
    fc.assert(
      fc.property(boxes, moved, reach, (others, box, far) => {
        const near = neighboursOf(others);
        const at = { ...box, x: Math.round(box.x), y: Math.round(box.y), ...snapBox(box, near, far) };
        const { lines } = guidesOf(at, near);
        const drawn = lines.map((line) => `${line.axis} ${line.at}`).sort();
        const due = axes.flatMap((axis) => {
          const own = spanOf(at, axis);
          const spans = others.map((other) => spanOf(other, axis));
          const borders = [own.from, own.to].filter((line) =>
            spans.some(({ from, to }) => from === line || to === line),
          );
          const middles = spans.some((span) => middle(span) === middle(own)) ? [middle(own)] : [];
          return (borders.length === 2 ? borders : [...borders, ...middles]).map((line) => `${axis} ${line}`);
        });
        expect(drawn).toEqual(due.sort());
        for (const { axis, at: where, from, to } of lines) {
          const touched = [at, ...others].filter((other) => {
            const span = spanOf(other, axis);
            return [span.from, span.to, middle(span)].includes(where);
          });
          const ends = touched.map((other) => spanOf(other, across[axis]));
          expect(ends.some((end) => end.from === from)).toBe(true);
          expect(ends.some((end) => end.to === to)).toBe(true);
        }
      }),
    );
  });

  test('gaps that are marked are even, several, free, and one of them is beside what is moved', () => {
    fc.assert(
      fc.property(boxes, moved, reach, (others, box, far) => {
        const near = neighboursOf(others);
        const at = { ...box, x: Math.round(box.x), y: Math.round(box.y), ...snapBox(box, near, far) };
        const { gaps } = guidesOf(at, near);
        for (const axis of axes) {
          const own = spanOf(at, axis);
          const own2 = spanOf(at, across[axis]);
          const mine = gaps.filter((gap) => gap.axis === axis);
          for (const gap of mine) {
            const alike = mine.filter((other) => other.to - other.from === gap.to - gap.from);
            expect(alike.length).toBeGreaterThan(1);
            expect(alike.some(({ from, to }) => from === own.to || to === own.from)).toBe(true);
            const inIt = others.filter(
              (other) => overlaps(spanOf(other, axis), gap) && overlaps(spanOf(other, across[axis]), own2),
            );
            expect(inIt).toEqual([]);
          }
        }
      }),
    );
  });
});

test('among a thousand neighbours, too, a movement is found quickly', () => {
  const many = Array.from({ length: 1_000 }, (_, index) =>
    card((index % 40) * 272, Math.floor(index / 40) * 132),
  );
  const near = neighboursOf(many);
  const movements = 500;
  // The time of this process alone: how busy the machine is does not matter.
  const start = process.cpuUsage();
  for (let step = 0; step < movements; step++) {
    const box = card(step * 20 + 0.5, step * 6);
    guidesOf({ ...box, ...snapBox(box, near, 6) }, near);
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000 / movements).toBeLessThan(1);
});
