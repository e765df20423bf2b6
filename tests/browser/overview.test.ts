import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bushyJourney } from '../bench/canvas/bushyJourney.ts';
import { browserApp } from './harness.ts';
import { settings } from './story.ts';
import { storeDraft } from './storeDraft.ts';

const app = browserApp();

const level = (page: Page) => page.locator('.react-flow').getAttribute('data-level');
const cards = (page: Page) => page.locator('.react-flow__node').count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-id'));

test('a large journey from afar: one drawing, in which steps are pressed, walked, framed and approached', async () => {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  await page.getByText('Cart recovery').first().waitFor();
  await storeDraft(page, bushyJourney(400));
  await page.goto(`${app.origin}/#/journeys/bench`);
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  expect(await level(page)).toBe('card');

  await page.getByRole('button', { name: 'Show the whole journey' }).click();
  await page.locator('[data-overview]').waitFor();
  expect(await level(page)).toBe('block');
  await expect.poll(() => cards(page)).toBe(0);

  const spot = await page.evaluate(() => {
    const path = document.querySelector<SVGPathElement>('path[data-hue=email]');
    const matrix = path?.getScreenCTM();
    const at = path?.getPointAtLength(40);
    if (!at || !matrix) throw new Error('no email is drawn');
    return { x: at.x * matrix.a + matrix.e, y: at.y * matrix.d + matrix.f + 2 };
  });
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => focused(page)).toMatch(/^s\d+$/);
  const email = await focused(page);
  // What has the focus is an element with a name, and it alone.
  await expect.poll(() => cards(page)).toBe(1);
  await expect(page.getByRole('group', { name: /^Email/ }).count()).resolves.toBe(1);
  await settings(page).getByRole('textbox', { name: 'Name of this step' }).waitFor();

  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).not.toBe(email);
  await expect.poll(() => focused(page)).toMatch(/^s\d+$/);
  await expect.poll(() => cards(page)).toBe(1);

  await page.keyboard.down('Shift');
  await page.mouse.move(spot.x - 60, spot.y - 60);
  await page.mouse.down();
  await page.mouse.move(spot.x + 60, spot.y + 60, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await settings(page)
    .getByText(/\d+ steps/)
    .first()
    .waitFor();

  await page.mouse.dblclick(spot.x, spot.y);
  await expect.poll(() => level(page)).toBe('card');
  await expect.poll(() => focused(page)).toBe(email);
  expect(await cards(page)).toBeGreaterThan(3);
}, 60_000);
