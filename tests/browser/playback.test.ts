import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserApp, type OpenOptions, sampleJourney } from './harness.ts';
import { axeFindings } from './axe.ts';
import { simulator } from './story.ts';

const app = browserApp();

async function cartRecovery(options: OpenOptions = {}): Promise<Page> {
  const page = await app.open(sampleJourney, { reducedMotion: 'no-preference', ...options });
  await simulator(page).getByRole('list', { name: 'Trail' }).waitFor();
  return page;
}
const button = (page: Page, name: string) => simulator(page).getByRole('button', { name, exact: true });
const playhead = (page: Page) => simulator(page).getByRole('slider', { name: 'Playhead' });
const place = async (page: Page) => Number(await playhead(page).getAttribute('aria-valuenow'));
const row = (page: Page) =>
  simulator(page).getByRole('list', { name: 'Trail' }).locator('[aria-current=step]').textContent();
/** Does something by the palette. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill(words);
  await page.getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}
const litLines = (page: Page) => page.locator('path[data-look=lit]').count();

/** The most people that were under way at once while something went on, and how often the layer was painted on. */
const watchTokens = (page: Page) =>
  page.evaluate(() => {
    const layer = document.querySelector('canvas[data-token-count]');
    if (!layer) throw new Error('there is no layer for people under way');
    const seen: string[] = [];
    Object.assign(globalThis, { tokensSeen: seen });
    new MutationObserver(() => seen.push(layer.getAttribute('data-token-count') ?? '')).observe(layer, {
      attributeFilter: ['data-token-count'],
    });
  });
const tokensSeen = (page: Page) =>
  page.evaluate((): unknown => Reflect.get(globalThis, 'tokensSeen')) as Promise<string[]>; // what watchTokens put there

describe('playing', () => {
  test('goes from the beginning to the end: along the lines, over the waits, lighting the path', async () => {
    const page = await cartRecovery();
    // Lines that are out of sight are not drawn.
    await page.getByRole('button', { name: 'Show the whole journey' }).click();
    await expect.poll(() => litLines(page)).toBe(11);
    await watchTokens(page);
    expect(await place(page)).toBe(Number(await playhead(page).getAttribute('aria-valuemax')));
    const all = await litLines(page);
    await simulator(page)
      .getByRole('button', { name: /^Speed/ })
      .click();
    await page.getByRole('menuitemcheckbox', { name: '8×' }).click();

    await button(page, 'Play').click();
    await expect.poll(() => litLines(page)).toBeLessThan(all);
    await expect
      .poll(() =>
        simulator(page)
          .getByText(/^(1 h|2 h 21 min|23 h|20 h 39 min)$/)
          .count(),
      )
      .toBeGreaterThan(0);
    await button(page, 'Play').waitFor({ timeout: 15_000 });
    expect(await litLines(page)).toBe(all);
    expect(await row(page)).toContain('Left');
    const seen = await tokensSeen(page);
    expect(seen.filter((count) => count === '1').length).toBeGreaterThan(4);
    expect(seen.at(-1)).toBe('0');
    expect(await page.locator('canvas[data-token-count]').count()).toBe(1);
  });

  test('with reduced motion nobody travels, and it ends in the same place', async () => {
    const page = await cartRecovery({ reducedMotion: 'reduce' });
    await watchTokens(page);
    await simulator(page)
      .getByRole('button', { name: /^Speed/ })
      .click();
    await page.getByRole('menuitemcheckbox', { name: '16×' }).click();
    await button(page, 'Play').click();
    await button(page, 'Pause').waitFor();
    await button(page, 'Play').waitFor({ timeout: 15_000 });
    expect(await row(page)).toContain('Left');
    expect(await tokensSeen(page)).toEqual([]);
  });

  test('stops at a breakpoint that was set on a step, says so, and goes on from there', async () => {
    const page = await cartRecovery();
    await page.locator('[data-id=in-cart-1]').click({ button: 'right' });
    await page.getByRole('menuitemcheckbox', { name: /^Playing stops here/ }).click();
    await simulator(page)
      .getByRole('button', { name: /^Speed/ })
      .click();
    await page.getByRole('menuitemcheckbox', { name: '16×' }).click();
    // A press on a step leads to what happened there: back to the beginning.
    await playhead(page).press('Home');
    await expect.poll(() => place(page)).toBe(1);
    await button(page, 'Play').click();
    await simulator(page).getByText('Stopped: Still in the cart?').first().waitFor();
    await button(page, 'Play').waitFor();
    await page.locator('[data-id=in-cart-1]').locator('[data-look=here]').waitFor();
    await page.locator('[data-id=in-cart-1]').getByText('AO').waitFor();
    // It is still there after a reload, in the menu of the simulation too.
    await page.reload();
    await button(page, 'More for this simulation').click();
    const entry = page.getByRole('menuitemcheckbox', { name: 'Still in the cart?' });
    expect(await entry.getAttribute('aria-checked')).toBe('true');
    await entry.click();
    await button(page, 'Play').click();
    await button(page, 'Pause').waitFor();
    await button(page, 'Play').waitFor({ timeout: 15_000 });
    expect(await row(page)).toContain('Left');
  });
});

