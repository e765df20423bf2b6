/**
 * A screen of the app and the way to it. Everything is done as a person does it, by the names that are on screen.
 * @typedef {{ name: string, address: string, prepare?: (page: Page, narrow: boolean) => Promise<unknown> }} Screen
 * @typedef {import('playwright-core').Page} Page
 */

const sample = '#/journeys/cart-recovery';

/** @param {Page} page */
const drawn = (page) => page.locator('.react-flow__node').first().waitFor({ timeout: 15_000 });

/** On a narrow screen the canvas stands behind a tab. @param {Page} page @param {boolean} narrow */
async function openJourney(page, narrow) {
  if (narrow) await page.getByRole('tab').first().waitFor({ timeout: 15_000 });
  else await drawn(page);
}

/** @param {string} key @returns {NonNullable<Screen['prepare']>} */
const pressed = (key) => async (page, narrow) => {
  await openJourney(page, narrow);
  await page.keyboard.press(key);
};

/** @type {readonly Screen[]} */
export const screens = [
  {
    name: 'journeys',
    address: '#/',
    prepare: (page) => page.getByText('Cart recovery').first().waitFor(),
  },
  {
    name: 'journeys-list',
    address: '#/',
    prepare: (page) => page.getByRole('radio', { name: 'List' }).click({ force: true }),
  },
  {
    name: 'new-journey',
    address: '#/',
    prepare: (page) => page.getByRole('button', { name: 'New journey', exact: true }).first().click(),
  },
  {
    name: 'templates',
    address: '#/',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Templates', exact: true }).click();
      await page.getByRole('heading', { name: 'Welcome', exact: true }).waitFor();
    },
  },
  { name: 'editor', address: sample, prepare: openJourney },
  {
    name: 'outline',
    address: sample,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await page.getByRole('tab', { name: 'Outline' }).click();
      await page.getByRole('tree').waitFor();
    },
  },
  {
    name: 'tidied',
    address: sample,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      if (narrow) return;
      await page.getByRole('button', { name: /Tidy up/ }).click();
      await page.keyboard.press('Shift+Digit1');
    },
  },
  {
    name: 'editor-step',
    address: sample,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      if (!narrow) await page.locator('.react-flow__node').nth(3).click();
    },
  },
  {
    name: 'publish',
    address: sample,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      if (narrow) await page.getByRole('button', { name: 'More' }).first().click();
      await page.getByText('Publish…').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'anywhere', address: sample, prepare: pressed('ControlOrMeta+k') },
  { name: 'find', address: sample, prepare: pressed('ControlOrMeta+f') },
  { name: 'keys', address: sample, prepare: pressed('Shift+Slash') },
  { name: 'segments', address: '#/segments' },
  { name: 'topics', address: '#/topics' },
  { name: 'policies', address: '#/policies' },
  { name: 'events', address: '#/events' },
  { name: 'people', address: '#/people' },
  { name: 'nowhere', address: '#/nowhere' },
];
