import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEqual, shareEqually, withArm, withoutArm, withRest } from '../../src/inspector/forms/shares.ts';

const arms = (...weights: number[]) => weights.map((weight, place) => ({ id: `a${place}`, weight }));
const weights = (list: readonly { weight: number }[]) => list.map(({ weight }) => weight);

test('equal shares leave what does not divide to the last', () => {
  expect(weights(shareEqually(arms(0, 0, 0)))).toEqual([3_333, 3_333, 3_334]);
  expect(isEqual(arms(3_333, 3_333, 3_334))).toBe(true);
  expect(isEqual(arms(5_000, 4_999))).toBe(false);
});
test('the last arm gets what the others leave, and nothing where they take more than everything', () => {
  expect(weights(withRest(arms(2_500, 1_000, 1)))).toEqual([2_500, 1_000, 6_500]);
  expect(weights(withRest(arms(9_000, 2_000, 1)))).toEqual([9_000, 2_000, 0]);
});
test('one more arm: alike where all are alike, else half of the last', () => {
  expect(weights(withArm(arms(5_000, 5_000), { id: 'c', weight: 0 }))).toEqual([3_333, 3_333, 3_334]);
  expect(weights(withArm(arms(9_000, 1_000), { id: 'c', weight: 0 }))).toEqual([9_000, 500, 500]);
});
test('one arm less: alike where all are alike, else what it had goes to the last', () => {
  expect(weights(withoutArm(arms(3_333, 3_333, 3_334), 1))).toEqual([5_000, 5_000]);
  expect(weights(withoutArm(arms(6_000, 3_000, 1_000), 1))).toEqual([6_000, 4_000]);
  expect(weights(withoutArm(arms(6_000, 3_000, 1_000), 2))).toEqual([6_000, 4_000]);
});
test('whatever is done, shares that made a whole go on making one', () => {
  const step = fc.oneof(fc.constant('add'), fc.nat(9));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let list = arms(5_000, 5_000);
      for (const act of steps) {
        if (act === 'add') list = withArm(list, { id: 'n', weight: 0 });
        else if (list.length > 2) list = withoutArm(list, act % list.length);
        expect(weights(list).reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
        expect(Math.min(...weights(list))).toBeGreaterThanOrEqual(0);
      }
    }),
    { seed: 20261123 },
  );
});
