import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned } from '../../../src/core/analyse/aligned.ts';

const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const laws = { seed: 5, numRuns: 500 };

/** How long the longest common subsequence is, by trying every choice. */
const longest = ([first, ...rest]: readonly string[], other: readonly string[]): number => {
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  const without = longest(rest, other);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, other.slice(at + 1)));
};

test('pairs say the same, in order on both sides, and no list of them is longer', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const pairs = aligned(a, b);
      expect(pairs.map(([i]) => a[i])).toEqual(pairs.map(([, j]) => b[j]));
      pairs.slice(1).forEach(([i, j], index) => {
        const [before, other] = pairs[index] ?? [Infinity, Infinity];
        expect(i > before && j > other).toBe(true);
      });
      expect(pairs).toHaveLength(longest(a, b));
    }),
    laws,
  );
});

test('are the same pairs, whichever list comes first', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      expect(aligned(b, a).map(([j, i]) => [i, j])).toEqual(aligned(a, b));
    }),
    laws,
  );
});

test('of very long lists too, at once where they differ in little', () => {
  const a = Array.from({ length: 100_000 }, (_, index) => String(index % 97));
  expect(aligned(a, a.toSpliced(50_000, 1))).toHaveLength(99_999);
  // Where little is alike they are aligned part by part: in order, and the same from either side.
  const b = a.map((key, index) => (index % 3 === 0 ? key : `other ${key}`));
  const pairs = aligned(a.slice(0, 9_000), b.slice(0, 9_000));
  expect(pairs.length).toBeGreaterThanOrEqual(3_000);
  expect(aligned(b.slice(0, 9_000), a.slice(0, 9_000)).map(([j, i]) => [i, j])).toEqual(pairs);
});
