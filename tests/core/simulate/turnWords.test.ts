import { expect, test } from 'vitest';
import { turnWords } from '../../../src/core/index.ts';

const path = (expected: readonly string[], found: readonly string[]) =>
  turnWords({ index: 0, about: 'path', expected, found });

test.each([
  ['t a b c', 't a d', 'After “a” comes “d”, not “b”.'],
  ['t a b', 't a', 'Comes no further than “a”; “b” was expected.'],
  ['t a', 't a b', 'Goes on after “a”, to “b”.'],
  ['t a … x', 't b x', 'After “t” comes “b”, not “a”.'],
  // Where any steps may come, or nothing is alike, there is no one place.
  ['t … a x', 't b x', undefined],
  ['t a …', 't a b', undefined],
  ['t a', 'u a', undefined],
])('expected %s, found %s: %s', (expected, found, words) =>
  expect(path(expected.split(' '), found.split(' '))).toBe(words),
);

test('of what is no path there is none', () =>
  expect(turnWords({ index: 0, about: 'emails', expected: ['a'], found: [] })).toBeUndefined());
