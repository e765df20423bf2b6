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

test('so does all that Chromium really fetches until the journeys are on screen', async () => {
  const page = await app.open('/', {
    prepare: (blank) =>
      blank.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector('a[href^="#/journeys/"]')) return;
          observer.disconnect();
          performance.mark('journeys');
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  await page.getByRole('link', { name: 'Cart recovery' }).first().waitFor();
  const fetched = await page.evaluate(() => {
    const shown = performance.getEntriesByName('journeys')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ startTime }) => startTime < shown)
      .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize] as const)
      .filter(([path]) => /\.(js|css)$/.test(path));
  });
  const total = fetched.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total, JSON.stringify(fetched)).toBeGreaterThanOrEqual(weigh(firstLoad('dist/app')));
  expect(total, JSON.stringify(fetched)).toBeLessThanOrEqual(firstLoadBudget.limit);
});
