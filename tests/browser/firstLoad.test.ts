import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstLoad, firstLoadBudget, weigh } from '../bench/firstLoad.ts';
import { browserApp } from './harness.ts';

const app = browserApp();

/** What is fetched only by whoever opens an email, each known by words of its own. */
const later = {
  GrapesJS: 'gjs-type',
  MJML: 'mj-accordion-element',
  'the email editor': 'Email being edited',
};
const scripts = readdirSync('dist/app/assets').filter((name) => name.endsWith('.js'));
const holding = (mark: string): string[] =>
  scripts
    .map((name) => `/assets/${name}`)
    .filter((path) => readFileSync(`dist/app${path}`, 'utf8').includes(mark));

test('what the built page names and imports stays under the limit', () => {
  const parts = firstLoad('dist/app');
  expect(parts.some(({ path }) => path.endsWith('.js'))).toBe(true);
  expect(weigh(parts), parts.map(({ path, gzip }) => `${path} ${gzip}`).join('\n')).toBeLessThanOrEqual(
    firstLoadBudget.limit,
  );
});

test.each(Object.entries(later))('%s is no part of it', (_, mark) => {
  const parts = new Set(firstLoad('dist/app').map(({ path }) => path));
  const chunks = holding(mark);
  expect(chunks.length).toBeGreaterThan(0);
  expect(chunks.filter((path) => parts.has(path))).toEqual([]);
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
  const early = new Set(fetched.map(([path]) => path));
  expect(
    Object.values(later)
      .flatMap(holding)
      .filter((path) => early.has(path)),
  ).toEqual([]);
  const total = fetched.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total, JSON.stringify(fetched)).toBeGreaterThanOrEqual(weigh(firstLoad('dist/app')));
  expect(total, JSON.stringify(fetched)).toBeLessThanOrEqual(firstLoadBudget.limit);
});
