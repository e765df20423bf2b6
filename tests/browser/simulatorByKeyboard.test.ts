import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabTo } from './build/Hand.ts';
import { held, sitDown, turnTo } from './build/sitDown.ts';
import { browserApp } from './harness.ts';
import { settings, told } from './story.ts';

const app = browserApp();

/** What moves for longer than can be seen. Runs in the page. */
const slowly = () =>
  document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 10)
    .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML : undefined));
/** What was done is said politely there, with the way to take it back. */
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages (F6)' });
/** Of a list with one tab stop, that which has it. */
const stopOf = (list: Locator) => list.locator('button[tabindex="0"]');

describe('the simulator with the keyboard only, by the names that a screen reader says', () => {
  test('its pages: each is chosen by an arrow, and the keys stay on the choice', async () => {
    const at = await sitDown(app);
    const { page, dock } = at;
    await tabTo(page, dock.getByRole('radio', { name: 'One person' }));
    const pages: [string, Locator][] = [
      ['Side by side', dock.getByRole('table').first()],
      ['Calendar', dock.getByRole('region', { name: 'Calendar' })],
      ['Population', dock.getByRole('tablist')],
      ['Tests', dock.getByRole('region', { name: 'Coverage' })],
      ['One person', at.trail],
    ];
    for (const [mode, part] of pages) {
      await page.keyboard.press('ArrowRight');
      await part.waitFor();
      await expect.poll(() => held(page)).toBe(`- radio "${mode}" [checked]`);
    }
  });

  test('one person: steps on and back, by mails and days, plays without anything moving, reads the mails', async () => {
    const at = await sitDown(app);
    const { page, dock, hand, trail } = at;
    const { keyboard } = page;
    const playhead = dock.getByRole('slider', { name: 'Playhead' });
    const heard = () => playhead.getAttribute('aria-valuetext');
    await tabTo(page, playhead);
    await keyboard.press('Home');
    await expect.poll(heard).toContain('Entered');
    await told(page, 'Entered Cart Updated');
    await keyboard.press('ArrowRight');
    await expect.poll(heard).toContain('Moved on');
    await keyboard.press('m');
    await told(page, 'Sent You left something behind');
    await keyboard.press('d');
    await expect.poll(heard).toContain('Yes');
    await keyboard.press('Shift+M');
    await expect.poll(heard).toContain('Sent You left something behind');

    await hand.press(dock.getByRole('button', { name: 'Step by: Line' }));
    await hand.press(page.getByRole('menuitemcheckbox', { name: 'Day' }));
    await expect.poll(() => held(page)).toContain('Step by: Day');
    await hand.press(dock.getByRole('button', { name: 'Next day', exact: true }));
    await expect.poll(heard).toContain('Fri 6');

    await hand.press(dock.getByRole('button', { name: /^Speed/ }));
    await hand.press(page.getByRole('menuitemcheckbox', { name: '16×' }));
    await tabTo(page, playhead);
    await keyboard.press('Home');
    await keyboard.press('k');
    await dock.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await page.evaluate(slowly)).toEqual([]);
    await dock.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: 15_000 });
    await told(page, 'Left Did not buy');
    expect(await page.locator('canvas[data-token-count]:not([data-token-count="0"])').count()).toBe(0);

    // The trail is one stop; its arrows move the playhead.
    await tabTo(page, stopOf(trail));
    await keyboard.press('ArrowUp');
    await expect.poll(heard).toContain('Moved on 4 days');
    await expect.poll(() => held(page)).toContain('Moved on 4 days');

    const inbox = dock.getByRole('region', { name: 'Ada’s inbox' });
    await hand.press(inbox.getByRole('button', { name: 'Earlier mail' }));
    await inbox.getByText('2 of 3').waitFor();
    await hand.press(inbox.getByRole('button', { name: 'Read it large, on a phone or a desk' }));
    await page.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => held(page)).toContain('Read it large');
  });

  test('asks why, goes back, tries out what would change it', async () => {
    const at = await sitDown(app);
    const { page, dock, hand, trail } = at;
    const { keyboard } = page;
    await tabTo(page, stopOf(trail));
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect.poll(() => held(page)).toContain('Yes last Cart Updated');
    await keyboard.press('Enter');
    const why = dock.getByRole('region', { name: 'Why “Yes” at “Still in the cart?”?' });
    await why.waitFor();
    await told(page, 'found and tried out');
    await keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    await expect.poll(() => held(page)).toContain('Yes last Cart Updated');

    await keyboard.press('Enter');
    await hand.press(why.getByRole('button', { name: /^Try it for Ada: / }).first());
    await messages(page).getByText('is a new sample person').waitFor();
    await trail.getByRole('button', { name: /Left Cart emptied/ }).waitFor();
    await dock.getByText('Left: Cart emptied').waitFor();
    await expect.poll(() => held(page)).not.toBe('');
  });

  test('moves, disables and deletes what somebody does, without dragging', async () => {
    const at = await sitDown(app);
    const { page, dock, hand } = at;
    const { keyboard } = page;
    await hand.press(dock.getByRole('button', { name: 'Choose another person' }));
    await hand.press(page.getByRole('menuitemcheckbox', { name: /^Jonas/ }));
    await dock.getByRole('heading', { name: 'Jonas Lindqvist' }).waitFor();
    await expect.poll(() => held(page)).toContain('Choose another person');
    const lane = dock.getByRole('list', { name: 'What the person does' });
    await tabTo(page, stopOf(lane));
    await keyboard.press('End');
    await expect.poll(() => held(page)).toMatch(/button "Order Completed, /);
    const before = await held(page);
    await keyboard.press('Alt+Shift+ArrowRight');
    await told(page, 'Moved Order Completed to Wed 11 Mar');
    await expect.poll(() => held(page)).not.toBe(before);
    await expect.poll(() => held(page)).toMatch(/button "Order Completed, /);

    await keyboard.press('Enter');
    await hand.press(page.getByRole('menuitem', { name: /^Disable event/ }));
    await expect.poll(() => held(page)).toMatch(/button "Order Completed, .*, disabled"/);
    await dock.getByText('Left: Did not buy').waitFor();
    await keyboard.press('Delete');
    await lane.getByRole('button', { name: /^Order Completed/ }).waitFor({ state: 'detached' });
    await expect.poll(() => held(page)).toMatch(/button ".*, /);
  });

  test('lays two people side by side; asks the calendar about a mail', async () => {
    const at = await sitDown(app);
    const { page, dock, hand } = at;
    await turnTo(at, 'Side by side');
    await hand.choose(dock.getByRole('combobox', { name: 'Person B' }), 'Maya Ruiz');
    await dock
      .getByRole('columnheader', { name: /Maya Ruiz/ })
      .first()
      .waitFor();
    await hand.press(dock.getByRole('table').getByRole('button', { name: 'Still in the cart?' }).first());
    await settings(page).getByText('Still in the cart?').first().waitFor();

    await turnTo(at, 'Calendar');
    const mail = dock.getByRole('button', { name: /: Sent, You left something behind/ });
    await hand.press(mail);
    await expect.poll(() => mail.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => mail.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => held(page)).toContain('You left something behind');
    for (const view of ['Month', 'List']) {
      await hand.pick(dock.getByRole('radio', { name: view }));
      await dock
        .getByRole('button', { name: /You left something behind/ })
        .first()
        .waitFor();
    }
  });

  test('counts a population, stops it, opens the people behind a bar', async () => {
    const at = await sitDown(app);
    const { page, dock, hand } = at;
    await turnTo(at, 'Population');
    await dock.locator('code[title^="sha256:"]').waitFor();
    await hand.press(dock.getByRole('tab', { name: 'Drop-off' }));
    await dock.getByRole('table', { name: 'Where people drop off' }).waitFor();
    await hand.press(dock.getByRole('tab', { name: 'Overview' }));

    await hand.write(dock.getByRole('spinbutton', { name: 'People' }), '1000000');
    await hand.press(dock.getByRole('button', { name: 'Count again' }));
    const bar = dock.getByRole('progressbar', { name: 'Counting people' });
    await expect
      .poll(() => bar.getAttribute('aria-valuetext'), { timeout: 15_000 })
      .toMatch(/^[1-9][\d,]* of 1,000,000$/);
    await hand.press(dock.getByRole('button', { name: 'Cancel' }));
    await dock.getByText(/^Stopped after [\d,]+$/).waitFor();
    await told(page, 'Stopped after');
    await expect.poll(() => held(page)).toMatch(/button|spinbutton/);

    await hand.write(dock.getByRole('spinbutton', { name: 'People' }), '2000');
    await dock.locator('code[title^="sha256:"]').waitFor();
    await hand.press(dock.getByRole('button', { name: 'Goal reached', exact: true }));
    await hand.press(page.getByRole('menuitem').first());
    await at.trail.waitFor();
    await dock.getByText('Goal reached', { exact: true }).first().waitFor();
    await held(page);
  });

  test('keeps somebody as a test, hears that it fails, updates what is expected', async () => {
    const at = await sitDown(app);
    const { page, dock, hand } = at;
    const { keyboard } = page;
    await turnTo(at, 'Tests');
    const tests = dock.getByRole('list', { name: 'Tests' });
    await hand.press(dock.getByRole('button', { name: 'Keep as a test', exact: true }).first());
    await hand.press(page.getByRole('menuitem', { name: /^Ada/ }));
    await tests.getByRole('button', { name: /Ada/ }).filter({ hasText: 'Passes' }).waitFor();
    await held(page);

    await keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
    await keyboard.type('@23 hours');
    await page.getByRole('option', { name: '23 hours' }).first().waitFor();
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.react-flow__node-step'));
    await keyboard.press('Enter');
    await hand.write(settings(page).getByRole('textbox', { name: 'How many' }).first(), '80');
    await tests.getByRole('button', { name: /Ada/ }).filter({ hasText: 'Fails' }).waitFor();
    await told(page, '1 of 1 tests fails');
    await dock.getByRole('radio', { name: 'Tests 1/1' }).waitFor();

    await hand.press(tests.getByRole('button', { name: /Ada/ }));
    await hand.press(dock.getByRole('button', { name: 'Update expectation' }));
    await tests.getByRole('button', { name: /Ada/ }).filter({ hasText: 'Passes' }).waitFor();
    await dock.getByRole('radio', { name: 'Tests 1', exact: true }).waitFor();
    await expect.poll(() => held(page)).toMatch(/Ada Okafor/);
  });
});
