import { openJourney, press, sample } from './screen.mjs';

/**
 * The pictures of README.md, one each, 1440 × 900.
 * @typedef {{ file: string, theme: 'light' | 'dark', screen: import('./screens.mjs').Screen }} ReadmePicture
 * @typedef {import('playwright-core').Page} Page
 */

/** What stands on the board besides the sample journey. */
const added = ['Welcome', 'Browse abandonment', 'Trial to paid', 'Post-purchase care and review', 'Renewal'];

/** @param {Page} page */
async function withTemplates(page) {
  for (const title of added) {
    await page.getByRole('link', { name: 'Cart recovery' }).waitFor();
    await press(page, 'Templates');
    await page.getByRole('button', { name: new RegExp(`^Use it ?: ${title}$`) }).click();
    await page.locator('.react-flow__node').first().waitFor();
    await page.getByRole('link', { name: 'Journeys', exact: true }).click();
  }
  await page.getByRole('link', { name: added.at(-1) ?? '', exact: true }).waitFor();
  await gone(page);
  await page.mouse.move(720, 880);
}

/** Messages would lie over the picture. @param {Page} page */
async function gone(page) {
  for (const button of await page.getByRole('button', { name: 'Dismiss' }).all()) await button.click();
}

/** With a reason open. @param {Page} page */
async function simulated(page) {
  await openJourney(page, false);
  await page.locator('.react-flow').press('Shift+Digit1');
  await page.getByRole('list', { name: 'Trail' }).getByRole('button').nth(5).click();
  await page.getByRole('button', { name: 'Back to the timeline' }).waitFor();
}

/** Without the simulator, an email chosen. @param {Page} page */
async function drawn(page) {
  await openJourney(page, false);
  await press(page, 'Simulate');
  await page.locator('[data-id="mail-1"]').click();
  await page.locator('.react-flow').press('Shift+Digit1');
  // Else the ring of the keyboard's focus lies around the canvas.
  await page.evaluate('document.activeElement.blur()');
}

/** @type {readonly ReadmePicture[]} */
export const readmePictures = [
  { file: 'canvas.jpg', theme: 'light', screen: { name: 'canvas', address: sample, prepare: drawn } },
  {
    file: 'simulator.jpg',
    theme: 'light',
    screen: { name: 'simulator', address: sample, prepare: simulated },
  },
  {
    file: 'journeys.jpg',
    theme: 'dark',
    screen: { name: 'journeys', address: '#/', prepare: withTemplates },
  },
];
