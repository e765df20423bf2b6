import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';
import { exported, type Press } from './story.ts';

const app = browserApp();

const onRow = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem');
const inField = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.matches('input, textarea, select'));

/** Goes on with Tab until something has the focus. */
async function reach(
  page: Page,
  name: string,
  role: 'textbox' | 'combobox' | 'button' | 'tab',
): Promise<void> {
  const element = page.getByRole(role, { name, exact: true });
  await element.waitFor();
  for (let count = 0; count < 120; count++) {
    if (await element.evaluate((here) => here === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

async function expectNoAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const run: unknown = Reflect.get(globalThis, 'axe');
    const { violations } = await (
      run as { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    ).run(); // just evaluated
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
  expect(found).toEqual([]);
}

interface Compiled {
  triggers: { next: string | null }[];
  steps: Record<
    string,
    { kind: string; next?: string | null; outlets?: Record<string, string | null>; branches?: unknown }
  >;
}

test('a journey built through the outline, with the keyboard only', async () => {
  const page = await app.open('/');
  const { keyboard } = page;
  const press: Press = async (button) => {
    await button.waitFor();
    for (let count = 0; count < 120; count++) {
      if (await button.evaluate((here) => here === document.activeElement)) break;
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
  };
  const add = async (what: string) => {
    await page.waitForFunction(() => document.activeElement?.matches('input'));
    await keyboard.type(what);
    await keyboard.press('Enter');
    await onRow(page);
  };
  const edit = async () => {
    await keyboard.press('Enter');
    await inField(page);
  };
  /** Back to the row from its settings. */
  const leave = async () => {
    for (let count = 0; count < 4; count++) {
      if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'treeitem')) return;
      await keyboard.press('Escape');
    }
    await onRow(page);
  };

  await press(page.getByRole('button', { name: 'New journey', exact: true }));
  await reach(page, 'Steps', 'tab');
  await keyboard.press('ArrowRight');
  await press(page.getByRole('region', { name: 'Outline' }).getByRole('button', { name: 'Pick a trigger' }));
  await onRow(page);
  await edit();
  await keyboard.type('Signed Up');
  await leave();

  await keyboard.press('+');
  await add('Email');
  await edit();
  for (const [name, words] of [
    ['Subject', 'Welcome'],
    ['Preview text', 'Glad you are here'],
    ['Text', 'Hello, and welcome.'],
  ] as const) {
    await reach(page, name, 'textbox');
    await keyboard.type(words);
  }
  await leave();
  await keyboard.press('+');
  await add('Condition');
  // Wait comes last and is moved to where it belongs.
  await keyboard.press('ArrowUp');
  await keyboard.press('+');
  await add('Wait');
  await keyboard.press('Alt+ArrowUp');
  await onRow(page);

  // Down to the open ways of the condition.
  await expectNoAxe(page);
  await keyboard.press('End');
  await keyboard.press('Enter');
  await add('Exit');
  await edit();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Others');
  await leave();
  // The focus is on the exit under “No”; over “No” and up to the open way under “Yes”.
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await add('Exit');
  await edit();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Members');
  await leave();
  // An exit cannot go where the journey goes on, and says so.
  await keyboard.press('Alt+ArrowRight');
  await page.getByRole('status').filter({ hasText: 'goes on there' }).first().waitFor();

  // What the condition asks: from the exit over “Yes” up to it.
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowUp');
  await edit();
  await reach(page, 'Condition', 'button');
  await keyboard.press('Enter');
  const tag = page.getByRole('menuitem', { name: /^Tag/ });
  await tag.waitFor();
  while (!(await tag.evaluate((here) => here === document.activeElement))) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await inField(page);
  await keyboard.type('vip');
  await leave();

  const rows = await page.getByRole('treeitem').evaluateAll((all) =>
    all.map((row) => {
      const words = document.getElementById(row.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
      return `${row.getAttribute('aria-level')} ${words.split(/[,.]/, 1)[0]}`;
    }),
  );
  expect(rows).toEqual([
    '1 Trigger',
    '1 Wait',
    '1 Email',
    '1 Condition',
    '2 Yes',
    '3 Exit',
    '2 No',
    '3 Exit',
  ]);
  expect(await page.locator('.react-flow__node').count(), 'the canvas shows the same').toBe(6);
  await expectNoAxe(page);

  const path = await exported(page, press);
  const { triggers, steps } = JSON.parse(await readFile(path, 'utf8')) as Compiled; // just validated
  const at = (id: string | null | undefined) => steps[id ?? ''];
  const wait = at(triggers[0]?.next);
  const mail = at(wait?.next);
  const question = at(mail?.next);
  expect([wait?.kind, mail?.kind, question?.kind]).toEqual(['wait', 'email', 'condition']);
  expect(question?.branches).toEqual([{ id: 'yes', label: 'Yes', when: { all: [{ tag: 'vip' }] } }]);
  const out = (outlet: string) => at(question?.outlets?.[outlet]);
  expect([out('yes'), out('otherwise')]).toMatchObject([
    { kind: 'exit', reason: 'Members' },
    { kind: 'exit', reason: 'Others' },
  ]);
  expect(Object.keys(steps)).toHaveLength(5);
});

test('on a phone the outline comes first, and settings lead back to it', async () => {
  const page = await app.open('/', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await page.getByRole('link', { name: 'Cart recovery' }).click();
  const wait = page.getByRole('treeitem', { name: /^Wait, .*23 hours/ });
  await wait.click();
  await expectNoAxe(page);
  await wait.click();
  await page.waitForFunction(() => document.activeElement?.closest('aside[aria-label="Settings"]'));
  await page.keyboard.press('Escape');
  await onRow(page);
  expect(await wait.evaluate((row) => row === document.activeElement)).toBe(true);
  await page.keyboard.press('Delete');
  await wait.waitFor({ state: 'detached' });
  await onRow(page);
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await page.locator('.react-flow__node').first().waitFor();
});
