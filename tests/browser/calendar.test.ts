import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawDraft, email, exit, trigger, wait, writtenEmail } from '../core/draw.ts';
import { axeFindings } from './axe.ts';
import { browserApp } from './harness.ts';
import { storeDraft } from './storeDraft.ts';
import { downloaded, simulator } from './story.ts';

const app = browserApp();
const dock = '[data-keys=simulator], section[aria-label=Simulator]';

/** Another journey that answers the same carts, with a mail of its own two hours after the first. */
function picks() {
  const { document } = drawDraft([
    trigger('Cart Updated', 't'),
    wait('PT3H', 'w'),
    email('picks', { topic: 'offers' }),
    exit('Done', 'x'),
  ]);
  return {
    document: { ...document, id: 'picks', name: 'Monday picks' },
    emails: { picks: { ...writtenEmail('picks'), name: 'Monday picks' } },
  };
}

async function open(): Promise<Page> {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  await page.getByText('Cart recovery').first().waitFor();
  await storeDraft(page, picks());
  await page.goto(`${app.origin}/#/journeys/cart-recovery`);
  await page.reload();
  await simulator(page).getByRole('radio', { name: 'Calendar' }).waitFor();
  return page;
}
const choose = (page: Page, what: string) =>
  simulator(page).getByRole('radio', { name: what, exact: true }).click({ force: true });

describe('one person', () => {
  test('has the mails of all journeys on one calendar, where two on one day stand out, and says why, by keyboard', async () => {
    const page = await open();
    await choose(page, 'Calendar');
    const calendar = simulator(page);
    await calendar
      .getByText(/collision/)
      .first()
      .waitFor();
    const sent = calendar.getByRole('button', { name: /Sent, Monday picks/ }).first();
    expect(await sent.locator('> span').first().textContent()).toMatch(
      /^Thu 5 Mar 12:00: Sent, Monday picks\. Monday picks$/,
    );
    await calendar.getByRole('listitem', { name: 'Thu 5 Mar: 2 mails' }).waitFor();
    expect(await axeFindings(page, { part: dock })).toEqual([]);

    await sent.focus();
    await page.keyboard.press('Enter');
    await calendar
      .getByRole('region', { name: /^Sent · / })
      .getByText('The address works')
      .waitFor();
    expect(await axeFindings(page, { part: dock })).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Monday picks');

    for (const view of ['Month', 'List']) {
      await choose(page, view);
      await calendar.getByRole('table').waitFor();
      expect(await axeFindings(page, { part: dock })).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await choose(page, 'Week');
    expect(await axeFindings(page, { part: dock, rules: ['color-contrast'] })).toEqual([]);
  });

  test('goes on paper as a storyboard without a link, and into a table', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.assign(globalThis, {
        print: () => Object.assign(globalThis, { printed: document.body.lastElementChild?.textContent }),
      });
    });
    const menu = () => simulator(page).getByRole('button', { name: 'More for this simulation' }).click();
    const { text } = await downloaded(page, async () => {
      await menu();
      await page.getByRole('menuitem', { name: /CSV/ }).click();
    });
    expect(text.split('\r\n')[0]).toBe(
      'at,local,subscriber,journey,run,step,did,why,input,step name,title,detail',
    );
    expect(text).toContain(',sent,gate,');

    await menu();
    await page.getByRole('menuitem', { name: /storyboard/ }).click();
    await page.waitForFunction(() => Reflect.has(globalThis, 'printed'));
    const printed = await page.evaluate(() => String(Reflect.get(globalThis, 'printed')));
    expect(printed).toContain('Ada Okafor');
    expect(printed).toContain('Ada: shall we keep it for you?');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.getByRole('article').filter({ hasText: 'Ada Okafor' }).last();
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('#root').isVisible()).toBe(false);
    expect(await sheet.locator('a, button, input').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('#root').isVisible()).toBe(true);
  });

  test('is read mail by mail, as on a desk and on a phone', async () => {
    const page = await open();
    await simulator(page).getByRole('button', { name: 'Read it large, on a phone or a desk' }).click();
    const reader = page.getByRole('dialog', { name: 'Ada’s mail 3 of 3' });
    await reader.getByText('Ada: shall we keep it for you?').waitFor();
    const frame = reader.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('');
    const wide = (await frame.boundingBox())?.width ?? 0;
    await reader.getByRole('radio', { name: 'Phone' }).click({ force: true });
    await expect.poll(async () => (await frame.boundingBox())?.width ?? wide).toBeLessThan(wide);
    await reader.getByRole('button', { name: 'Earlier mail' }).click();
    await page.getByRole('dialog', { name: 'Ada’s mail 2 of 3' }).waitFor();
    expect(await axeFindings(page, { part: 'dialog' })).toEqual([]);
  });
});

test('two people part where they part, in both themes and on a phone', async () => {
  const page = await open();
  await choose(page, 'Side by side');
  await simulator(page)
    .getByRole('heading', { name: /^They part at/ })
    .waitFor();
  expect(await axeFindings(page, { part: dock })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page, { part: dock, rules: ['color-contrast'] })).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
