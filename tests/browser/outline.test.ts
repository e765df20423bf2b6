import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';

const app = browserApp();

const onRow = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem');

test('on a phone the outline comes first, and settings lead back to it', async () => {
  const page = await app.open('/', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.getByRole('link', { name: 'Cart recovery' }).click();
  const wait = page.getByRole('treeitem', { name: /^Wait, .*23 hours/ });
  await wait.click();
  await wait.click();
  await page.waitForFunction(() => document.activeElement?.closest('aside[aria-label="Settings"]'));
  await page.keyboard.press('Escape');
  await onRow(page);
  expect(await wait.evaluate((row) => row === document.activeElement)).toBe(true);
  await page.keyboard.press('Delete');
  await wait.waitFor({ state: 'detached' });
  await onRow(page);
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await page.locator('.react-flow__node').first().waitFor();
});
