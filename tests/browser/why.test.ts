import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/core/index.ts';
import { condition, drawDraft, email, scenario, trigger, wait } from '../core/draw.ts';
import { browserApp, type OpenOptions, sampleJourney } from './harness.ts';
import { axeFindings } from './axe.ts';
import { tabTo } from './build/Hand.ts';
import { simulator } from './story.ts';
import { storeDraft, storeSamples } from './storeDraft.ts';

const app = browserApp();

async function cartRecovery(options: OpenOptions = {}): Promise<Page> {
  const page = await app.open(sampleJourney, options);
  await trail(page).waitFor();
  return page;
}
const trail = (page: Page): Locator => simulator(page).getByRole('list', { name: 'Trail' });
const row = (page: Page, words: RegExp): Locator => trail(page).getByRole('button', { name: words });
const question = (page: Page, words: string): Locator =>
  simulator(page).getByRole('heading', { name: words, exact: true });
const changes = (page: Page): Locator =>
  simulator(page).getByRole('region', { name: /^What would change this/ });
const card = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);
const line = (page: Page, id: string): Locator => page.locator(`.react-flow__edge[data-id="${id}"]`);
const isLit = (page: Page, id: string) => line(page, id).locator('path[data-look=lit]').count();
const focus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Goes up the trail until a line of these words has the focus. */
async function arrowTo(page: Page, words: string): Promise<void> {
  for (let up = 0; !(await focus(page)).includes(words); up++) {
    if (up > 12) throw new Error(`“${words}” is not in the trail`);
    const before = await focus(page);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focus(page)).not.toBe(before);
  }
}

/** A point on a line of the canvas, where a hand would press it. */
const onLine = (path: Locator) =>
  path.evaluate((element) => {
    if (!(element instanceof SVGPathElement)) throw new Error('a line is a path');
    const at = element
      .getPointAtLength(element.getTotalLength() * 0.6)
      .matrixTransform(element.getScreenCTM() ?? undefined);
    return { x: at.x, y: at.y };
  });

