import { expect, test } from 'vitest';
import { editedWords } from '../../src/app/editedWords.ts';

// Local times, as people live in them: the words must not depend on where the test runs.
const at = (day: number, hour: number, minute = 0, month = 2, year = 2026) =>
  new Date(year, month, day, hour, minute).getTime();
const now = at(10, 14);

test.each([
  [at(10, 14) - 20_000, 'just now'],
  [at(10, 14) + 5_000, 'just now'],
  [at(10, 13, 59), 'a minute ago'],
  [at(10, 13, 15), '45 minutes ago'],
  [at(10, 9, 5), 'today at 9:05'],
  [at(9, 23, 50), 'yesterday'],
  [at(9, 0), 'yesterday'],
  [at(4, 12), '6 days ago'],
  [at(3, 12), 'on 3 March'],
  [at(24, 12, 0, 11, 2025), 'on 24 December 2025'],
])('%#: %s', (edited, words) => {
  expect(editedWords(edited, now)).toBe(words);
});