describe('going through it', () => {
  test('by keys: lines, mails, days, both ways; and by dragging the playhead', async () => {
    const page = await cartRecovery();
    await playhead(page).focus();
    await page.keyboard.press('Home');
    expect(await place(page)).toBe(1);
    expect(await row(page)).toContain('Entered');
    await page.keyboard.press('ArrowRight');
    expect(await place(page)).toBe(2);
    await page.keyboard.press('m');
    await expect.poll(() => row(page)).toContain('Sent');
    const first = await place(page);
    await page.keyboard.press('m');
    await expect.poll(() => place(page)).toBeGreaterThan(first);
    await page.keyboard.press('Shift+M');
    await expect.poll(() => place(page)).toBe(first);
    await page.keyboard.press('PageUp');
    await expect.poll(() => row(page)).toContain('Fri 6');
    await page.keyboard.press('PageDown');
    await expect.poll(() => row(page)).toContain('Thu 5');

    // Space plays where nothing is pressed by it.
    await page.keyboard.press('Space');
    await button(page, 'Pause').waitFor();
    await page.keyboard.press('Space');
    await button(page, 'Play').waitFor();

    await simulator(page)
      .getByRole('button', { name: /^Step by/ })
      .click();
    await page.getByRole('menuitemcheckbox', { name: 'Day' }).click();
    await button(page, 'Next day').click();
    await expect.poll(() => row(page)).toContain('Fri 6');

    const box = await playhead(page).boundingBox();
    if (!box) throw new Error('there is no playhead');
    const before = await place(page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    expect(await place(page)).toBeGreaterThan(before);
    expect(await row(page)).toContain('Left');
  });

  test('can be used by everybody, and time can be drawn as long as it is', async () => {
    const page = await cartRecovery();
    expect(await axeFindings(page, { part: 'section[aria-label="Simulator"]' })).toEqual([]);
    const lane = simulator(page).getByRole('list', { name: 'Timeline' });
    await lane.waitFor();
    expect(await simulator(page).getByText('1 d 19 h').count()).toBe(1);
    await button(page, 'More for this simulation').click();
    await page.getByRole('menuitemcheckbox', { name: 'Draw time as long as it is' }).click();
    await expect.poll(() => simulator(page).getByText('1 d 19 h').count()).toBe(0);
  });
});

describe('where it stops', () => {
  test('is set from the menus of steps and connections, with the keyboard, and in the palette', async () => {
    const page = await cartRecovery({ reducedMotion: 'reduce' });
    await simulator(page)
      .getByRole('button', { name: /^Speed/ })
      .click();
    await page.getByRole('menuitemcheckbox', { name: '16×' }).click();
    const stopped = async (why: string) => {
      await playhead(page).focus();
      await page.keyboard.press('k');
      await simulator(page).getByText(`Stopped: ${why}`).first().waitFor();
      await button(page, 'Play').waitFor();
    };
    // A way out, by the menu of its step, which the keyboard opens.
    await page.locator('[data-id=in-cart-1]').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitemcheckbox', { name: 'Playing stops at “Yes”' }).press('Enter');
    await page
      .locator('[data-edge="in-cart-1/yes"]')
      .getByRole('img', { name: 'Playing stops here' })
      .waitFor();
    // The same of a selected connection, by its key.
    await page.locator('[data-edge="in-cart-2/yes"]').getByText('Yes').click();
    await page.keyboard.press('b');
    await page
      .locator('[data-edge="in-cart-2/yes"]')
      .getByRole('img', { name: 'Playing stops here' })
      .waitFor();
    // Wherever a mail is sent, by the palette.
    await command(page, 'Playing stops at any mail');
    await page.getByText('Playing stops at any mail', { exact: true }).waitFor();

    await playhead(page).press('Home');
    await stopped('“Yes” of “Still in the cart?”');
    await stopped('a mail was sent');
    await stopped('“Yes” of “Still there after a day?”');
    await command(page, 'Playing stops nowhere');
    await expect.poll(() => page.getByRole('img', { name: 'Playing stops here' }).count()).toBe(0);
  });
});

describe('on the canvas', () => {
  test('what may still come is drawn as ever, what was decided against fades with the decision', async () => {
    const page = await cartRecovery();
    const look = (id: string) => page.locator(`[data-id=${id}] [data-hue]`).first().getAttribute('data-look');
    await playhead(page).press('Home');
    await expect.poll(() => look('emptied-1')).toBeNull();
    await playhead(page).press('d');
    await expect.poll(() => row(page)).toContain('Yes');
    await expect.poll(() => look('emptied-1')).toBe('off');
    expect(await look('emptied-2')).toBeNull();
    await playhead(page).press('End');
    await expect.poll(() => look('emptied-2')).toBe('off');
  });

  test('who has two runs is at two steps; the one that is under way leaves the other where it is', async () => {
    const page = await cartRecovery();
    await button(page, 'Choose another person').click();
    await page.getByRole('menuitemcheckbox', { name: /two carts/ }).click();
    /** The steps that they are at, but for the one under way. */
    const places = () =>
      page
        .locator('.react-flow__node')
        .filter({ has: page.getByText('MR', { exact: true }) })
        .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-id')));
    await playhead(page).press('Home');
    await expect.poll(places).toHaveLength(1);
    for (let steps = 0; steps < 12 && (await places()).length < 2; steps++) {
      await playhead(page).press('s');
      await expect.poll(async () => (await places()).length).toBeGreaterThan(0);
    }
    const both = await places();
    expect(new Set(both).size).toBe(2);
    await watchTokens(page);
    await button(page, 'Play').click();
    await expect.poll(() => tokensSeen(page)).toContain('1');
    const left = await places();
    expect(left.length).toBeGreaterThan(0);
    // Whoever is not under way has not stirred.
    expect(both.filter((step) => left.includes(step)).length).toBeGreaterThan(0);
  });

  test('it plays on while the journey is changed under it', async () => {
    const page = await cartRecovery();
    await page.getByRole('button', { name: 'Show the whole journey' }).click();
    await expect.poll(() => litLines(page)).toBe(11);
    await page.locator('[data-id=not-bought]').focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => litLines(page)).toBe(10);
    await playhead(page).press('Home');
    await simulator(page)
      .getByRole('button', { name: /^Speed/ })
      .click();
    await page.getByRole('menuitemcheckbox', { name: '4×' }).click();
    await button(page, 'Play').click();
    await page.locator('canvas[data-token-count="1"]').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.locator('[data-id=not-bought]').waitFor();
    expect(await button(page, 'Pause').count()).toBe(1);
    await button(page, 'Play').waitFor({ timeout: 20_000 });
    expect(await row(page)).toContain('Left');
    expect(await litLines(page)).toBe(11);
  });
});