/** Whether all of something can be scrolled into sight inside something else. */
async function liesIn(part: Locator, whole: Locator): Promise<boolean> {
  await part.scrollIntoViewIfNeeded();
  const [inner, outer] = [await part.boundingBox(), await whole.boundingBox()];
  if (!inner || !outer) return false;
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('why, and why not', () => {
  test('with the mouse, on the canvas: a step, the way it did not go, and a variant that goes it', async () => {
    const page = await cartRecovery();
    await card(page, 'in-cart-1').click();
    await question(page, 'Why “Yes” at “Still in the cart?”?').waitFor();
    const panel = simulator(page).getByRole('region', { name: /^Why “Yes”/ });
    expect(await panel.textContent()).toContain(
      'Because this holds: last Cart Updated: item count is 2 and no Order Completed since entry.',
    );
    expect(await panel.getByText('Found 2, because of Cart Updated').count()).toBe(1);

    const way = await onLine(line(page, 'in-cart-1/otherwise').locator('path').first());
    await page.mouse.click(way.x, way.y);
    expect(await panel.textContent()).toContain('“Yes” is asked before “No”, and it held.');
    await changes(page).getByText('Smallest change').waitFor();
    await expect.poll(() => changes(page).getAttribute('aria-busy')).toBe('false');
    expect(await changes(page).textContent()).toContain('item count 0');

    expect([await isLit(page, 'in-cart-1/yes'), await isLit(page, 'in-cart-1/otherwise')]).toEqual([0, 0]);
    await changes(page)
      .getByRole('button', { name: /^Try it for Ada/ })
      .first()
      .click();
    await row(page, /^.*No item count/)
      .or(row(page, /Left Cart emptied/))
      .first()
      .waitFor();
    await expect.poll(() => isLit(page, 'in-cart-1/otherwise')).toBeGreaterThan(0);
    expect(await isLit(page, 'in-cart-1/yes')).toBe(0);
    expect(await row(page, /Sent/).count()).toBe(0);

    // The variant is a person like any other, and goes again with undo.
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await row(page, /Sent The last reminder/).waitFor();
  });

  test('by keys, from the trail: why a mail went, and for a variant why it did not', async () => {
    const page = await cartRecovery();
    await tabTo(page, trail(page).locator('button[tabindex="0"]'));
    await arrowTo(page, 'Sent The last reminder');
    await page.keyboard.press('Enter');
    await expect.poll(() => focus(page)).toBe('Why did Ada get “The last reminder”?');
    await changes(page).getByText('Does not want “Offers”').waitFor();
    for (let tab = 0; !(await focus(page)).startsWith('Try it for Ada'); tab++) {
      if (tab > 12) throw new Error('no variant can be reached by Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await row(page, /Skipped: The last reminder/).waitFor();
    await expect.poll(() => focus(page)).toContain('Left');

    await arrowTo(page, 'The last reminder');
    await page.keyboard.press('Enter');
    await expect.poll(() => focus(page)).toBe('Why did Ada not get “The last reminder”?');
    const panel = simulator(page).getByRole('region', { name: /^Why did Ada not get/ });
    expect(await panel.textContent()).toContain('Because Ada does not want “Offers”.');
    await panel
      .getByText('With one of these, the earliest moment it could have gone is Sun 8 Mar 9:00.')
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focus(page)).toContain('Skipped: The last reminder');
  });

  test('from the inbox, and from the calendar of all journeys', async () => {
    const page = await cartRecovery();
    await simulator(page).getByRole('button', { name: 'Why did Ada get this mail?' }).click();
    await question(page, 'Why did Ada get “The last reminder”?').waitFor();
    await simulator(page).getByRole('radio', { name: 'Calendar' }).click({ force: true });
    const calendar = simulator(page).getByRole('region', { name: 'Calendar' });
    await calendar.getByRole('button', { name: /Sent/ }).first().click();
    await question(page, 'Why did Ada get “You left something behind”?').waitFor();
    await changes(page)
      .getByRole('button', { name: /^Try it for Ada/ })
      .first()
      .click();
    const skipped = calendar.getByRole('button', { name: /Skipped/ });
    await skipped.first().waitFor();
    expect(await skipped.first().textContent()).toContain('You left something behind');
  });

  test('for somebody with a long trail: the page stays free meanwhile', async () => {
    const drawn = drawDraft([
      trigger('Signed Up', 't'),
      wait('PT5M', 'w'),
      condition({ tag: 'vip' }, { yes: [email('gift')], no: [wait('PT5M', 'v')] }, 'c'),
    ]);
    const page = await app.open('/');
    await page.getByText('Cart recovery').first().waitFor();
    await storeDraft(page, {
      ...drawn,
      document: connect(drawn.document, { from: 'v', outlet: 'next', to: 'w' }),
    });
    await storeSamples(page, [
      { id: 'round', scenario: { ...scenario([['PT1H', 'Signed Up']]), until: 'P40D' } },
    ]);
    await page.goto(`${app.origin}/#/journeys/journey`);
    await page.reload();
    await trail(page).waitFor();
    expect(
      Number(await simulator(page).getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuemax')),
    ).toBeGreaterThan(5_000);
    await card(page, 'c').click();
    await simulator(page)
      .getByRole('heading', { name: /^Why “/ })
      .waitFor();
    // How often somebody could have typed a letter, from here to the answer.
    const looked = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let looks = 0;
          const look = () => {
            looks++;
            if (document.querySelector('[aria-busy=true]')) setTimeout(look, 0);
            else resolve(looks);
          };
          setTimeout(look, 0);
        }),
    );
    await changes(page)
      .getByText('Tagged “vip”')
      .or(changes(page).getByText('Tags is vip'))
      .first()
      .waitFor();
    expect(await looked).toBeGreaterThan(10);
  });

  test('in the low dock and the tall one, on a phone, in both themes: nothing is cut off, and axe finds nothing', async () => {
    const page = await cartRecovery({ reducedMotion: 'reduce' });
    await row(page, /Sent The last reminder/).click();
    await changes(page).getByText('Does not want “Offers”').waitFor();
    const dock = '[data-keys=simulator]';
    const height = page.getByRole('separator', { name: 'Height of the simulator' });
    const parts = [
      question(page, 'Why did Ada get “The last reminder”?'),
      changes(page)
        .getByRole('button', { name: /^Try it for Ada/ })
        .last(),
    ];
    const tall: number[] = [];
    for (const key of ['Home', 'End']) {
      await height.press(key);
      for (const part of parts) await expect.poll(() => liesIn(part, page.locator(dock))).toBe(true);
      tall.push((await page.locator(dock).boundingBox())?.height ?? 0);
      expect(await axeFindings(page, { part: dock })).toEqual([]);
    }
    expect(tall[1]).toBeGreaterThan((tall[0] ?? NaN) * 1.5);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, { part: dock, rules: ['color-contrast'] })).toEqual([]);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
        .toBe(true);
    }
  });
});
