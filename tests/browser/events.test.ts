import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { browserApp, sampleJourney } from './harness.ts';
import { exported, middle, sameTrail, simulator, type Press } from './story.ts';

const app = browserApp();
const click: Press = (button) => button.click();
const order = (page: Page): Locator => simulator(page).getByRole('button', { name: /^Order Completed, / });
const when = async (page: Page) => (await order(page).getAttribute('aria-label'))?.replace(/^.*?, /, '');
const lane = (page: Page) => simulator(page).getByRole('list', { name: 'Timeline' }).locator('../..');

/** Cart recovery with Maya, who has two carts and buys one of them. */
async function openMaya(options: Parameters<typeof app.open>[1] = {}): Promise<Page> {
  const page = await app.open(sampleJourney, options);
  return page;
}
async function chooseMaya(page: Page): Promise<void> {
  await simulator(page).getByRole('button', { name: 'Choose another person' }).click();
  await page.getByRole('menuitemcheckbox', { name: /Maya/ }).click();
}

/** What there is to see of what happens to her: lines of the path on the canvas, and mails in the inbox. */
async function seen(page: Page): Promise<{ path: string[]; mails: number }> {
  const path = await page
    .locator('.react-flow__edge:has(path[data-look=lit])')
    .evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-id') ?? '').sort());
  const said = await simulator(page)
    .getByLabel(/^\d+ mails?$/)
    .getAttribute('aria-label');
  return { path, mails: Number.parseInt(said ?? '', 10) };
}
const show = (page: Page, what: RegExp) =>
  page
    .getByRole('radiogroup', { name: 'What the simulator shows' })
    .getByRole('radio', { name: what })
    .check({ force: true });
/** How many mails her calendar has, and back to her. */
async function onCalendar(page: Page): Promise<number> {
  await show(page, /^Calendar$/);
  await simulator(page).getByRole('radio', { name: 'Month', exact: true }).check({ force: true });
  await simulator(page)
    .getByRole('button', { name: /: Sent, / })
    .first()
    .waitFor();
  const count = await simulator(page)
    .getByRole('button', { name: /: Sent, / })
    .count();
  await show(page, /^One person$/);
  await order(page).waitFor();
  return count;
}

/** What was moved has been drawn: the drag tells of it once a frame. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
  );
/** So near to an edge of the lane it scrolls by itself, in px. */
const scrolls = 32;

/** Takes hold of the order and carries it to the left until it stands still on a day, from an hour of it on; gives what was seen on the way. */
async function carryTo(page: Page, day: string, from = 0): Promise<{ path: string[]; mails: number }[]> {
  let { x } = await middle(order(page));
  const { y } = await middle(order(page));
  const found: { path: string[]; mails: number }[] = [];
  const edge = (await lane(page).boundingBox())?.x ?? 0;
  const hours = (words = '') => {
    const [date = NaN, hour = 0] = (words.match(/\d+/g) ?? []).map(Number);
    return date * 24 + hour;
  };
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 200; step += 1) {
    const there = await when(page);
    const into = hours(there) - hours(day);
    const isStill = x > edge + scrolls;
    if (into >= from && into < 24 && isStill) {
      await drawn(page);
      if ((await when(page)) === there) return found;
    }
    // At the edge of the lane it scrolls by itself, however far: out of there to see where it has got to.
    if (into >= 24) x = Math.max(x - 30, edge + 8);
    else x = isStill ? x + 10 : edge + scrolls + 8;
    await page.mouse.move(x, y, { steps: 2 });
    await drawn(page);
    found.push(await seen(page));
  }
  throw new Error(`it never came to ${day}, only to ${await when(page)}`);
}

