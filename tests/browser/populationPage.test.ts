import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PopulationReport } from '../../src/core/index.ts';
import { cartModel } from '../core/population/fourEmails.ts';
import { browserApp, sampleJourney } from './harness.ts';
import { downloaded, exported, simulator, told, wend } from './story.ts';

const app = browserApp();

async function open(): Promise<Page> {
  const page = await app.open(sampleJourney);
  await simulator(page).getByRole('radio', { name: 'Population' }).check();
  return page;
}

const peopleField = (page: Page) => simulator(page).getByRole('spinbutton', { name: 'People' });
const shownDigest = (page: Page) => simulator(page).locator('code[title^="sha256:"]');

test('the page counts what the command line counts, and shows it on the canvas', async () => {
  const page = await open();
  const dock = simulator(page);
  await peopleField(page).fill('9000');
  await page.locator('.react-flow').getByText('9,000 · 100 %').first().waitFor();
  await shownDigest(page).waitFor();
  const digest = await shownDigest(page).getAttribute('title');
  await dock.getByRole('button', { name: 'On the command line' }).click();
  const model = await downloaded(page, () => dock.getByRole('button', { name: /model\.json$/ }).click());
  const journey = await exported(page, (button) => button.click());
  const printed = await wend(
    'population', journey, '--subscribers', '9000', '--seed', '1', '--model', model.path, '--json',
  ); // oxfmt-ignore
  expect(printed).toMatchObject({ code: 0, trouble: '' });
  expect((JSON.parse(printed.out) as PopulationReport).digest).toBe(digest); // what --json prints
});

test('a large count moves while the page answers, and stops with what it has', async () => {
  const page = await open();
  const dock = simulator(page);
  await shownDigest(page).waitFor();
  await peopleField(page).fill('1000000');
  await dock.getByRole('button', { name: 'Count again' }).click();
  const bar = dock.getByRole('progressbar', { name: 'Counting people' });
  await page.waitForFunction(
    () =>
      Number(
        document
          .querySelector('[aria-valuetext*="1,000,000"]')
          ?.getAttribute('aria-valuetext')
          ?.split(' ')[0]
          ?.replaceAll(',', ''),
      ) > 0,
  );
  // The page answers meanwhile: another page of the results, a number in a field.
  await dock.getByRole('tab', { name: 'Drop-off' }).click();
  await dock.getByRole('table', { name: 'Where people drop off' }).waitFor();
  expect(await bar.isVisible()).toBe(true);
  await dock.getByRole('button', { name: 'Cancel' }).click();
  const stopped = await dock.getByText(/^Stopped after [\d,]+$/).textContent();
  const counted = Number(stopped?.replace(/\D/g, ''));
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThan(1_000_000);
  expect(await shownDigest(page).count()).toBe(0);
});

test('what counts survives that its page is left, is marked after an edit, and ends with the journey', async () => {
  const page = await open();
  const dock = simulator(page);
  await shownDigest(page).waitFor();
  await peopleField(page).fill('1000000');
  // By keyboard: the focus stays with what comes in the place of what was pressed.
  await dock.getByRole('button', { name: 'Count again' }).press('Enter');
  const bar = dock.getByRole('progressbar', { name: 'Counting people' });
  await bar.waitFor();
  await expect.poll(() => focusedText(page)).toBe('Cancel');
  await dock.getByRole('radio', { name: 'One person' }).check();
  await dock.getByRole('list', { name: 'Trail' }).waitFor();
  await dock.getByRole('radio', { name: 'Population' }).check();
  await bar.waitFor();
  expect(await dock.getByText('Counts from before your last change').count()).toBe(0);
  await peopleField(page).fill('900000');
  await dock.getByText('Counts from before your last change').waitFor();
  expect(await bar.isVisible()).toBe(true);
  await dock.getByRole('button', { name: 'Cancel' }).press('Enter');
  await bar.waitFor({ state: 'detached' });
  await expect.poll(() => focusedText(page)).toBe('Count again');
  await dock.getByRole('button', { name: 'Count again' }).press('Enter');
  await expect.poll(() => bar.getAttribute('aria-valuetext'), { timeout: 15_000 }).toMatch(/^[1-9]/);
  await dock.getByRole('button', { name: 'Cancel' }).press('Enter');
  await told(page, 'Stopped after');
  await dock.getByRole('button', { name: 'Count again' }).press('Enter');
  await bar.waitFor();
  const counting = () => page.workers().filter((worker) => worker.url().includes('population.worker')).length;
  await expect.poll(counting).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Journeys' }).first().click();
  await expect.poll(counting, { timeout: 5_000 }).toBe(0);
});

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('a bar opens its people by mouse, a column of a chart too', async () => {
  const page = await open();
  const dock = simulator(page);
  await shownDigest(page).waitFor();
  await dock
    .getByRole('row', { name: /^Goal reached/ })
    .locator('svg rect')
    .click();
  await page.getByRole('menuitem').first().waitFor();
  expect(await page.getByRole('menuitem').count()).toBe(5);
  await page.keyboard.press('Escape');
  await dock.getByRole('tab', { name: 'Sends' }).click();
  await dock.getByRole('img', { name: /^Mails by hour of the day: most at/ }).click();
  await page.getByRole('menuitem').first().press('Enter');
  await dock.getByRole('list', { name: 'Trail' }).waitFor();
});

