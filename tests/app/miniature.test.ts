import { expect, test } from 'vitest';
import { blankDocument, newNode, nodeKindNames, type JourneyDocument } from '../../src/core/index.ts';
import { miniatureOf } from '../../src/app/miniature.ts';

const [kind] = nodeKindNames;
const draw = (...places: [x: number, y: number][]): JourneyDocument => ({
  ...blankDocument('a', 'A', 'UTC'),
  nodes: places.map(([x, y], index) => newNode(`n${index}`, kind ?? 'wait', { x, y })),
  edges: places.slice(1).map((_, index) => ({ from: `n${index}`, outlet: 'next', to: `n${index + 1}` })),
});
const inside = ({ boxes }: ReturnType<typeof miniatureOf>) =>
  boxes.every(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= 96 && y + height <= 64);

test('a straight journey is a column in the middle', () => {
  const { boxes, lines } = miniatureOf(draw([0, 0], [0, 80], [0, 300]), 96, 64);
  expect(new Set(boxes.map(({ x }) => x))).toEqual(new Set([38]));
  const [a = 0, b = 0, c = 0] = boxes.map(({ y }) => y);
  // Distances tell nothing: rows are evenly spaced.
  expect(b - a).toBeCloseTo(c - b, 1);
  expect(lines).toHaveLength(2);
});

test('branches keep their order, and steps of one height share a row', () => {
  const { boxes } = miniatureOf(draw([0, 0], [-200, 120], [200, 124]), 96, 64);
  const [top, left, right] = boxes;
  expect(left?.y).toBe(right?.y);
  expect(left?.x).toBeLessThan(top?.x ?? 0);
  expect(right?.x).toBeGreaterThan(top?.x ?? 0);
});

test.each([1, 2, 7, 60])('%i rows and columns stay in the picture', (count) => {
  const places = Array.from({ length: count }, (_, index): [number, number] => [
    index * 400 - 3_000,
    index * 150,
  ]);
  const drawn = miniatureOf(draw(...places), 96, 64);
  expect(drawn.boxes).toHaveLength(count);
  expect(inside(drawn)).toBe(true);
});

test('nothing is drawn of nothing, and an edge to nowhere is left out', () => {
  expect(miniatureOf(draw(), 96, 64)).toEqual({ boxes: [], lines: [] });
  const broken = { ...draw([0, 0]), edges: [{ from: 'n0', outlet: 'next', to: 'gone' }] };
  expect(miniatureOf(broken, 96, 64).lines).toEqual([]);
});