test('an order is dragged from day 4 to day 1: path, inbox, calendar, test marks and trail follow, as the command line tells it', async () => {
  const page = await openMaya();
  await chooseMaya(page);
  await order(page).waitFor();
  const journey = await exported(page, click);
  await page.getByRole('button', { name: 'Show the whole journey' }).click();

  // By keyboard to day 4, where she has had every mail of both carts by then.
  await order(page).focus();
  for (let day = 1; day < 4; day += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => when(page)).toBe('Mon 16 Mar, 10:55');
  const late = await seen(page);
  const before = await sameTrail(page, journey, click);
  expect(await onCalendar(page)).toBe(late.mails);

  // As a test, which passes.
  await simulator(page).getByRole('button', { name: 'More for this simulation' }).click();
  await page.getByRole('menuitem', { name: 'Keep as a test' }).click();
  const marks = page.getByRole('radiogroup', { name: 'What the simulator shows' });
  await marks.getByRole('radio', { name: 'Tests 1', exact: true }).waitFor();

  // Back to day 1, with path and inbox following while it is still held.
  // Before ten in the morning there was nothing in the cart that she orders.
  const onTheWay = await carryTo(page, 'Fri 13 Mar', 10);
  expect(new Set(onTheWay.map(({ mails }) => mails)).size).toBeGreaterThan(1);
  expect(new Set(onTheWay.map(({ path }) => path.join())).size).toBeGreaterThan(1);
  await page.mouse.up();
  expect(await when(page)).toMatch(/^Fri 13 Mar, \d+:(00|15|30|45)$/);
  const early = await seen(page);
  expect(early.mails).toBeLessThan(late.mails);
  expect(early.path).not.toEqual(late.path);
  await simulator(page)
    .getByRole('status')
    .filter({ hasText: 'Moved Order Completed to Fri 13 Mar' })
    .first()
    .waitFor({ state: 'attached' });
  const after = await sameTrail(page, journey, click);
  expect(after).not.toBe(before);
  expect(await onCalendar(page)).toBe(early.mails);
  await marks.getByRole('radio', { name: 'Tests 1/1', exact: true }).waitFor();

  // One step of the journey's history: undo and redo go over it, and everything follows again.
  await order(page).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => when(page)).toBe('Mon 16 Mar, 10:55');
  await marks.getByRole('radio', { name: 'Tests 1', exact: true }).waitFor();
  expect(await seen(page)).toEqual(late);
  expect(await sameTrail(page, journey, click)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => when(page)).toMatch(/^Fri 13 Mar/);
  await marks.getByRole('radio', { name: 'Tests 1/1', exact: true }).waitFor();
}, 120_000);

test('Escape puts a dragged event back; a disabled one is kept, and neither played nor in the file', async () => {
  const page = await openMaya();
  await chooseMaya(page);
  await order(page).waitFor();
  const journey = await exported(page, click);
  const before = await sameTrail(page, journey, click);
  expect(before).toContain('"input":"maya-6"');
  await carryTo(page, 'Thu 12 Mar');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await when(page)).toBe('Fri 13 Mar, 10:55');
  expect(await sameTrail(page, journey, click)).toBe(before);

  await order(page).click();
  await page.getByRole('menuitem', { name: /^Disable event/ }).click();
  await simulator(page)
    .getByRole('button', { name: /^Order Completed, .*, disabled$/ })
    .waitFor();
  expect(await sameTrail(page, journey, click)).not.toContain('"input":"maya-6"');
  await page.reload();
  await simulator(page)
    .getByRole('button', { name: /^Order Completed, .*, disabled$/ })
    .click();
  await page.getByRole('menuitem', { name: 'Enable event' }).click();
  await expect.poll(() => when(page)).toBe('Fri 13 Mar, 10:55');
  expect(await sameTrail(page, journey, click)).toBe(before);
}, 120_000);

test('a finger drags an event on a phone, and what is beside it still scrolls', async () => {
  const page = await openMaya({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const tabs = page.getByRole('radiogroup', { name: 'Show' });
  await page
    .getByText(/^Simulat/)
    .last()
    .click();
  await chooseMaya(page);
  await tabs.getByRole('radio', { name: 'Timeline', exact: true }).check({ force: true });
  await order(page).waitFor();
  await order(page).evaluate((handle) => handle.scrollIntoView({ inline: 'center' }));
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const { x, y } = await middle(order(page));
  const before = await when(page);
  await touch('touchStart', { x, y });
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', { x: x + step * 6, y });
  await expect.poll(() => when(page)).not.toBe(before);
  await touch('touchEnd');
  const after = await when(page);
  expect(after).not.toBe(before);
  expect(await page.getByRole('menu').count()).toBe(0);

  // A swipe over the labels below moves the lane and no event.
  const left = () => lane(page).evaluate((element) => element.scrollLeft);
  const from = await left();
  await touch('touchStart', { x: 200, y: y + 56 });
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', { x: 200 + step * 12, y: y + 56 });
  await touch('touchEnd');
  await expect.poll(left).not.toBe(from);
  expect(await when(page)).toBe(after);
  // A tap is a press: what can be done with it.
  await order(page).tap();
  await page.getByRole('menuitem', { name: 'A day later' }).waitFor();
  // What is said of it does not lie over the way to the other parts of the editor.
  await page.getByRole('menuitem', { name: /^Disable event/ }).tap();
  const said = await page.getByRole('listitem').filter({ hasText: 'Disabled Order Completed' }).boundingBox();
  const parts = await page.getByRole('tablist', { name: 'Parts of the editor' }).boundingBox();
  expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThan(parts?.y ?? 0);
});