test('whoever stands for a bar travels as they were counted', async () => {
  const page = await open();
  const dock = simulator(page);
  await shownDigest(page).waitFor();
  await dock.getByRole('button', { name: 'Goal reached', exact: true }).click();
  await page.getByRole('menuitem').first().press('Enter');
  await dock.getByRole('list', { name: 'Trail' }).waitFor();
  expect(await dock.getByText('Goal reached', { exact: true }).count()).toBeGreaterThan(0);
  // And the counts are still there.
  await dock.getByRole('radio', { name: 'Population' }).check();
  await shownDigest(page).waitFor({ timeout: 1_000 });
});

test('rates come from a log: people, mails and what they did, read beside the page', async () => {
  const page = await open();
  const dock = simulator(page);
  await shownDigest(page).waitFor();
  const before = await shownDigest(page).getAttribute('title');
  await dock.getByRole('tab', { name: 'Behaviour' }).click();
  await dock.getByLabel('Files of events and subscribers').setInputFiles({
    name: 'log.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(log(60)),
  });
  await dock
    .getByText('Rates as they were seen in a log of 60 people and 60 mails', { exact: false })
    .waitFor();
  // Every second mail was opened.
  await expect
    .poll(() => dock.getByRole('spinbutton', { name: 'Open, of 100', exact: true }).inputValue())
    .toBe('50');
  await dock.getByText('1 line could not be read; the rest was.').waitFor();
  await expect.poll(() => shownDigest(page).getAttribute('title')).not.toBe(before);
});

test('files that cannot be used change nothing and say why; nothing in them is markup', async () => {
  const page = await open();
  const dock = simulator(page);
  await shownDigest(page).waitFor();
  const before = await shownDigest(page).getAttribute('title');
  await dock.getByRole('tab', { name: 'Behaviour' }).click();
  const give = (label: string, text: string) =>
    dock
      .getByLabel(label)
      .setInputFiles({ name: 'given.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const refused = dock.getByRole('status').filter({ hasText: 'Nothing was taken over' });
  const evil = '<img src=x onerror=alert(1)>';
  const behaviours = [{ id: evil, does: { event: 'E' }, perDay: 1 }];
  await give('Behaviour file', JSON.stringify({ ...cartModel, segments: {}, behaviours }));
  await refused.filter({ hasText: evil }).waitFor();
  await refused.getByRole('button', { name: 'Dismiss' }).click();
  await give('Files of events and subscribers', `[${'['.repeat(5_000)}`);
  await refused.filter({ hasText: 'Nothing could be read: line 1' }).waitFor();
  expect(await dock.locator('img[src="x"]').count()).toBe(0);
  expect(await shownDigest(page).getAttribute('title')).toBe(before);
});

/** People who fill a cart and get a mail, which every second one opens; and a line that nobody can read. */
function log(people: number): string {
  const lines = Array.from({ length: people }, (_, nth) => {
    const track = (event: string, hour: number, context = {}) =>
      JSON.stringify({
        type: 'track',
        userId: `p${nth}`,
        event,
        timestamp: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`,
        context,
      });
    const mail = { run: `run-${nth}`, step: 'e1', email: 'any-email' };
    return [
      track('Cart Updated', 8),
      track('Email Delivered', 9, { wend: mail }),
      ...(nth % 2 === 0 ? [track('Email Opened', 11, { wend: mail })] : []),
    ];
  });
  return [...lines.flat(), '{ broken'].join('\n');
}
