import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserApp } from './harness.ts';
import { downloaded, settings } from './story.ts';

const app = browserApp();
const editor = '/#/journeys/cart-recovery';

const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();
const opened = async (path = editor, options: Parameters<typeof app.open>[1] = {}) => {
  const page = await app.open(path, options);
  await page.locator('.react-flow__node').first().waitFor();
  return page;
};
const subject = (page: Page) => settings(page).getByRole('textbox', { name: 'Subject' });
const firstMail = (page: Page) => page.locator('.react-flow__node[data-id="mail-1"]');

describe('nothing is lost', () => {
  test('a page killed in mid-edit comes back with the edit', async () => {
    const page = await opened();
    await firstMail(page).click();
    await subject(page).fill('Killed in mid-edit');
    await saved(page);
    await subject(page).press('End');
    await page.keyboard.type(' and more');
    await page.waitForTimeout(150);
    const context = page.context();
    // The renderer dies on the spot: no unload, no visibility change, nothing is flushed.
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await opened(editor, { context });
    await firstMail(again).click();
    expect(await subject(again).inputValue()).toBe('Killed in mid-edit and more');
  });

  test('undo takes everything back, redo brings everything again, and a reload keeps it', async () => {
    const page = await opened();
    const cards = () => page.locator('.react-flow__node').count();
    const before = await cards();
    await firstMail(page).click();
    await page.locator('.react-flow__node:focus').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(cards).toBe(before - 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(cards).toBe(before);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect.poll(cards).toBe(before - 1);
    await saved(page);
    await page.reload();
    await page.locator('.react-flow__node').first().waitFor();
    await expect.poll(cards).toBe(before - 1);
  });

  test('a second tab follows and cannot write until it takes over', async () => {
    const one = await opened();
    const two = await opened(editor, { context: one.context() });
    await two.getByRole('button', { name: 'Read-only' }).waitFor();
    await firstMail(one).click();
    await subject(one).fill('From the first tab');
    await firstMail(two).getByText('From the first tab', { exact: true }).waitFor();
    await two.getByRole('button', { name: 'Read-only' }).click();
    await two.getByRole('button', { name: /here instead/ }).click();
    await firstMail(two).click();
    await expect.poll(() => subject(two).isEnabled()).toBe(true);
    await subject(two).fill('From the second tab');
    await firstMail(one).getByText('From the second tab', { exact: true }).waitFor();
    expect(await subject(one).isEnabled()).toBe(false);
  });
});

describe('an import that is no journey', () => {
  const hostile: [string, (text: string) => string, RegExp][] = [
    ['garbage', () => 'nope', /not readable as JSON/],
    ['a newer version', (text) => text.replace('wend.journey/1', 'wend.journey/9'), /newer Wend/],
    [
      'an id like __proto__',
      (text) => text.replace('"steps": {', '"steps": { "__proto__": {},'),
      /__proto__/,
    ],
    [
      'a step of a kind that nobody knows',
      (text) =>
        text
          .replace(/"digest": "[^"]*",/, '')
          .replace('"steps": {', '"steps": { "s": { "kind": "teleport", "next": null },'),
      /not a known kind/,
    ],
  ];
  test('is refused with words, and the open journeys stay as they are', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Publish…' }).click();
    const file = await downloaded(page, () =>
      page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
    );
    const journey = await readFile(file.path, 'utf8');
    await page.goto(`${app.origin}/#/`);
    const journeys = page.getByRole('link', { name: 'Cart recovery' });
    await journeys.waitFor();
    for (const [, spoil, words] of hostile) {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(spoil(journey)) });
      await dialog.getByText(words).first().waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    expect(await journeys.count()).toBe(1);
  });
});
