import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intrusive } from '../intrusive.ts';

/** What other files in the same process would notice, or would not let happen: what they have loaded already is not replaced. */
const leavesSomething = /\bvi\.(mock|doMock|resetModules)\(|\bspeak\(|rendersInCards/;
/** Files that draw share a document; others have none. */
const draws = /@vitest-environment/;

test('a test that shares its process leaves nothing to others', () => {
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .filter((path) => /\.test\.(tsx?|mjs)$/.test(path) && !/^tests\/(browser|cli)\//.test(path))
    .filter((path) => path !== 'tests/architecture/intrusive.test.ts');
  const found = tests.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return leavesSomething.test(text) || (!path.endsWith('.tsx') && draws.test(text));
  });
  expect(found.length).toBeGreaterThan(10);
  expect(
    found.filter((path) => !intrusive.includes(path)),
    'those missing in tests/intrusive.ts',
  ).toEqual([]);
  expect(
    intrusive.filter((path) => !tests.includes(path)),
    'those that are no tests any more',
  ).toEqual([]);
});
