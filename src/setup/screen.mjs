/**
 * @typedef {import('./screens.mjs').Screen} Screen
 * @typedef {import('playwright-core').Page} Page
 */

export const sample = '#/journeys/cart-recovery';

/** On a narrow screen the canvas stands behind a tab. @param {Page} page @param {boolean} narrow */
export async function openJourney(page, narrow) {
  if (narrow) await page.getByRole('tab', { name: 'Outline' }).click({ timeout: 15_000 });
  else await page.locator('.react-flow__node').first().waitFor({ timeout: 15_000 });
}

/** @param {Page} page @param {string} name */
export const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/** Opens a menu by its button, and chooses from it. @param {Page} page @param {string} menu @param {string} [item] */
export async function fromMenu(page, menu, item) {
  await press(page, menu);
  if (item !== undefined) await page.getByRole('menuitem', { name: item, exact: true }).click();
  else await page.getByRole('menu').waitFor();
}

/** The places of what a screen is about. */
export const settings = 'aside[aria-label="Settings"]';
export const opened = 'dialog[open], [popover]:popover-open:not([aria-label^="Messages"])';
export const ground = '.react-flow';
export const dock = 'section[aria-label="Simulator"]';

/** One of the parts that stand side by side where there is room. @param {Page} page @param {boolean} narrow @param {string} name */
export async function part(page, narrow, name) {
  if (narrow) await page.getByRole('tab', { name, exact: true }).click();
}

/** Selects a step of the open journey by its name and shows its settings. @param {string} name @returns {NonNullable<Screen['prepare']>} */
export const step = (name) => async (page, narrow) => {
  await openJourney(page, narrow);
  const row = page.getByRole('treeitem', { name }).first();
  await (narrow ? row : page.locator('.react-flow__node').filter({ hasText: name }).first()).click();
  await part(page, narrow, 'Settings');
};

/** Adds a step of a kind to the open journey, and shows its settings. @param {string} kind @returns {NonNullable<Screen['prepare']>} */
export const newStep = (kind) => async (page, narrow) => {
  await openJourney(page, narrow);
  await page.getByRole('tab', { name: 'Steps' }).click();
  await page
    .getByRole('complementary', { name: 'Steps' })
    .getByRole('button', { name: kind, exact: true })
    .click();
  if (narrow) await page.getByRole('treeitem', { selected: true }).waitFor();
  await part(page, narrow, 'Settings');
  await page.getByRole('complementary', { name: 'Settings' }).getByRole('heading', { level: 2 }).waitFor();
};

/** Presses a key once the journey is drawn, and types into the field that it opens. @param {string} key @param {string} [text] @returns {NonNullable<Screen['prepare']>} */
export const keys = (key, text) => async (page, narrow) => {
  await openJourney(page, narrow);
  await page.keyboard.press(key);
  if (text === undefined) return;
  await page.locator('input:focus').first().waitFor();
  await page.keyboard.type(text);
};

/** The canvas, drawn. @param {Page} page @param {boolean} narrow */
export async function canvas(page, narrow) {
  await openJourney(page, narrow);
  await part(page, narrow, 'Canvas');
  await page.locator('.react-flow__node').first().waitFor();
}
