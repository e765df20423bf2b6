import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { axeFindings } from './axe.ts';
import { browserApp, sampleJourney } from './harness.ts';
import { downloaded, middle, told } from './story.ts';

const app = browserApp();

/** The first mail of the sample journey in the editor. */
async function openFirstMail(page: Page): Promise<FrameLocator> {
  await page.locator('.react-flow__node[data-id=mail-1]').click();
  await page.getByRole('button', { name: 'Edit the email' }).click();
  const canvas = page.frameLocator('iframe[title="Email being edited"]');
  await canvas.getByRole('heading', { name: 'Still thinking it over?' }).waitFor();
  return canvas;
}
const editor = (page: Page) => page.getByRole('dialog', { name: /^Email / });
const look = (page: Page, at: 'Edit' | 'Preview' | 'All samples') =>
  editor(page).getByRole('radio', { name: at, exact: true }).check({ force: true });
const toasted = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Messages (F6)' }).getByText(words).waitFor();
const sample = (page: Page, name: string) =>
  editor(page).getByRole('listitem').filter({ hasText: name }).first();

test('an email gets a part for some, products and a merge tag; everybody sees theirs; undo inside and outside; a reload keeps it', async () => {
  const page = await app.open(sampleJourney);
  const canvas = await openFirstMail(page);
  const desk = editor(page);

  // Dragged in, written, and for some people only.
  const below = await middle(canvas.getByText('If something didn’t work'));
  const from = await middle(desk.getByRole('button', { name: 'Text', exact: true }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
  await page.mouse.move(below.x, below.y - 8, { steps: 8 });
  await expect
    .poll(async () => {
      await page.mouse.move(below.x + Math.random() * 4, below.y - 8);
      return page
        .locator('.gjs-placeholder')
        .evaluateAll((all) => all.some((each) => each.getBoundingClientRect().width > 0));
    })
    .toBe(true);
  await page.mouse.up();
  await desk.getByRole('heading', { name: 'Text', exact: true }).waitFor();
  await desk.getByRole('textbox', { name: 'Text', exact: true }).fill('From your VIP desk in ');
  await desk.getByRole('button', { name: 'Insert a merge tag' }).click();
  const tag = page.getByRole('dialog', { name: 'Insert a merge tag' });
  await tag.getByRole('combobox', { name: 'Show' }).fill('subscriber.city');
  await tag.getByRole('textbox', { name: 'If that is empty, show' }).fill('town');
  await tag.getByRole('button', { name: 'Insert' }).click();
  await desk.getByRole('radio', { name: 'People who match' }).check({ force: true });
  await desk.getByRole('button', { name: 'Condition' }).click();
  await page.getByRole('menuitem', { name: 'Profile field' }).click();
  await desk.getByRole('combobox', { name: 'Profile field' }).fill('city');
  await page.keyboard.press('Escape');
  await desk
    .getByRole('combobox', { name: 'Value' })
    .or(desk.getByRole('textbox', { name: 'Value' }))
    .first()
    .fill('Berlin');
  await desk.getByText('1 of 3 sample people').waitFor();

  // By keyboard: products behind it, and moved before it.
  await desk.getByRole('button', { name: 'Products' }).press('Enter');
  await desk.getByRole('tab', { name: 'Structure' }).click();
  const rows = desk.getByRole('treeitem');
  await desk.getByRole('treeitem', { name: /^Products/, selected: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await told(page, 'Products moved up');
  const names = await rows.evaluateAll((all) => all.map((each) => each.textContent));
  expect(names.slice(4, 8)).toEqual([
    expect.stringMatching(/^Products/),
    expect.stringMatching(/^Button.*Back to my cart/),
    expect.stringMatching(/^Products/),
    expect.stringMatching(/^Text.*From your VIP desk in \(city\).*shown to some/),
  ]);

  // Everybody gets theirs.
  await look(page, 'All samples');
  await sample(page, 'Ada').getByText('shown', { exact: false }).first().waitFor();
  await sample(page, 'Ada').frameLocator('iframe').getByText('From your VIP desk in Berlin').waitFor();
  await sample(page, 'Ada').frameLocator('iframe').getByText('Beeswax candle').nth(1).waitFor();
  await sample(page, 'Jonas').frameLocator('iframe').getByText('Oak side table').nth(1).waitFor();
  for (const name of ['Jonas', 'Maya']) {
    await sample(page, name)
      .getByText(/VIP desk.*: not shown/)
      .waitFor();
    expect(await sample(page, name).frameLocator('iframe').getByText('VIP desk').count()).toBe(0);
  }
  expect(await axeFindings(page, { part: 'dialog' })).toEqual([]);

  // Undone inside, done again, and one step outside.
  await look(page, 'Edit');
  await page.keyboard.press('Control+z');
  await toasted(page, 'Undid: Move Products');
  await page.keyboard.press('Control+Shift+z');
  await toasted(page, 'Did again: Move Products');
  expect(await axeFindings(page, { part: 'dialog' })).toEqual([]);
  await desk.getByRole('button', { name: 'Back to the journey' }).click();
  await desk.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await toasted(page, 'Undid: Edit email “You left something behind”');
  await openFirstMail(page);
  expect(await canvas.getByText('VIP desk').count()).toBe(0);
  await desk.getByRole('button', { name: 'Back to the journey' }).click();
  await page.keyboard.press('Control+Shift+z');
  await toasted(page, 'Did again: Edit email “You left something behind”');

  // A reload keeps it, and what leaves the app has it.
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await openFirstMail(page);
  await canvas.getByText('From your VIP desk in').waitFor();
  await desk.getByRole('button', { name: 'Back to the journey' }).click();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const { path } = await downloaded(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
  );
  const exported = JSON.parse(await readFile(path, 'utf8')) as {
    emails: Record<string, { html: string; shows: object }>;
  };
  const mail = Object.values(exported.emails).find(({ html }) => html.includes('VIP desk'));
  expect(Object.values(mail?.shows ?? {})).toEqual([
    { all: [{ attribute: 'city', is: 'equals', value: 'Berlin' }] },
  ]);
  expect(mail?.html).toContain("{{ subscriber.city | default: 'town' }}");
});
