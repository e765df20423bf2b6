import { canvas, fromMenu, keys, newStep, opened, openJourney, press, sample } from './screen.mjs';

/** @typedef {import('./screens.mjs').Screen} Screen */

/** Presses a key on a card, or on its row of the outline. @param {string} key @returns {NonNullable<Screen['prepare']>} */
function onStep(key) {
  return async (page, narrow) => {
    await canvas(page, narrow);
    await page.locator('.react-flow__node').nth(3).focus();
    await page.keyboard.press(key);
    await page.locator(opened).first().waitFor();
  };
}

/** @param {import('./screen.mjs').Page} page @param {boolean} narrow @param {string} item @param {string} button */
const command = (page, narrow, item, button) => (narrow ? fromMenu(page, 'More', item) : press(page, button));

/** What opens over the editor. @type {readonly Screen[]} */
export const floatingScreens = [
  { name: 'step-menu', address: sample, part: opened, prepare: onStep('Shift+F10') },
  { name: 'step-picker', address: sample, part: opened, prepare: onStep('n') },
  { name: 'step-connect', address: sample, part: opened, prepare: onStep('c') },
  { name: 'anywhere', address: sample, part: opened, prepare: keys('ControlOrMeta+k') },
  { name: 'anywhere-found', address: sample, part: opened, prepare: keys('ControlOrMeta+k', 'mail') },
  { name: 'anywhere-nothing', address: sample, part: opened, prepare: keys('ControlOrMeta+k', 'zzzz') },
  { name: 'find', address: sample, prepare: keys('ControlOrMeta+f', 'cart') },
  { name: 'keys', address: sample, part: opened, prepare: keys('Shift+Slash') },
  {
    name: 'keys-changed',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await keys('Shift+Slash')(page, narrow);
      await page.getByRole('button', { name: 'Change the keys of “Tidy up”' }).click();
      await page.keyboard.press('ControlOrMeta+k');
    },
  },
  {
    name: 'history',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await newStep('Email')(page, narrow);
      await newStep('Wait')(page, narrow);
      await command(page, narrow, 'History…', 'History');
      await page.getByRole('dialog', { name: 'History' }).waitFor();
    },
  },
  {
    name: 'accept',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await newStep('Goal')(page, narrow);
      await page
        .getByRole('button', { name: /^\d+ problems?$/ })
        .first()
        .click();
      await press(page, 'Accept…');
      await page.getByRole('dialog', { name: 'Accept it as it is' }).waitFor();
    },
  },
  {
    name: 'publish',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await command(page, narrow, 'Publish…', 'Publish…');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'publish-not-ready',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await onStep('n')(page, narrow);
      await page.keyboard.press('Enter');
      await page
        .getByRole('button', { name: /^\d+ problems?$/ })
        .first()
        .waitFor();
      await command(page, narrow, 'Publish…', 'Publish…');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'more',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await fromMenu(page, narrow ? 'More' : 'Colours and language');
    },
  },
];
