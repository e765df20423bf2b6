import { expect, test } from 'vitest';
import { countTests } from '../../src/setup/countTests.mjs';

/** @param {string} status @param {string[]} results */
const file = (status, ...results) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test('tests are counted over all files', () => {
  const testResults = [
    file('passed', 'passed', 'passed'),
    file('failed', 'passed', 'failed'),
    file('passed', 'skipped', 'todo'),
  ];
  expect(countTests({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a file that cannot be loaded counts as a failed test, also where all its tests passed', () => {
  expect(countTests({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
  });
});
