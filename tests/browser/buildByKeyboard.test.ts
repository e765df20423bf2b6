import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { nodeKind, type Edge, type JourneyNode } from '../../src/core/index.ts';
import { emptyCanvas, expectTheTemplate } from './build/emptyCanvas.ts';
import { fillIn, fillInJourney } from './build/fillIn.ts';
import { keys, typeInMenu } from './build/Hand.ts';
import { bypassed, journey, late, stepOf, trigger } from './build/plan.ts';
import { browserApp } from './harness.ts';
import { told } from './story.ts';

const app = browserApp();

const onCard = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.matches('.react-flow__node-step'));
/** What a screen reader says of what has the focus. */
const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    return document.getElementById(here?.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
  });

/** From a step, Tab passes no other on its way out of the canvas, and comes back to the same one. */
async function expectOneStop(page: Page): Promise<void> {
  const left = await nameOfFocus(page);
  const place = () =>
    page.evaluate(() => {
      const here = document.activeElement;
      if (here?.matches('.react-flow__node, .react-flow__edge')) return 'step';
      return here?.closest('[data-region="Canvas"]') ? 'canvas' : 'outside';
    });
  const leaveBy = async (key: string) => {
    const passed: string[] = [];
    do {
      await page.keyboard.press(key);
      passed.push(await place());
    } while (passed.at(-1) !== 'outside' && passed.length < 20);
    return passed;
  };
  expect(await leaveBy('Shift+Tab')).toEqual(['outside']);
  await page.keyboard.press('Tab');
  expect(await nameOfFocus(page)).toBe(left);
  const passed = await leaveBy('Tab');
  expect(passed.at(-1)).toBe('outside');
  expect(passed).not.toContain('step');
  for (let count = passed.length; count > 0; count--) await page.keyboard.press('Shift+Tab');
  await onCard(page);
  expect(await nameOfFocus(page)).toBe(left);
}

/** Walks from the first step to the last: each says its kind and name, its place in reading, and where one comes from. */
async function expectNames(page: Page): Promise<void> {
  await page.keyboard.press('Home');
  await onCard(page);
  let last = { called: '', at: 0 };
  for (let step: JourneyNode | undefined = trigger; step;) {
    const { id, kind, name, settings }: JourneyNode = step;
    const called = name ?? ('reason' in settings ? settings.reason : undefined) ?? '';
    const said = await nameOfFocus(page);
    expect(said.startsWith(`${nodeKind(kind).title}, ${called}`), said).toBe(true);
    if (last.at > 0) expect(/ From (.*?)\./.exec(said)?.[1]).toContain(last.called.replace(/[?.]$/, ''));
    const at = Number(/ Step (\d+) of 13\./.exec(said)?.[1]);
    expect(at).toBeGreaterThan(last.at);
    last = { called, at };
    const way: Edge | undefined = journey.edges.find(({ from }) => from === id);
    step = way && stepOf(way.to);
    await page.keyboard.press('ArrowDown');
  }
  expect(last.at).toBe(journey.nodes.length);
}

test('cart recovery from an empty canvas, with the keyboard only', async () => {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  const { keyboard } = page;
  const hand = keys(page);
  /** From a card into its settings, and back. */
  const set = async (node: JourneyNode) => {
    await onCard(page);
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('aside[aria-label="Settings"]'));
    await fillIn(hand, node);
    await keyboard.press('Escape');
    if (!(await page.evaluate(() => document.activeElement?.matches('.react-flow__node-step'))))
      await keyboard.press('Escape');
    await onCard(page);
  };
  const inPalette = async (text: string) => {
    await keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
    await keyboard.type(text);
    await page
      .getByRole('option', { name: text.replace('@', '') })
      .first()
      .waitFor();
    await keyboard.press('Enter');
  };
  /** To a step right above by the arrows, to any other by its name. */
  const goTo = async ({ name = '' }: JourneyNode) => {
    for (let count = 0; count < 3; count++) {
      if ((await nameOfFocus(page)).includes(`, ${name},`)) return;
      await keyboard.press('ArrowUp');
    }
    await inPalette(`@${name.slice(0, 8)}`);
    await onCard(page);
    expect(await nameOfFocus(page)).toContain(`, ${name},`);
  };

  await emptyCanvas(hand);
  await hand.press(page.getByRole('button', { name: 'Pick a trigger' }).first());
  await set(trigger);
  const there = new Set([trigger.id]);
  const add = async ({ from, to }: Edge, key: string) => {
    const [before, node] = [stepOf(from), stepOf(to)];
    await goTo(before);
    await keyboard.press(key);
    await typeInMenu(page, nodeKind(node.kind).title);
    there.add(to);
    await told(page, `Added ${nodeKind(node.kind).title} after ${before.name}. ${there.size} steps.`);
    await set(node);
  };
  for (const edge of bypassed) {
    if (!there.has(edge.to)) await add(edge, there.size % 2 === 0 ? 'n' : '/');
    else {
      await goTo(stepOf(edge.from));
      await keyboard.press('c');
      await typeInMenu(page, stepOf(edge.to).name ?? '');
      await told(page, `Connected ${stepOf(edge.from).name} to ${stepOf(edge.to).name}.`);
      await onCard(page);
    }
  }
  // Where nothing is free any more, the same key puts a step between two.
  for (const edge of late) await add(edge, 'n');
  await expectOneStop(page);
  await expectNames(page);
  await inPalette('Settings of this journey');
  await page.waitForFunction(() => document.activeElement?.closest('aside[aria-label="Settings"]'));
  await fillInJourney(hand);
  await expectTheTemplate(hand);
  expect(journey.nodes).toHaveLength(there.size);
});
