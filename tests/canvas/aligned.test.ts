import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aligned, distributed, wouldCover, type Alignment, type Item } from '../../src/canvas/aligned.ts';

const item = (id: string, x: number, y: number, width = 240, height = 60): Item => ({
  id,
  x,
  y,
  width,
  height,
});
const spread = [item('a', 0, 0), item('b', 96, 120, 320, 78), item('c', 40, 260, 240, 44)];
const along = (places: ReadonlyMap<string, { x: number; y: number }> | undefined, axis: 'x' | 'y') =>
  places && [...places.values()].map((place) => place[axis]);

describe('aligning', () => {
  test.each([
    ['left', 'x', [0, 0, 0]],
    ['right', 'x', [176, 96, 176]],
    ['centre', 'x', [88, 48, 88]],
    ['top', 'y', [0, 0, 0]],
    ['bottom', 'y', [244, 226, 260]],
    ['middle', 'y', [121, 112, 129]],
  ] as const)('%s', (how, axis, places) => {
    expect(along(aligned(spread, how), axis)).toEqual(places);
    // The other axis stays.
    const other = axis === 'x' ? 'y' : 'x';
    expect(along(aligned(spread, how), other)).toEqual(spread.map((each) => each[other]));
  });

  const hows: Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];
  const place = fc.integer({ min: -500, max: 500 }).map((steps) => steps * 8);
  const items = fc
    .array(
      fc.record({
        x: place,
        y: place,
        width: fc.constantFrom(240, 272, 320),
        height: fc.constantFrom(44, 60, 62, 78),
      }),
      { minLength: 2, maxLength: 8 },
    )
    .map((boxes) => boxes.map((box, index): Item => ({ id: `s${index}`, ...box })));

  test('whatever is selected is in line afterwards, in whole pixels, cards across on the grid; again it changes nothing', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...hows), (boxes, how) => {
        const places = aligned(boxes, how);
        const after = boxes.map((box) => ({ ...box, ...places.get(box.id) }));
        const lines = after.map(({ x, y, width, height }) => {
          const part = how === 'left' || how === 'top' ? 0 : how === 'centre' || how === 'middle' ? 0.5 : 1;
          return how === 'left' || how === 'centre' || how === 'right' ? x + width * part : y + height * part;
        });
        expect(new Set(lines).size).toBe(1);
        expect(after.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y) && x % 8 === 0)).toBe(
          true,
        );
        expect(aligned(after, how)).toEqual(places);
      }),
    );
  });

  test('distributing makes every gap the same and keeps the order and the first', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('x' as const, 'y' as const), (boxes, axis) => {
        const places = distributed(boxes, axis);
        if (!places) return;
        const size = (box: Item) => (axis === 'x' ? box.width : box.height);
        const row = boxes.toSorted((a, b) => a[axis] + size(a) / 2 - b[axis] - size(b) / 2);
        const after = row.map((box) => ({ ...box, ...places.get(box.id) }));
        const gaps = after.slice(1).map((box, index) => {
          const before = after[index];
          return before ? box[axis] - before[axis] - size(before) : NaN;
        });
        expect(new Set(gaps).size).toBe(1);
        expect(gaps[0]).toBeGreaterThanOrEqual(0);
        expect(after[0]).toEqual(row[0]);
        const [was, is] = [row.at(-1)?.[axis] ?? 0, after.at(-1)?.[axis] ?? 0];
        expect(Math.abs(was - is)).toBeLessThanOrEqual(row.length / 2);
        expect(distributed(after, axis)).toEqual(new Map(after.map(({ id, x, y }) => [id, { x, y }])));
      }),
    );
  });
});

test('distributing needs three, and room between the first and the last', () => {
  expect(along(distributed([item('a', 0, 0), item('b', 250, 0), item('c', 600, 0)], 'x'), 'x')).toEqual([
    0, 300, 600,
  ]);
  expect(distributed([item('a', 0, 0), item('c', 600, 0)], 'x')).toBeUndefined();
  expect(distributed(spread, 'x')).toBeUndefined();
});

test('what lies apart and would lie on top of each other is noticed; what does already is not', () => {
  const row = [item('a', 0, 0), item('b', 272, 8)];
  expect(wouldCover(row, aligned(row, 'left'))).toBe(true);
  expect(wouldCover(row, aligned(row, 'top'))).toBe(false);
  const stack = [item('a', 0, 0), item('b', 100, 8)];
  expect(wouldCover(stack, aligned(stack, 'left'))).toBe(false);
});
