import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserApp, sampleJourney } from './harness.ts';

const app = browserApp();

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);

/** Where a card stands on the canvas. */
const place = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  card(page, id).evaluate(({ style }) => {
    const [x = NaN, y = NaN] = [...style.transform.matchAll(/-?[\d.]+/g)].map(Number);
    return { x, y };
  });

test('a card comes in line with another while it is dragged, unless Control is held; several are aligned by keys', async () => {
  const page = await app.open(sampleJourney);
  const [moved, other, third] = ['emptied-2', 'emptied-1', 'mail-2'];
  const box = await card(page, moved).boundingBox();
  if (!box) throw new Error('there is nothing to drag');
  const [from, to] = [await place(page, moved), await place(page, other)];
  const zoom = box.width / 240;
  const guide = page.locator('[data-guide="line"]');

  // The card follows from where the press becomes a drag: five pixels of the canvas beside the other’s left border.
  const hand = { x: box.x + 40, y: box.y + 16 };
  await page.mouse.move(hand.x - 4, hand.y - 4);
  await page.mouse.down();
  await page.mouse.move(hand.x, hand.y);
  await page.mouse.move(hand.x + (to.x + 5 - from.x) * zoom, hand.y + 64 * zoom, { steps: 6 });
  await guide.waitFor({ state: 'attached' });
  expect((await place(page, moved)).x).toBe(to.x);
  await page.keyboard.down('Control');
  await guide.waitFor({ state: 'detached' });
  expect((await place(page, moved)).x).toBe(to.x + 8);
  await page.keyboard.up('Control');
  await guide.waitFor({ state: 'attached' });
  await page.mouse.up();
  await guide.waitFor({ state: 'detached' });
  const dropped = await place(page, moved);
  expect(dropped.x).toBe(to.x);
  expect(dropped.y).toBeGreaterThan(from.y);

  await card(page, third).click({ position: { x: 20, y: 12 } });
  await card(page, moved).click({ position: { x: 20, y: 12 }, modifiers: ['Control'] });
  await page.getByRole('group', { name: 'Align and distribute' }).waitFor();
  await page.keyboard.press('Alt+W');
  const { y: top } = await place(page, third);
  await expect.poll(() => place(page, moved)).toEqual({ x: to.x, y: top });
  await page.getByRole('button', { name: 'Undo: Align the tops of 2 steps' }).click();
  await expect.poll(() => place(page, moved)).toEqual(dropped);
  await page.keyboard.press('Control+z');
  await expect.poll(() => place(page, moved)).toEqual(from);
});
