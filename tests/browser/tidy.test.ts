import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';

const app = browserApp();

/** Where the cards on screen stand on the canvas. */
const places = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.react-flow__node')
    .evaluateAll((cards) =>
      Object.fromEntries(
        cards.map((card) => [
          card.getAttribute('data-id') ?? '',
          card instanceof HTMLElement ? card.style.transform : '',
        ]),
      ),
    );

async function openJourney(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cart recovery' }).first().click();
  await page.locator('.react-flow__node').first().click();
}

/** The places of the cards in every frame from before a key until nothing has moved for a while. */
async function framesAfter(page: Page, keys: string): Promise<string[]> {
  // Awaited before the key: Chromium may well handle a key before a script that was sent earlier.
  const frames = await page.evaluateHandle(() => {
    const now = () =>
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')]
        .map(({ style, dataset }) => `${dataset['id']} ${style.transform}`)
        .sort()
        .join('; ');
    const seen = [now()];
    const watch = async () => {
      // Until something has moved and then nothing for a while; on a busy machine that may take its time to begin.
      const end = performance.now() + 5_000;
      let moved = Infinity;
      while (performance.now() < end && performance.now() < moved + 500) {
        await new Promise(requestAnimationFrame);
        const here = now();
        if (seen.at(-1) !== here) moved = performance.now();
        seen.push(here);
      }
      return seen;
    };
    return { all: watch() };
  });
  await page.keyboard.press(keys);
  return frames.evaluate(({ all }) => all);
}

test('tidying up with the keyboard glides, and undo brings everything back', async () => {
  const page = await app.open('/', { reducedMotion: 'no-preference' });
  await openJourney(page);
  const before = await places(page);
  const frames = await framesAfter(page, 'Alt+Shift+T');
  expect(new Set(frames).size).toBeGreaterThan(3);
  const after = await places(page);
  expect(after).not.toEqual(before);
  await page.keyboard.press('Alt+Shift+T');
  await page.getByText('The journey is tidy already.').first().waitFor();
  await page.getByRole('button', { name: 'Undo: Tidy up' }).click();
  await page.waitForFunction(
    (first) => document.querySelector<HTMLElement>('.react-flow__node')?.style.transform === first,
    Object.values(before)[0],
  );
  expect(await places(page)).toMatchObject(before);
});

test('without motion, everything is where it belongs at once', async () => {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  await openJourney(page);
  const frames = await framesAfter(page, 'Alt+Shift+T');
  // As it was, as it is, and for a moment what comes into view.
  expect(new Set(frames).size).toBeLessThanOrEqual(3);
  expect(frames.at(-1)).not.toBe(frames[0]);
});
