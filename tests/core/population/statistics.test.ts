import { expect, test } from 'vitest';
import { estimate, gapBetween, peopleNeeded } from '../../../src/core/index.ts';

const rounded = ({ low, high }: { low: number; high: number }) =>
  [low, high].map((bound) => Number(bound.toFixed(4)));

test('Wilson’s interval, as in the textbooks', () => {
  // Newcombe 1998, table 1: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  expect(rounded(estimate(81, 263))).toEqual([0.2553, 0.3662]);
  expect(rounded(estimate(15, 148))).toEqual([0.0624, 0.1605]);
  expect(rounded(estimate(0, 20))).toEqual([0, 0.1611]);
  expect(rounded(estimate(1, 29))).toEqual([0.0061, 0.1718]);
  expect(rounded(estimate(20, 20))).toEqual([0.8389, 1]);
  expect(estimate(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
  expect(estimate(50, 100, 0.99).low).toBeLessThan(estimate(50, 100, 0.9).low);
});

test('the difference of two shares, as in Newcombe 1998 (method 10)', () => {
  expect(rounded(gapBetween({ hits: 48, tries: 80 }, { hits: 56, tries: 70 }))).toEqual([0.0524, 0.3339]);
  expect(rounded(gapBetween({ hits: 0, tries: 10 }, { hits: 10, tries: 10 }))).toEqual([0.6075, 1]);
});

test('how many people a test needs', () => {
  // Fleiss, without continuity correction: 5 % against 6 % takes about 8,158 an arm.
  expect(peopleNeeded(0.05, 0.06)).toBe(8_158);
  expect(peopleNeeded(0.06, 0.05)).toBe(8_158);
  expect(peopleNeeded(0.1, 0.1)).toBe(Infinity);
  expect(peopleNeeded(0.05, 0.06, { power: 0.9 })).toBeGreaterThan(8_158);
});
