import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserApp, sampleJourney } from './harness.ts';
import { middle } from './story.ts';

const app = browserApp();

/** The sample journey, drawn, with nobody's path over it; what a test needs to work on it with a mouse. */
async function cart(options: Parameters<typeof app.open>[1] = {}) {
  const page = await app.open(sampleJourney, { reducedMotion: 'reduce', ...options });
  await page.locator('.react-flow__node-step').first().waitFor();
  const { mouse } = page;
  const step = (id: string) => page.locator(`.react-flow__node-step[data-id="${id}"]`);
  const wayOut = (id: string, name = 'next') =>
    page.locator(`.react-flow__handle[data-nodeid="${id}"][data-handleid="${name}"]`);
  return {
    page,
    step,
    wayOut,
    edges: () =>
      page
        .locator('.react-flow__edge')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? '')),
    selected: () =>
      page
        .locator('.react-flow__node-step.selected')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-id'))),
    view: () => page.locator('.react-flow__viewport').evaluate((here) => getComputedStyle(here).transform),
    undoes: (what: string) => page.getByRole('button', { name: `Undo: ${what}`, exact: true }).waitFor(),
    says: (words: string | RegExp) =>
      page.locator('[data-keys="canvas"] [role="status"]', { hasText: words }).waitFor({ state: 'attached' }),
    /** Presses here and goes there, as a hand does; the button stays down. */
    hold: async (
      from: { x: number; y: number },
      to: { x: number; y: number },
      button: 'left' | 'middle' = 'left',
    ) => {
      await mouse.move(from.x, from.y);
      await mouse.down({ button });
      await mouse.move(from.x + 8, from.y + 8);
      await mouse.move(to.x, to.y, { steps: 3 });
    },
  };
}
const nothingToUndo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
const ground = { x: 930, y: 220 };

test('a step is dropped on a line, copied there, replaced; what cannot be says why at the pointer', async () => {
  const { page, step, wayOut, edges, undoes, says, hold, selected } = await cart();
  const { mouse, keyboard } = page;
  const between = async (a: string, b: string) => {
    const [above, below] = [await middle(step(a)), await middle(step(b))];
    return { x: (above.x + below.x) / 2, y: (above.y + below.y) / 2 + 8 };
  };
  const onto = async () => hold(await middle(step('wait-1h')), await between('mail-1', 'wait-23h'));
  const before = (await edges()).toSorted();

  await onto();
  await page
    .locator('[data-look="landing"]', { hasText: 'Put it after “You left something behind”' })
    .waitFor();
  await mouse.up();
  await undoes('Move wait to another place');
  expect(await edges()).toEqual(
    expect.arrayContaining(['Cart is filled → Still in the cart?', '1 hour → 23 hours']),
  );
  await keyboard.press('ControlOrMeta+z');
  expect((await edges()).toSorted()).toEqual(before);

  await keyboard.down('Alt');
  await onto();
  await mouse.up();
  await keyboard.up('Alt');
  await undoes('Duplicate wait');
  expect(await edges()).toEqual(expect.arrayContaining(['Cart is filled → 1 hour', '1 hour → 23 hours']));
  await keyboard.press('ControlOrMeta+z');

  await hold(await middle(step('in-cart-2')), await between('cart-updated', 'wait-1h'));
  await says('Several ways go on from here.');
  await keyboard.press('Escape');
  await mouse.up();
  await nothingToUndo(page);

  await step('wait-1h').click();
  await keyboard.press('r');
  await keyboard.type('goal');
  await keyboard.press('Enter');
  await undoes('Replace wait by goal');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Goal'));
  await keyboard.press('Shift+ArrowUp');
  await says('2 steps selected.');
  expect(new Set(await selected())).toEqual(new Set(['cart-updated', 'wait-1h']));
  await keyboard.press('ControlOrMeta+z');

  // A line to a trigger, and one that would loop, tell why while they are drawn; let go, nothing opens.
  for (const [id, words] of [
    ['cart-updated', 'Nothing can lead to a trigger'],
    ['in-cart-1', 'This would loop'],
  ] as const) {
    // oxfmt-ignore
    await hold(await middle(wayOut('mail-1')), await middle(step(id)));
    await page.locator('[data-look="refusal"]', { hasText: words }).waitFor();
    await mouse.up();
    expect(await page.getByRole('combobox', { name: 'Add a step' }).count()).toBe(0);
  }
  // Over a panel nothing can follow, and that is said.
  await hold(await middle(wayOut('mail-1')), { x: 60, y: 640 });
  await mouse.up();
  await says('Not connected: the line was let go outside the canvas.');
  await nothingToUndo(page);
});

