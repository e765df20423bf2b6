import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import german from '../../src/texts/de.json' with { type: 'json' };
import { browserApp } from './harness.ts';

const app = browserApp();

/** What the sample journey says, in English, for good. */
const written = ['Yes', 'No'];

/** English texts of the app that a German page has no reason to show. */
const english = Object.entries(german).flatMap(([text, translation]) =>
  [translation].flat().includes(text) || /[{[]/.test(text) || written.includes(text) ? [] : [text],
);

/** What the page shows or tells in the words of the source. */
const leftInEnglish = (page: Page): Promise<string[]> =>
  page.evaluate((texts) => {
    const known = new Set(texts);
    const said = [...document.querySelectorAll('body *')].flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ''),
      ...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ]);
    return [...new Set(said.map((text) => text.trim()).filter((text) => known.has(text)))];
  }, english);

test('a browser that asks for German gets it, everywhere, and the menu leads back to English', async () => {
  const page = await app.open('/', { locale: 'de-DE' });
  await page.getByRole('heading', { name: 'Journeys', level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await leftInEnglish(page)).toEqual([]);

  await page.getByRole('link', { name: 'Cart recovery' }).first().click();
  await page.locator('.react-flow__node').first().click();
  await page
    .getByRole('button', { name: 'Gliederung' })
    .or(page.getByRole('tab', { name: 'Gliederung' }))
    .click();
  expect(await leftInEnglish(page)).toEqual([]);

  for (const place of ['segments', 'topics', 'policies', 'events', 'people']) {
    await page.goto(`${app.origin}/#/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await leftInEnglish(page), place).toEqual([]);
  }

  await page.goto(`${app.origin}/#/`);
  await page.getByRole('button', { name: 'Farben und Sprache' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Colours and language' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});
