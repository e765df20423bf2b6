import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canMove,
  inProportion,
  isEqual,
  mostOf,
  shareEqually,
  withArm,
  withoutArm,
  withRest,
  withShare,
} from '../../../src/core/kinds/shares.ts';

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
test('a whole is shared out in proportion, to the last one in ten thousand', () => {
  expect(inProportion(10_000, [1, 1, 1])).toEqual([3_334, 3_333, 3_333]);
  expect(inProportion(5, [0, 0])).toEqual([3, 2]);
  expect(inProportion(100, [3, 1])).toEqual([75, 25]);
});
test('one share moves the others as they stand to each other, and none that is locked', () => {
  expect(weights(withShare(arms(5_000, 3_000, 2_000), 0, 0))).toEqual([0, 6_000, 4_000]);
  expect(weights(withShare(arms(5_000, 3_000, 2_000), 0, 99_999))).toEqual([10_000, 0, 0]);
  expect(weights(withShare(arms(5_000, 3_000, 2_000), 0, 9_000, new Set(['a2'])))).toEqual([8_000, 0, 2_000]);
  expect(weights(withShare(arms(5_000, 5_000), 0, 1_000, new Set(['a1'])))).toEqual([5_000, 5_000]);
  expect(mostOf(arms(5_000, 3_000, 2_000), 0, new Set(['a1', 'a2']))).toBe(5_000);
});

const edit = fc.oneof(
  fc.record({
    act: fc.constant('share' as const),
    place: fc.nat(9),
    to: fc.integer({ min: -500, max: 11_000 }),
  }),
  fc.record({
    act: fc.constantFrom('add' as const, 'remove' as const, 'lock' as const),
    place: fc.nat(9),
    to: fc.constant(0),
  }),
  fc.record({ act: fc.constant('even' as const), place: fc.constant(0), to: fc.constant(0) }),
);
test('whatever is done, shares make a whole, none is below nothing, and locked ones stay', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      let list: readonly { id: string; weight: number }[] = arms(5_000, 5_000);
      const locks = new Set<string>();
      for (const [count, made] of edits.entries()) {
        const before = new Map(list.map(({ id, weight }) => [id, weight]));
        const place = made.place % list.length;
        if (made.act === 'add') list = withArm(list, { id: `n${count}`, weight: 0 });
        else if (made.act === 'remove') list = list.length > 2 ? withoutArm(list, place) : list;
        else if (made.act === 'lock') locks.add(list[place]?.id ?? '');
        else {
          list = made.act === 'even' ? shareEqually(list, locks) : withShare(list, place, made.to, locks);
          for (const { id, weight } of list) if (locks.has(id)) expect(weight).toBe(before.get(id));
          if (made.act === 'share' && canMove(list, place, locks))
            expect(list[place]?.weight).toBe(Math.min(Math.max(0, made.to), mostOf(list, place, locks)));
        }
        expect(weights(list).reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
        for (const weight of weights(list)) expect(weight).toBeGreaterThanOrEqual(0);
        expect(weights(list).every(Number.isInteger)).toBe(true);
      }
    }),
    { seed: 20261123, numRuns: 1_000 },
  );
});
