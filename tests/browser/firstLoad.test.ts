import { expect, test } from 'vitest';
import { firstLoad, firstLoadBudget, weigh } from '../bench/firstLoad.ts';
import { browserApp } from './harness.ts';

const app = browserApp();

test('what the built page names and imports stays under the limit', () => {
  const parts = firstLoad('dist/app');
  expect(parts.some(({ path }) => path.endsWith('.js'))).toBe(true);
  expect(weigh(parts), parts.map(({ path, gzip }) => `${path} ${gzip}`).join('\n')).toBeLessThanOrEqual(
    firstLoadBudget.limit,
  );
});

test('so does all that Chromium really fetches until the page is at rest', async () => {
  const fetched = new Map<string, number>();
  const page = await app.open('/', {
    prepare: (blank) => {
      blank.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (/\.(js|css)$/.test(pathname)) fetched.set(pathname, Number(response.headers()['content-length']));
      });
    },
  });
  await page.waitForLoadState('networkidle');
  const total = [...fetched.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total, JSON.stringify([...fetched])).toBeGreaterThanOrEqual(weigh(firstLoad('dist/app')));
  expect(total, JSON.stringify([...fetched])).toBeLessThanOrEqual(firstLoadBudget.limit);
});
