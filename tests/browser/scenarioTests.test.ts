import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { browserApp, sampleJourney } from './harness.ts';
import { downloaded, exported, settings, simulator, wend } from './story.ts';

const app = browserApp();

const tests = (page: Page) => simulator(page).getByRole('list', { name: 'Tests' });
const coverage = (page: Page) => simulator(page).getByRole('region', { name: 'Coverage' });
const keep = async (page: Page, name: RegExp) => {
  await simulator(page).getByRole('button', { name: 'Keep as a test' }).click();
  await page.getByRole('menuitem', { name }).click();
  await tests(page).getByRole('button', { name }).filter({ hasText: 'Passes' }).waitFor();
};

async function openTests(): Promise<Page> {
  const page = await app.open(sampleJourney);
  const modes = page.getByRole('radiogroup', { name: 'What the simulator shows' });
  await modes.getByText('Tests', { exact: true }).waitFor();
  await modes.getByRole('radio', { name: /^Tests/ }).check({ force: true });
  await coverage(page).waitFor();
  return page;
}

test('people kept as tests run on every edit; what differs is said, and the same files judge in the command line', async () => {
  const page = await openTests();
  await keep(page, /^Ada/);
  await keep(page, /^Jonas/);
  const modes = page.getByRole('radiogroup', { name: 'What the simulator shows' });
  await modes.getByRole('radio', { name: 'Tests 2', exact: true }).waitFor();

  // A test that fails: in the list, on the tab, in words; and the file that was saved before fails in the command line.
  const journey = await exported(page, (button) => button.click());
  await tests(page).getByRole('button', { name: /Ada/ }).click();
  const ada = await downloaded(page, async () => {
    await simulator(page).getByRole('button', { name: 'More for this test' }).click();
    await page.getByRole('menuitem', { name: 'Download as a scenario' }).click();
  });
  expect(await wend('test', journey, '--scenario', ada.path)).toMatchObject({ code: 0, trouble: '' });

  await page.getByTestId('rf__node-wait-23h').click();
  await settings(page).getByRole('textbox', { name: 'How many' }).first().fill('80');
  await tests(page).getByRole('button', { name: /Ada/ }).filter({ hasText: 'Fails' }).waitFor();
  await modes.getByRole('radio', { name: 'Tests 1/2', exact: true }).waitFor();
  await simulator(page)
    .getByText(/^Expected ended by .*, found .*/)
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const changed = await exported(page, (button) => button.click());
  const judged = await wend('test', changed, '--scenario', ada.path);
  expect(judged.code).toBe(1);
  expect(judged.out).toMatch(/FAILED {2}Opens, never buys[\s\S]*expected {2}ended by/);

  // The mark stays in sight while the simulator is closed, and leads back to the tests.
  await simulator(page).getByRole('button', { name: 'Close the simulator' }).click();
  await page.getByRole('banner').getByRole('button', { name: '1 of 2 tests fails' }).click();
  await simulator(page).getByRole('button', { name: 'Update expectation' }).click();
  await tests(page).getByRole('button', { name: /Ada/ }).filter({ hasText: 'Passes' }).waitFor();
  await modes.getByRole('radio', { name: 'Tests 2', exact: true }).waitFor();
  await page.getByRole('banner').getByRole('button', { name: 'All 2 tests pass' }).waitFor();

  // On the journey’s card too, where nobody has it open.
  await page.getByRole('link', { name: 'Wend: all journeys' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Cart recovery' }).getByText('2 tests').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('a template comes with its tests, which pass', async () => {
  const page = await app.open('/');
  await page.getByRole('button', { name: 'Templates' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Webinar/ })
    .click();
  const mark = page.getByRole('banner').getByRole('button', { name: 'All 5 tests pass' });
  await mark.waitFor();
  expect(await mark.count()).toBe(1);
});

test('coverage says which ways nobody goes, and makes people who go them, in either theme', async () => {
  const page = await openTests();
  await coverage(page)
    .getByText(/^0 of 14 ways out/)
    .waitFor();
  await coverage(page).getByRole('button', { name: 'Somebody for each' }).click();
  await coverage(page).getByText('Somebody goes every way.').waitFor();
  expect(await coverage(page).getByRole('meter').getAttribute('aria-valuenow')).toBe('100');
  expect(await tests(page).getByText('Passes').count()).toBe(await tests(page).getByRole('button').count());

  // All of them in one file, as they are, for continuous integration.
  const journey = await exported(page, (button) => button.click());
  const all = await downloaded(page, () =>
    simulator(page).getByRole('button', { name: 'Download all tests in one file' }).click(),
  );
  expect(all.path).toMatch(/cart-recovery\.scenarios\.ndjson$/);
  const people = await tests(page).getByRole('button').count();
  expect(await wend('test', journey, '--scenario', all.path)).toMatchObject({
    code: 0,
    trouble: '',
    out: expect.stringMatching(new RegExp(`\n${people} passed, 0 failed\n$`)),
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page, { part: 'section[aria-label="Simulator"]' })).toEqual([]);
});

test('somebody who comes to a step is made from its menu on the canvas, and their way is shown', async () => {
  const page = await app.open(sampleJourney);
  await simulator(page).getByRole('button', { name: 'Close the simulator' }).click();
  const step = page.getByTestId('rf__node-wait-23h');
  await step.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Make somebody who comes here' }).click();
  await page.getByText('Ben’s path').waitFor();
  expect(
    await simulator(page)
      .getByText(/Comes to “23/)
      .count(),
  ).toBeGreaterThan(0);
  // Undo takes them back, like anything else.
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.getByText('Ada’s path').waitFor();
});

test('tests whose worker hangs say so, and the next edit starts another', async () => {
  let hangs = true;
  const page = await app.open('/', {
    // The clock of the test is put into every frame, also into the mail's, which runs no scripts.
    allow: { console: /^Blocked script execution in 'about:srcdoc'/ },
    prepare: async (blank) => {
      await blank.clock.install();
      await blank.route(/tests\.worker/, async (route) => {
        if (!hangs) return route.continue();
        hangs = false;
        const answer = await route.fetch();
        return route.fulfill({ response: answer, body: 'addEventListener("message", () => { for (;;); });' });
      });
    },
  });
  await page.getByRole('link', { name: 'Cart recovery' }).first().click();
  const modes = page.getByRole('radiogroup', { name: 'What the simulator shows' });
  await modes.getByRole('radio', { name: /^Tests/ }).check({ force: true });
  await coverage(page)
    .getByText(/^0 of 14 ways out/)
    .waitFor();
  await expect.poll(() => hangs).toBe(false);
  await page.clock.fastForward(31_000);
  await simulator(page).getByText('The tests could not be run').waitFor();
  await simulator(page).getByText('There was no answer in time.').waitFor();
  await page.getByTestId('rf__node-wait-23h').click();
  await settings(page).getByRole('textbox', { name: 'How many' }).first().fill('24');
  await keep(page, /^Ada/);
  expect(await simulator(page).getByText('The tests could not be run').count()).toBe(0);
});
