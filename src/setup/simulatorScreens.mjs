import { canvas, dock, fromMenu, opened, openJourney, part, press, sample } from './screen.mjs';

/** @typedef {import('./screens.mjs').Screen} Screen */
/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const trail = (page) => page.getByRole('list', { name: 'Trail' });

/** The simulator with the story of the first person. @param {Page} page @param {boolean} narrow */
async function simulated(page, narrow) {
  await openJourney(page, narrow);
  await part(page, narrow, 'Simulate');
  await page.getByRole('radio', { name: 'One person' }).check();
  await trail(page).getByRole('button').nth(2).waitFor();
  // A step that was selected before has been asked about.
  const back = page.getByRole('button', { name: 'Back to the timeline' });
  if (await back.isVisible()) await back.click();
}

/** Another page of the simulator, once what is on it is there. @param {string} mode @param {(page: Page) => import('playwright-core').Locator} there @param {(page: Page, narrow: boolean) => Promise<unknown>} [then] @returns {NonNullable<Screen['prepare']>} */
const turnedTo = (mode, there, then) => async (page, narrow) => {
  await openJourney(page, narrow);
  await part(page, narrow, 'Simulate');
  await page.getByRole('radio', { name: mode }).first().check();
  await there(page).first().waitFor();
  await then?.(page, narrow);
};

/**
 * Where the parts of a page take turns, one of them comes in sight; else it must be there already.
 * @param {Page} page
 * @param {string} view
 * @param {import('playwright-core').Locator} there something of that part
 */
async function inSight(page, view, there) {
  const choice = page.locator(dock).getByRole('radio', { name: view, exact: true });
  await choice.or(there).filter({ visible: true }).first().waitFor();
  if (await choice.isVisible()) await choice.check();
  await there.filter({ visible: true }).first().waitFor();
}

/** @param {Page} page */
const deeds = (page) => page.getByRole('list', { name: 'What the person does' }).getByRole('button').last();
/** @param {Page} page */
const calendar = (page) => page.getByRole('region', { name: 'Calendar' }).getByRole('button');
/** @param {Page} page */
const counted = (page) => page.locator(dock).locator('code[title^="sha256:"]');
/** @param {Page} page */
const keep = (page) => page.getByRole('button', { name: 'Keep as a test', exact: true }).first();
/** @param {Page} page */
const noTest = (page) => page.getByRole('heading', { name: 'No test yet' });
/** @param {string} tab @returns {Screen} */
const populationTab = (tab) => ({
  name: `simulator-population-${tab.toLowerCase().replaceAll(' ', '-')}`,
  address: sample,
  part: dock,
  prepare: turnedTo('Population', counted, (page) => page.getByRole('tab', { name: tab }).click()),
});
/** @param {string} tab @returns {Screen} */
const personTab = (tab) => ({
  name: `simulator-person-${tab.toLowerCase().replaceAll(' ', '-')}`,
  address: sample,
  part: opened,
  prepare: async (page, narrow) => {
    await simulated(page, narrow);
    await press(page, 'Edit Ada');
    await page.getByRole('dialog').getByRole('tab', { name: tab }).click();
  },
});

/** What one person’s page shows. @type {readonly Screen[]} */
const onePerson = [
  { name: 'simulator', address: sample, part: dock, prepare: simulated },
  {
    name: 'simulator-under-way',
    address: sample,
    part: dock,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await page.getByRole('slider', { name: 'Playhead' }).press('Home');
      for (let count = 0; count < 6; count++) await press(page, 'Step on');
    },
  },
  {
    name: 'simulator-timeline',
    address: sample,
    part: dock,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await inSight(page, 'Timeline', deeds(page));
    },
  },
  {
    name: 'simulator-event',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await inSight(page, 'Timeline', deeds(page));
      await deeds(page).press('Enter');
    },
  },
  {
    name: 'simulator-why',
    address: sample,
    part: dock,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await trail(page).getByRole('button').nth(2).click();
      await page.getByRole('button', { name: 'Back to the timeline' }).waitFor();
      await page
        .getByRole('button', { name: /^Try it for Ada/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'simulator-mail',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await page.getByRole('slider', { name: 'Playhead' }).press('End');
      await inSight(page, 'Inbox (3)', page.getByRole('region', { name: 'Ada’s inbox' }));
      await press(page, 'Read it large, on a phone or a desk');
    },
  },
  {
    name: 'simulator-menu',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await fromMenu(page, 'More for this simulation');
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
    name: 'simulator-person-event',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await press(page, 'Edit Ada');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Cart Updated/ })
        .first()
        .click();
    },
  },
  ...['Profile', 'Reactions', 'As a file'].map(personTab),
  {
    name: 'simulator-import',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await simulated(page, narrow);
      await press(page, 'Choose another person');
      await page.getByRole('menuitem', { name: 'Import people…' }).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill(table);
    },
  },
];

