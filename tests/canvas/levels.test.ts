import { expect, test } from 'vitest';
import { isOverview, levelAt, type Level } from '../../src/canvas/levels.ts';

test('from near to far: the card, its title, a block', () => {
  expect([2, 1, 0.6, 0.5, 0.3, 0.2, 0.1].map((zoom) => levelAt(zoom))).toEqual([
    'card', 'card', 'card', 'title', 'title', 'block', 'block',
  ]); // oxfmt-ignore
});
test('near a border it stays what it was: nothing flickers', () => {
  const walk = (zooms: readonly number[]) => {
    let level: Level = 'card';
    return zooms.map((zoom) => (level = levelAt(zoom, level)));
  };
  expect(walk([0.55, 0.53, 0.55, 0.57, 0.58])).toEqual(['card', 'title', 'title', 'title', 'card']);
  expect(walk([0.3, 0.25, 0.23, 0.25, 0.27, 0.28])).toEqual([
    'title', 'title', 'block', 'block', 'block', 'title',
  ]); // oxfmt-ignore
});
test('a leap of the zoom leads to the level there', () => {
  expect(levelAt(0.1, 'card')).toBe('block');
  expect(levelAt(1, 'block')).toBe('card');
});
test('each step of the zoom keys is one level, from wherever one comes', () => {
  for (const zoom of [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1])
    expect(new Set((['card', 'title', 'block'] as const).map((before) => levelAt(zoom, before))).size).toBe(
      1,
    );
});
test('only many steps are drawn as one, and only as blocks', () => {
  expect(isOverview('block', 1_000)).toBe(true);
  expect(isOverview('title', 1_000)).toBe(false);
  expect(isOverview('block', 20)).toBe(false);
});
