import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intrusive } from '../intrusive.ts';

/** What other files in the same process would notice. */
const leavesSomething = /\bvi\.(mock|doMock|resetModules)\(|\bspeak\(|@vitest-environment/;

test('a test that shares its process leaves nothing to others', () => {
  const sharing = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .filter((path) => /\.test\.(ts|mjs)$/.test(path) && !/^tests\/(browser|cli)\//.test(path))
    .filter((path) => path !== 'tests/architecture/intrusive.test.ts');
  const found = sharing.filter((path) => leavesSomething.test(readFileSync(path, 'utf8')));
  expect(found.toSorted(), 'those in tests/intrusive.ts').toEqual(intrusive.toSorted());
});