test('lines are drawn by two presses, moved by their ends, and drawn back from an entrance into the void', async () => {
  const { page, step, wayOut, edges, undoes, says, hold } = await cart();
  const { mouse, keyboard } = page;
  // The end of “No” is taken from the exit to the wait; then nothing leads to the exit.
  const entrance = async () => {
    const box = await step('emptied-1').boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) - 5 };
  };
  await hold(await entrance(), await middle(step('wait-23h')));
  await mouse.up();
  await undoes('Move connection');
  expect(await edges()).toContain('Still in the cart?, No → 23 hours');
  await hold(await entrance(), ground);
  await mouse.up();
  await page.getByRole('combobox', { name: 'Add a step' }).waitFor();
  await keyboard.type('webhook');
  await keyboard.press('Enter');
  await undoes('Add webhook');
  expect(await edges()).toContainEqual(expect.stringMatching(/^Webhook.* → Cart emptied$/));

  await wayOut('mail-1').click();
  await page.getByText('Choose the step that follows, or press Esc', { exact: true }).waitFor();
  await keyboard.press('Escape');
  await says('Connection given up.');
  await wayOut('mail-1').click();
  const exit = await middle(step('emptied-1'));
  await mouse.click(exit.x, exit.y);
  await undoes('Connect steps');
  expect(await edges()).toContain('You left something behind → Cart emptied');
});

test('Escape, and a lost window, give up whatever a pointer is doing', async () => {
  const { page, step, wayOut, undoes, hold, selected, view } = await cart();
  const { mouse, keyboard } = page;
  const wait = await middle(step('wait-1h'));
  await step('mail-1').click();
  const from = await view();
  const lose = () => page.evaluate(() => window.dispatchEvent(new Event('blur')));
  const drag = async (giveUp: () => Promise<unknown>) => {
    await hold(wait, ground);
    await giveUp();
    await mouse.move(ground.x + 40, ground.y);
    expect(await middle(step('wait-1h'))).toEqual(wait);
    await mouse.up();
    await step('mail-1').click();
  };
  const line = async (giveUp: () => Promise<unknown>) => {
    await hold(await middle(wayOut('mail-1')), ground);
    await giveUp();
    expect(await page.locator('.react-flow__connection').count()).toBe(0);
    await mouse.up();
  };
  const look = async (giveUp: () => Promise<unknown>) => {
    await hold(ground, { x: ground.x + 60, y: ground.y + 40 });
    expect(await view()).not.toBe(from);
    await giveUp();
    expect(await view()).toBe(from);
    await mouse.up();
  };
  const rectangle = async (giveUp: () => Promise<unknown>) => {
    await keyboard.down('Shift');
    await hold({ x: wait.x - 200, y: wait.y - 20 }, { x: wait.x, y: wait.y + 60 });
    expect(await selected()).not.toEqual(['mail-1']);
    await giveUp();
    await mouse.up();
    await keyboard.up('Shift');
    expect(await selected()).toEqual(['mail-1']);
  };
  const carry = async (giveUp: () => Promise<unknown>) => {
    const steps = page.getByRole('complementary', { name: 'Steps' });
    await hold(await middle(steps.getByRole('button', { name: 'Goal', exact: true })), ground);
    await giveUp();
    expect(await page.locator('#carried-step').count()).toBe(0);
    await mouse.up();
  };
  for (const gesture of [drag, line, look, rectangle, carry]) await gesture(() => keyboard.press('Escape'));
  for (const gesture of [drag, rectangle, carry]) await gesture(lose);
  await nothingToUndo(page);
  // After all that, a drag is a drag.
  await hold(wait, { x: wait.x + 200, y: wait.y });
  await mouse.up();
  await undoes('Move wait');
});

test('the view moves by Space, the middle button and the wheel, selects by Shift or as one likes; a finger that rests opens the menu', async () => {
  const { page, step, hold, selected, view } = await cart({ hasTouch: true });
  const { mouse, keyboard } = page;
  const moves = async (act: () => Promise<unknown>) => {
    const before = await view();
    await act();
    return before !== (await view());
  };
  await step('wait-1h').click();
  const dragStep = (button: 'left' | 'middle') => async () => {
    const at = await middle(step('wait-1h'));
    await hold(at, { x: at.x + 24, y: at.y }, button);
    await mouse.up({ button });
  };
  expect(await moves(dragStep('middle'))).toBe(true);
  await keyboard.down(' ');
  expect(await moves(dragStep('left'))).toBe(true);
  await keyboard.up(' ');
  await nothingToUndo(page);
  await keyboard.press('v');
  await page
    .getByText('A drag on the ground selects what it goes around.')
    .first()
    .waitFor({ state: 'attached' });
  const around = async (id: string) => {
    const at = await middle(step(id));
    await hold({ x: at.x - 200, y: at.y - 8 }, at);
    await mouse.up();
  };
  expect(await moves(() => around('wait-1h'))).toBe(false);
  expect(await selected()).toEqual(['wait-1h']);
  await keyboard.down('Shift');
  await around('wait-23h');
  await keyboard.up('Shift');
  expect(new Set(await selected())).toEqual(new Set(['wait-1h', 'wait-23h']));
  await step('wait-1h').click({ modifiers: ['ControlOrMeta'] });
  expect(await selected()).toEqual(['wait-23h']);
  await mouse.move(ground.x, ground.y);
  expect(await moves(async () => { await mouse.wheel(0, 60); await page.waitForTimeout(50); })).toBe(true); // oxfmt-ignore

  const client = await page.context().newCDPSession(page);
  const finger = await middle(step('wait-23h'));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
  await page.getByRole('menuitem', { name: /^Replace by…/ }).waitFor();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(await page.getByRole('menuitem', { name: /^Replace by…/ }).count()).toBe(1);
});
