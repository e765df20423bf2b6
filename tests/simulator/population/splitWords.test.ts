import { expect, test } from 'vitest';
import type { SplitArm } from '../../../src/core/index.ts';
import { splitWords } from '../../../src/simulator/population/splitWords.ts';

const first: SplitArm = {
  id: 'a',
  label: 'A',
  count: 1_000,
  people: [1],
  hits: 100,
  rate: { share: 0.1, low: 0.08, high: 0.12 },
  gap: undefined,
  isSure: false,
  needed: undefined,
};
const against = (patch: Partial<SplitArm>) =>
  splitWords([first, { ...first, id: 'b', label: 'B', ...patch }]);

test('what can be said of an arm against the first', () => {
  expect(against({ gap: { share: 0.05, low: 0.021, high: 0.079 }, isSure: true })).toEqual([
    'B does better than A, by 5.0 points. That is more than chance: the true difference is 2.1 to 7.9 points.',
  ]);
  expect(against({ gap: { share: -0.05, low: -0.079, high: -0.021 }, isSure: true })).toEqual([
    'B does worse than A, by 5.0 points. That is more than chance: the true difference is 2.1 to 7.9 points.',
  ]);
  expect(against({ count: 900, gap: { share: -0.01, low: -0.03, high: 0.01 }, needed: 12_345 })).toEqual([
    'B and A cannot be told apart: 1.0 points may be chance. To be sure of such a difference, each arm needs about 12,345 people; here the smaller had 900.',
  ]);
  expect(against({ gap: { share: 0, low: -0.01, high: 0.01 } })).toEqual(['B and A came out the same.']);
  expect(against({ count: 0 })).toEqual(['B cannot be compared with A: too few people came.']);
  expect(splitWords([first])).toEqual([]);
});
