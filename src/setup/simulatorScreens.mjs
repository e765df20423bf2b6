import { dock, newStep, opened, openJourney, part, press, sample } from './screen.mjs';

/** @typedef {import('./screens.mjs').Screen} Screen */

/** The simulator with the story of the first person. @param {import('./screen.mjs').Page} page @param {boolean} narrow */
async function simulated(page, narrow) {
  await openJourney(page, narrow);
  await part(page, narrow, 'Simulate');
  await page.getByRole('list', { name: 'Trail' }).getByRole('button').nth(2).waitFor();
}

/** The simulator in the dock of the editor. @type {readonly Screen[]} */
export const simulatorScreens = [
  { name: 'simulator', address: sample, part: dock, prepare: simulated },
  {
    name: 'simulator-why',
    address: sample,
    part: dock,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await page.getByRole('list', { name: 'Trail' }).getByRole('button').nth(2).click();
      await page.getByRole('button', { name: 'Back to the timeline' }).waitFor();
    },
  },
  {
    name: 'simulator-people',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await press(page, 'Choose another person');
    },
  },
  {
    name: 'simulator-person',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await press(page, 'Edit Ada');
      await page.getByRole('button', { name: 'Add event' }).waitFor();
    },
  },
  {
    name: 'simulator-trouble',
    address: sample,
    part: dock,
    prepare: async (page, narrow) => {
      await newStep('Split')(page, narrow);
      await part(page, narrow, 'Simulate');
      await page
        .getByText('The journey cannot run yet')
        .or(page.getByText('Not used yet'))
        .or(page.getByText('as it was'))
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
    },
  },
];
