import { fromMenu, opened, press } from './screen.mjs';

/** @typedef {import('./screens.mjs').Screen} Screen */

/** @param {import('./screen.mjs').Page} page */
const listed = (page) => page.getByRole('main').getByRole('link').first().waitFor();

/** Opens something, then presses its buttons one after another. @param {string} heading @param {string[]} buttons @returns {NonNullable<Screen['prepare']>} */
const then =
  (heading, ...buttons) =>
  async (page) => {
    await page.getByRole('region', { name: heading, exact: true }).waitFor();
    for (const button of buttons) await press(page, button);
  };

/**
 * Deletes everything that a page lists. On a narrow screen list and sheet stand there one at a time.
 * @param {string} nothing what is said then
 * @param {(page: import('./screen.mjs').Page) => Promise<unknown>} remove
 * @returns {NonNullable<Screen['prepare']>}
 */
const emptied = (nothing, remove) => async (page, narrow) => {
  const said = page.getByText(nothing);
  const row = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await said.or(row).first().waitFor();
  for (let count = 0; count < 9 && !(await said.isVisible()); count++) {
    const all = page.url();
    if (narrow) await row.click();
    await remove(page);
    if (narrow) await page.waitForURL(all);
    await page.waitForTimeout(100);
  }
};

/** @param {import('./screen.mjs').Page} page */
const asked = (page) => page.getByRole('checkbox', { name: 'Offers' }).waitFor({ timeout: 15_000 });

/** @param {import('./screen.mjs').Page} page */
const sampled = (page) => page.locator('iframe').waitFor({ timeout: 30_000 });

/** The pages of what journeys share: their lists, an open thing, nothing at all, and what asks before something goes. @type {readonly Screen[]} */
export const libraryScreens = [
  { name: 'segments', address: '#/segments', prepare: listed },
  { name: 'segment', address: '#/segments/content-explorers', prepare: then('Content Explorers') },
  { name: 'segment-new', address: '#/segments', prepare: (page) => press(page, 'New segment') },
  {
    name: 'segments-none',
    alone: true,
    address: '#/segments',
    prepare: emptied('Name people by what they do', (page) => press(page, 'Delete this segment')),
  },
  { name: 'topics', address: '#/topics', prepare: listed },
  { name: 'topic', address: '#/topics/news', prepare: then('News') },
  {
    name: 'topic-in-use',
    address: '#/topics/offers',
    part: opened,
    prepare: then('Offers', 'Delete this topic'),
  },
  { name: 'preferences', address: '#/preferences/ada', prepare: asked },
  {
    name: 'preferences-choice',
    // What it changes hangs on the sample journey, which other screens have changed.
    alone: true,
    address: '#/preferences/ada',
    prepare: async (page) => {
      await asked(page);
      await page.getByRole('checkbox', { name: 'Offers' }).uncheck();
      await page.getByText(/would not go/).waitFor();
      await press(page, 'Delete my data');
    },
  },
  { name: 'policies', address: '#/policies', prepare: listed },
  { name: 'policy-caps', address: '#/policies/caps', prepare: then('How many emails', 'Add a cap') },
  { name: 'policy-quiet-hours', address: '#/policies/quiet-hours', prepare: then('Quiet hours') },
  { name: 'policy-sunset', address: '#/policies/sunset', prepare: then('Sunset') },
  { name: 'policy-group', address: '#/policies', part: opened, prepare: (page) => press(page, 'New group') },
  { name: 'events', address: '#/events', prepare: listed },
  { name: 'event', address: '#/events/Order%20Completed', prepare: then('Order Completed') },
  {
    name: 'event-rename',
    address: '#/events/Order%20Completed',
    part: opened,
    prepare: then('Order Completed', 'Rename…'),
  },
  { name: 'people', address: '#/people', prepare: listed },
  { name: 'person', address: '#/people/ada', prepare: then('Ada Okafor') },
  { name: 'person-edit', address: '#/people/ada', part: opened, prepare: then('Ada Okafor', 'Edit') },
  {
    name: 'people-import',
    address: '#/people',
    part: opened,
    prepare: async (page) => {
      await fromMenu(page, 'More for people', 'Import people…');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'brand', address: '#/brand', prepare: sampled },
  {
    name: 'brand-look',
    address: '#/brand',
    prepare: async (page) => {
      await sampled(page);
      await page.getByLabel('Accent: buttons and links', { exact: true }).fill('#f2c14e');
      await page.getByLabel('Logo: address on the web').fill('http://example.com/logo.png');
      await press(page, 'Add a social link');
      await page.getByText('Too pale for links').waitFor();
    },
  },
  {
    name: 'missing',
    address: '#/segments/gone',
    prepare: (page) => page.getByText('This is not here').waitFor(),
  },
];
