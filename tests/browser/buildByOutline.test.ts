import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { nodeKind, type Edge, type JourneyNode } from '../../src/core/index.ts';
import { emptyCanvas, expectTheTemplate } from './build/emptyCanvas.ts';
import { fillIn, fillInJourney } from './build/fillIn.ts';
import { keys, mouse, typeInMenu } from './build/Hand.ts';
import { bypassed, journey, late, stepOf, trigger, wayOut } from './build/plan.ts';
import { browserApp } from './harness.ts';
import { told } from './story.ts';

const app = browserApp();

const onRow = (page: Page) => page.waitForFunction(() => document.activeElement?.role === 'treeitem');

test('cart recovery from an empty journey, through the outline only', async () => {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  const { keyboard } = page;
  const hand = keys(page);
  const outline = page.getByRole('region', { name: 'Outline' });
  const row = (name: RegExp) => outline.getByRole('treeitem', { name });
  const literally = (words: string) => words.replaceAll(/[?.]/g, '\\$&');
  const rowOf = ({ name = '' }: JourneyNode) => row(new RegExp(`, ${literally(name)}, `));
  const branchOf = ({ name = '' }: JourneyNode, label: string) =>
    row(new RegExp(`^${literally(label)}, .*a branch of ${literally(name)}\\.$`));
  const walkTo = async (wanted: Locator) => {
    await wanted.waitFor();
    const isThere = () => wanted.evaluate((here) => here === document.activeElement);
    if (await isThere()) return;
    await keyboard.press('Home');
    for (let count = 0; count < 40; count++) {
      if (await isThere()) return;
      await keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows do not lead to ${wanted.toString()}`);
  };
  const set = async (node: JourneyNode) => {
    await onRow(page);
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('aside[aria-label="Settings"]'));
    // How a form is filled in by keys, buildByKeyboard.test.ts shows.
    await fillIn(mouse(page), node);
    await keyboard.press('Escape');
    if (!(await page.evaluate(() => document.activeElement?.role === 'treeitem')))
      await keyboard.press('Escape');
    await onRow(page);
  };
  const there = new Set([trigger.id]);
  const added = async ({ from, to }: Edge) => {
    const node = stepOf(to);
    await typeInMenu(page, nodeKind(node.kind).title);
    there.add(to);
    await told(page, `Added ${nodeKind(node.kind).title} after ${stepOf(from).name}. ${there.size} steps.`);
    await set(node);
  };

  await emptyCanvas(hand);
  await hand.press(page.getByRole('tab', { name: 'Outline' }));
  await hand.press(outline.getByRole('button', { name: 'Pick a trigger' }));
  await set(trigger);
  for (const edge of bypassed) {
    const label = wayOut(edge);
    // A branch is a row of its own, and below it the one that adds; a step that goes on has the row right after it.
    const from = stepOf(edge.from);
    await walkTo(label === undefined ? rowOf(from) : branchOf(from, label));
    if (!there.has(edge.to)) {
      await keyboard.press(label === undefined ? '+' : 'ArrowDown');
      if (label !== undefined) await keyboard.press('Enter');
      await added(edge);
    } else {
      await keyboard.press('ArrowDown');
      await keyboard.press('>');
      await typeInMenu(page, stepOf(edge.to).name ?? '');
      await told(page, `Connected ${stepOf(edge.from).name} to ${stepOf(edge.to).name}.`);
      await onRow(page);
    }
  }
  for (const edge of late) {
    await walkTo(rowOf(stepOf(edge.from)));
    await keyboard.press('+');
    await added(edge);
  }

  // Nothing is selected, and the way there by Tab leads through the canvas, which must not select anything either.
  await keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Name of this journey' }).waitFor();
  await fillInJourney(mouse(page));
  await expectTheTemplate(hand);
  expect(journey.nodes).toHaveLength(there.size);
});
