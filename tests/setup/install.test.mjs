import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInstalled } from '../../src/setup/install.mjs';

const here = { os: [process.platform], cpu: [process.arch] };
const there = { os: ['plan9'], cpu: [process.arch] };

/** @param {Record<string, object>} packages */
const lock = (packages) => ({ packages: { '': {}, ...packages } });

test('what npm has just installed for the real lock file is enough', () => {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  expect(isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))).toBe(true);
});

test.each([
  [
    'the same version',
    { 'node_modules/a': { version: '1.0.0' } },
    { 'node_modules/a': { version: '1.0.0' } },
    true,
  ],
  [
    'another version',
    { 'node_modules/a': { version: '1.0.1' } },
    { 'node_modules/a': { version: '1.0.0' } },
    false,
  ],
  ['a missing package', { 'node_modules/a': { version: '1.0.0' } }, {}, false],
  ['a package too many', {}, { 'node_modules/a': { version: '1.0.0' } }, true],
  [
    'a missing binary for this machine',
    { 'node_modules/a': { version: '1.0.0', optional: true, ...here } },
    {},
    false,
  ],
  [
    'a missing binary for another machine',
    { 'node_modules/a': { version: '1.0.0', optional: true, ...there } },
    {},
    true,
  ],
  [
    'a missing binary for all but ours',
    { 'node_modules/a': { version: '1.0.0', optional: true, os: [`!${process.platform}`] } },
    {},
    true,
  ],
  [
    'a missing binary for all but another',
    { 'node_modules/a': { version: '1.0.0', optional: true, os: ['!plan9'] } },
    {},
    false,
  ],
  ['a missing optional package', { 'node_modules/a': { version: '1.0.0', optional: true } }, {}, true],
])('%s', (_, wanted, installed, expected) => {
  expect(isInstalled(lock(wanted), lock(installed))).toBe(expected);
});
