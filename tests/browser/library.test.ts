import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';
import { settings } from './story.ts';

const app = browserApp();

const sheet = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const row = (page: Page, list: string, name: RegExp): Locator =>
  page.getByRole('list', { name: list, exact: true }).getByRole('link', { name });

/** Chooses in an empty rule what its first condition asks. */
async function addCondition(at: Locator, what: string): Promise<void> {
  await at.getByRole('button', { name: 'Condition', exact: true }).click();
  await at.page().getByRole('menuitem', { name: what }).click();
}

test('a segment is made, counted, used, and cannot go without another in its place', async () => {
  const page = await app.open('/#/segments');
  await row(page, 'Segments', /^Active Users/).waitFor();

  // Made, and counted as it is written.
  await page.getByRole('button', { name: 'New segment' }).click();
  const name = page.getByRole('textbox', { name: 'Name of this segment' });
  await name.fill('From Berlin');
  const made = sheet(page, 'From Berlin');
  await addCondition(made, 'Profile field');
  await made.getByRole('combobox', { name: 'Profile field' }).fill('city');
  await page.keyboard.press('Escape');
  await made
    .getByRole('combobox', { name: 'Value' })
    .or(made.getByRole('textbox', { name: 'Value' }))
    .first()
    .fill('Berlin');
  await made.getByText('of 3 sample people, after all their events').waitFor();
  expect(
    await made.getByRole('list', { name: 'People in this segment' }).getByRole('link').allTextContents(),
  ).toEqual([expect.stringContaining('Ada Okafor')]);
  await row(page, 'Segments', /^From Berlin.*1$/).waitFor();

  // Used by a journey.
  await page.getByRole('link', { name: 'Journeys' }).click();
  await page.getByRole('link', { name: 'Cart recovery' }).click();
  await page.keyboard.press('Escape');
  const form = settings(page);
  const audience = form.getByRole('button', { name: 'Who may enter' });
  await audience.waitFor();
  if ((await audience.getAttribute('aria-expanded')) === 'false') await audience.click();
  const rule = form.getByRole('group', { name: 'Rule for entering' });
  await addCondition(rule, 'Segment');
  await rule.getByRole('combobox', { name: 'Segment' }).selectOption('From Berlin');
  await page.getByText('Saved', { exact: true }).waitFor();

  // In use: it says where, and goes only with another in its place.
  await page.goto(`${app.origin}/#/segments`);
  await row(page, 'Segments', /^From Berlin/).click();
  await made.getByRole('link', { name: 'Cart recovery Who may enter' }).waitFor();
  await made.getByRole('button', { name: 'Delete this segment' }).click();
  const dialog = page.getByRole('dialog', { name: '“From Berlin” is in use' });
  await dialog.getByRole('link', { name: 'Cart recovery Who may enter' }).waitFor();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  expect(await row(page, 'Segments', /^From Berlin/).count()).toBe(1);
  await made.getByRole('button', { name: 'Delete this segment' }).click();
  await dialog.getByRole('combobox', { name: 'Put in its place' }).selectOption('Active Users');
  await dialog.getByRole('button', { name: 'Replace and delete' }).click();
  await sheet(page, 'Active Users').getByRole('link', { name: 'Cart recovery Who may enter' }).waitFor();
  expect(await row(page, 'Segments', /^From Berlin/).count()).toBe(0);

  // One step back, and everything is as it was; also after a reload.
  await page.keyboard.press('ControlOrMeta+z');
  await row(page, 'Segments', /^From Berlin/).waitFor();
  await sheet(page, 'Active Users')
    .getByRole('link', { name: /Who may enter/ })
    .waitFor({ state: 'detached' });
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await row(page, 'Segments', /^From Berlin/).click();
  await made.getByRole('link', { name: 'Cart recovery Who may enter' }).waitFor();
});
