import axe from 'axe-core';
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { browserApp, sampleJourney } from './harness.ts';

const app = browserApp();

/** The sample journey, drawn. */
async function cart(options: Parameters<typeof app.open>[1] = {}): Promise<Page> {
  const page = await app.open(sampleJourney, options);
  await page.locator('.react-flow__node-step').first().waitFor();
  return page;
}
const step = (page: Page, id: string) => page.locator(`.react-flow__node-step[data-id="${id}"]`);
/** How many steps the journey has, as the canvas is named. */
const stepCount = async (page: Page) =>
  Number(/\d+/.exec((await page.getByLabel(/^Journey, \d+ steps/).getAttribute('aria-label')) ?? '')?.[0]);
/** From where the canvas is looked at, once it has come to rest. */
async function viewpoint(page: Page): Promise<string> {
  const read = () =>
    page.locator('.react-flow__viewport').evaluate((here) => getComputedStyle(here).transform);
  for (let last = await read(); ;) {
    await page.waitForTimeout(120);
    const now = await read();
    if (now === last) return now;
    last = now;
  }
}
/** Whether a step is drawn, on screen, with nothing over it. */
const inSight = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((name) => {
    const card = document.querySelector(`.react-flow__node-step[data-id="${name}"]`);
    const box = card?.getBoundingClientRect();
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return Boolean(top && card?.contains(top));
  }, id);

/** What axe has against a part of the page. */
async function violations(part: Locator): Promise<string[]> {
  await part.page().evaluate(axe.source);
  return part.evaluate(async (element) => {
    const here: unknown = Reflect.get(globalThis, 'axe');
    if (typeof here !== 'object' || here === null) throw new Error('axe is not on the page');
    const { violations: found } = await (here as typeof axe).run(element); // its own type, in the page
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

test('the palette shows a step in passing, leads back, and goes there', async () => {
  const page = await cart();
  const { keyboard } = page;
  await step(page, 'cart-updated').click();
  const before = await viewpoint(page);
  await keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
  expect(await violations(page.getByRole('dialog', { name: 'Find anything' }))).toEqual([]);
  await keyboard.type('@did not buy');
  expect(await viewpoint(page)).not.toBe(before);
  expect(await inSight(page, 'not-bought')).toBe(true);
  await keyboard.press('Escape');
  expect(await viewpoint(page)).toBe(before);
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Cart is filled'));

  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('@did not buy');
  await page.getByRole('option', { name: /Did not buy/ }).waitFor();
  await keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Did not buy'));
  expect(await inSight(page, 'not-bought')).toBe(true);
  await page.getByRole('heading', { name: 'Did not buy' }).waitFor();
});

test('words on the canvas are found, counted, walked through, and Escape leads back', async () => {
  const page = await cart({ reducedMotion: 'reduce' });
  const { keyboard } = page;
  const before = await viewpoint(page);
  await keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find on the canvas' });
  await bar.waitFor();
  await keyboard.type('cart emptied');
  await bar.getByText('1 of 3').waitFor();
  await keyboard.press('F3');
  await bar.getByText('2 of 3').waitFor();
  await keyboard.press('Shift+F3');
  await keyboard.press('Shift+F3');
  await bar.getByText('3 of 3').waitFor();
  expect(await page.locator('[data-sought="here"]').count()).toBe(1);
  expect(await violations(bar)).toEqual([]);
  await keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  expect(await viewpoint(page)).toBe(before);
  expect(await page.locator('[data-sought]').count()).toBe(0);
});

test('undo brings what it changed into sight; one can jump in the history', async () => {
  const page = await cart();
  const { keyboard } = page;
  const card = step(page, 'wait-1h');
  const stepsBefore = await stepCount(page);
  await card.click();
  await keyboard.press('Alt+Shift+ArrowRight');
  await page.getByRole('button', { name: 'Undo: Move wait' }).waitFor();
  await page.waitForTimeout(700);
  await keyboard.press('ControlOrMeta+d');
  await page.getByRole('button', { name: 'Undo: Duplicate wait' }).waitFor();

  // Looks at the other end, so that nothing of what was done is in sight.
  await keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('@did not buy');
  await keyboard.press('Enter');
  await viewpoint(page);
  expect(await inSight(page, 'wait-1h')).toBe(false);
  await keyboard.press('ControlOrMeta+z');
  await page.getByText('Undid: Duplicate wait').waitFor();
  await viewpoint(page);
  expect(await inSight(page, 'wait-1h')).toBe(true);

  await page.getByRole('button', { name: 'History' }).click();
  const list = page.getByRole('dialog', { name: 'History' });
  expect(await list.getByRole('button').allTextContents()).toEqual([
    'Duplicate wait, undone',
    'Move wait',
    'As it was opened',
  ]);
  expect(await violations(list)).toEqual([]);
  await list.getByRole('button', { name: 'Duplicate wait' }).click();
  expect(await stepCount(page)).toBe(stepsBefore + 1);
  await list.getByRole('button', { name: 'As it was opened' }).click();
  await page.getByText('Undid 2 changes, the last: Move wait').waitFor();
  expect(await stepCount(page)).toBe(stepsBefore);
});

test('somebody’s own keys act after a reload, and the sheet of keys has nothing against it', async () => {
  const page = await cart();
  const { keyboard } = page;
  await step(page, 'cart-updated').click();
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'All keys' });
  await sheet.getByRole('button', { name: 'Change the keys of “Find anything…”' }).click();
  await keyboard.press('ControlOrMeta+j');
  await sheet.getByRole('button', { name: 'Usual keys for “Find anything…”' }).waitFor();
  expect(await violations(sheet)).toEqual([]);
  await page.reload();
  await page.locator('.react-flow__node-step').first().waitFor();
  await keyboard.press('ControlOrMeta+j');
  await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
});