/** A table as somebody may have it at hand. */
const table = [
  'email,name,city,event,when,item_count',
  'ada@example.com,Ada,Berlin,Cart Updated,2026-10-23 19:30,2',
  'jonas@example.com,Jonas,Stockholm,Cart Updated,2026-10-24 08:00,1',
].join('\n');

/** @type {readonly { view: string, there: (page: Page) => import('playwright-core').Locator }[]} */
const testViews = [
  { view: 'Tests', there: (page) => page.getByRole('list', { name: 'Tests' }) },
  { view: 'Expected', there: (page) => page.getByRole('region', { name: 'Test of Ada Okafor' }) },
  { view: 'Coverage', there: (page) => page.getByRole('region', { name: 'Coverage' }) },
];

/** The other pages of the dock. @type {readonly Screen[]} */
const pages = [
  {
    name: 'simulator-side-by-side',
    address: sample,
    part: dock,
    prepare: turnedTo('Side by side', (page) => page.locator(dock).getByRole('table')),
  },
  {
    name: 'simulator-versions',
    address: sample,
    part: dock,
    prepare: turnedTo(
      'Side by side',
      (page) => page.locator(dock).getByRole('table'),
      async (page) => {
        await page.getByRole('radio', { name: 'Two versions' }).check();
      },
    ),
  },
  { name: 'simulator-calendar', address: sample, part: dock, prepare: turnedTo('Calendar', calendar) },
  {
    name: 'simulator-calendar-why',
    address: sample,
    part: dock,
    prepare: turnedTo('Calendar', calendar, async (page) => {
      await page
        .getByRole('button', { name: /: Sent, You left something behind/ })
        .first()
        .click();
    }),
  },
  ...['Month', 'List'].map((view) => ({
    name: `simulator-calendar-${view.toLowerCase()}`,
    address: sample,
    part: dock,
    prepare: turnedTo('Calendar', calendar, async (page) => {
      await page.getByRole('radio', { name: view }).check();
    }),
  })),
  { name: 'simulator-population', address: sample, part: dock, prepare: turnedTo('Population', counted) },
  ...['Drop-off', 'Sends', 'Emails', 'Goal and splits', 'Static sequence', 'Behaviour'].map(populationTab),
  {
    name: 'simulator-tests-none',
    address: sample,
    part: dock,
    prepare: turnedTo('Tests', noTest),
  },
  ...testViews.map(({ view, there }) => ({
    name: `simulator-${view === 'Tests' ? 'tests' : `tests-${view.toLowerCase()}`}`,
    address: sample,
    part: dock,
    // On a desk the three stand side by side.
    narrowOnly: view !== 'Tests',
    prepare: turnedTo('Tests', keep, async (page) => {
      const kept = page.getByRole('radio', { name: 'Tests 1', exact: true });
      if ((await kept.count()) === 0) {
        await keep(page).click();
        await page.getByRole('menuitem', { name: /^Ada/ }).click();
      }
      await kept.waitFor();
      await inSight(page, view, there(page));
    }),
  })),
];

/** The simulator in the dock of the editor. @type {readonly Screen[]} */
export const simulatorScreens = [
  ...onePerson,
  ...pages,
  {
    name: 'simulator-trouble',
    address: sample,
    part: dock,
    alone: true,
    prepare: async (page, narrow) => {
      // Somebody comes by a step that does not say yet what it waits for.
      await canvas(page, narrow);
      await page.locator('.react-flow__node').nth(3).focus();
      await page.keyboard.press('n');
      await page.locator(opened).getByRole('combobox').fill('Wait for event');
      await page.keyboard.press('Enter');
      await part(page, narrow, 'Simulate');
      await page.locator(dock).getByRole('button', { name: 'Show me' }).first().waitFor();
    },
  },
];
