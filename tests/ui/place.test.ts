import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { place, type Align, type Side } from '../../src/ui/place.ts';

const room = { width: 1000, height: 800 };
const size = { width: 200, height: 300 };
const below = { side: 'bottom', align: 'start', gap: 4 } as const;

test('stands on the side asked for', () => {
  const anchor = { x: 100, y: 100, width: 80, height: 28 };
  expect(place(anchor, size, room, below)).toEqual({ x: 100, y: 132, side: 'bottom' });
  expect(place(anchor, size, room, { ...below, side: 'right' })).toEqual({ x: 184, y: 100, side: 'right' });
  expect(place(anchor, { width: 40, height: 20 }, room, { ...below, align: 'center' }).x).toBe(120);
  expect(place({ ...anchor, x: 300 }, size, room, { ...below, align: 'end' }).x).toBe(180);
});

test('goes to the other side where only that has the space', () => {
  expect(place({ x: 100, y: 600, width: 80, height: 28 }, size, room, below)).toEqual({
    x: 100,
    y: 296,
    side: 'top',
  });
  expect(place({ x: 900, y: 10, width: 0, height: 0 }, size, room, { ...below, side: 'right' }).side).toBe(
    'left',
  );
});

test('stays where there is more space if neither side has enough', () => {
  expect(place({ x: 0, y: 300, width: 10, height: 10 }, { width: 10, height: 700 }, room, below).side).toBe(
    'bottom',
  );
});

test('whatever the anchor, all of a box that fits is in the window', () => {
  const side = fc.constantFrom<Side>('top', 'bottom', 'left', 'right');
  const align = fc.constantFrom<Align>('start', 'center', 'end');
  const px = fc.integer({ min: -2000, max: 2000 });
  const length = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(px, px, length, length, side, align, (x, y, width, height, onSide, onAlign) => {
      const box = { width, height };
      const spot = place({ x, y, width: 40, height: 20 }, box, room, {
        side: onSide,
        align: onAlign,
        gap: 6,
      });
      expect(spot.x).toBeGreaterThanOrEqual(8);
      expect(spot.y).toBeGreaterThanOrEqual(8);
      expect(spot.x + width).toBeLessThanOrEqual(room.width - 8);
      expect(spot.y + height).toBeLessThanOrEqual(room.height - 8);
    }),
    { seed: 20260302 },
  );
});
