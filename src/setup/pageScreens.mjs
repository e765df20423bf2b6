import { fromMenu, opened, openJourney, press } from './screen.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What a browser does whose storage is full. It runs in the page. */
const full = `{ throw new DOMException('The storage of this browser is full.', 'QuotaExceededError') }`;

/** @param {Page} page */
const listed = (page) => page.getByText('Cart recovery').first().waitFor();

/** @param {Page} page */
const workspaceFile = async (page) => {
  await press(page, 'Whole workspace');
  await page.getByRole('menuitem').click();
  await page.getByRole('dialog').waitFor();
};

/** Puts the one journey there is away, and lets the message about it go. @param {Page} page */
async function archived(page) {
  await fromMenu(page, 'More for Cart recovery', 'Archive');
  await page.getByRole('radio', { name: 'Archived 1' }).waitFor();
  for (const button of await page.getByRole('button', { name: 'Dismiss' }).all()) await button.click();
}

/** The journeys page in all its states, and where nothing can be shown. @type {readonly import('./screens.mjs').Screen[]} */
export const pageScreens = [
  { name: 'journeys', address: '#/', prepare: listed },
  {
    name: 'journeys-list',
    address: '#/',
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'List' }).click({ force: true });
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'journeys-none',
    address: '#/',
    alone: true,
    prepare: async (page) => {
      await fromMenu(page, 'More for Cart recovery', 'Delete');
      await page.getByText('Draw your first journey').waitFor();
    },
  },
  {
    name: 'journeys-all-archived',
    address: '#/',
    alone: true,
    prepare: async (page) => {
      await archived(page);
      await page.getByText('Your journey is archived').waitFor();
    },
  },
  {
    name: 'journeys-archived',
    address: '#/',
    alone: true,
    prepare: async (page) => {
      await archived(page);
      await press(page, 'Show it');
      await listed(page);
    },
  },
  {
    name: 'journey-archived',
    address: '#/',
    alone: true,
    prepare: async (page, narrow) => {
      await archived(page);
      await press(page, 'Show it');
      await page.getByRole('link', { name: 'Cart recovery' }).click();
      await openJourney(page, narrow);
      await page.getByText('Nobody enters it').waitFor();
    },
  },
  {
    name: 'anywhere-on-a-page',
    address: '#/',
    part: opened,
    prepare: async (page) => {
      await listed(page);
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
    },
  },
  {
    name: 'journeys-not-found',
    address: '#/',
    alone: true,
    prepare: async (page) => {
      await listed(page);
      await page.getByRole('searchbox').fill('nowhere to be found');
      await page.getByText('Nothing is called').waitFor();
    },
  },
  {
    name: 'journey-menu',
    address: '#/',
    part: opened,
    prepare: (page) => fromMenu(page, 'More for Cart recovery'),
  },
  { name: 'themes', address: '#/', part: opened, prepare: (page) => fromMenu(page, 'Colours and language') },
  {
    name: 'templates',
    address: '#/',
    part: opened,
    prepare: async (page) => {
      await press(page, 'Templates');
      await page.getByRole('heading', { name: 'Welcome', exact: true }).waitFor();
    },
  },
  {
    name: 'import',
    address: '#/',
    part: opened,
    prepare: async (page) => {
      await press(page, 'Import');
      await press(page, 'Paste text instead');
      await page.getByRole('textbox', { name: 'Paste it here' }).fill('{ "format": "something else" }');
      await press(page, 'Read what I pasted');
      await page.getByText('cannot be imported').waitFor();
    },
  },
  { name: 'workspace', address: '#/', part: opened, prepare: workspaceFile },
  {
    name: 'new-journey',
    address: '#/',
    prepare: async (page, narrow) => {
      await press(page, 'New journey');
      if (narrow) await page.getByRole('tab', { name: 'Canvas' }).click();
      await page.getByRole('button', { name: 'Pick a trigger' }).waitFor();
    },
  },
  { name: 'nowhere', address: '#/nowhere', prepare: (page) => page.getByText('leads nowhere').waitFor() },
  {
    name: 'no-such-journey',
    address: '#/journeys/gone',
    prepare: (page) => page.getByRole('main').getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'no-storage',
    address: '#/',
    alone: true,
    before: (page) => page.addInitScript(`indexedDB.open = () => ${full}`),
    prepare: (page) => page.getByText('Wend cannot read what it stored').waitFor(),
  },
  {
    name: 'not-saved',
    address: '#/journeys/cart-recovery',
    alone: true,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await page.evaluate(`IDBObjectStore.prototype.put = () => ${full}`);
      await page.getByRole('textbox', { name: 'Name of the journey' }).fill('Carts');
      await page.getByRole('button', { name: /^Not saved/ }).click({ timeout: 10_000 });
      await page.getByRole('dialog').waitFor();
    },
  },
];
