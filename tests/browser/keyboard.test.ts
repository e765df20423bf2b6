import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { browserApp } from './harness.ts';
import { exported, sameTrail, settings, simulator, type Press } from './story.ts';

const app = browserApp();

const hasFocus = (element: Locator) => element.evaluate((here) => here === document.activeElement);

/** Goes on with a key until something has the focus; fails where it cannot be reached. */
async function reach(page: Page, element: Locator, key = 'Tab'): Promise<void> {
  await element.waitFor();
  for (let count = 0; count < 120; count++) {
    if (await hasFocus(element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${element.toString()}`);
}

/** Presses a button that Tab comes to, or a menu item that the arrows come to. */
const pressWith =
  (page: Page): Press =>
  async (button) => {
    await button.waitFor();
    const isItem = await button.evaluate(
      (here) => here.role === 'menuitem' || here.getAttribute('role') === 'menuitem',
    );
    await reach(page, button, isItem ? 'ArrowDown' : 'Tab');
    await page.keyboard.press('Enter');
  };

test('the same journey with the keyboard only', async () => {
  const page = await app.open('/');
  const { keyboard } = page;
  const press = pressWith(page);
  const form = settings(page);
  const onCard = () => page.waitForFunction(() => document.activeElement?.closest('.react-flow__node'));
  // Enter goes from a card to its first setting, Escape back.
  const edit = async () => {
    await onCard();
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('input, textarea, select'));
  };
  const leave = async () => {
    for (let count = 0; count < 4; count++) {
      if (await page.evaluate(() => document.activeElement?.closest('.react-flow__node') !== null)) return;
      await keyboard.press('Escape');
    }
    throw new Error('Escape does not lead back to the card');
  };
  const add = async (what: string) => {
    await keyboard.press('n');
    await page.waitForFunction(() => document.activeElement?.matches('input'));
    await keyboard.type(what);
    await keyboard.press('Enter');
    await onCard();
  };
  const write = async (subject: string, preview: string, body: string) => {
    await edit();
    for (const [name, words] of [
      ['Subject', subject],
      ['Preview text', preview],
      ['Text', body],
    ] as const) {
      await reach(page, form.getByRole('textbox', { name, exact: true }));
      await keyboard.type(words);
    }
    await leave();
  };

  await press(page.getByRole('button', { name: 'New journey', exact: true }));
  await press(page.getByRole('button', { name: 'Pick a trigger' }));
  await edit();
  await keyboard.type('Signed Up');
  await leave();
  await add('Email');
  await write('Welcome', 'Glad you are here', 'Hello, and welcome.');
  await add('Wait for event');
  await edit();
  await reach(page, form.getByRole('combobox', { name: 'When they do this' }));
  await keyboard.type('Guide Opened');
  await leave();
  // The first way out gets the exit, then the arrows lead back up, and the other way out gets the rest.
  await add('Exit');
  await edit();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Opened');
  await leave();
  await keyboard.press('ArrowUp');
  await add('Email');
  await write('Did you see the guide?', 'It takes two minutes', 'The guide is waiting for you.');
  await add('Exit');
  await edit();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Reminded');
  await leave();

  await press(simulator(page).getByRole('button', { name: 'New person for this journey' }));
  await page.getByRole('button', { name: 'Add event' }).waitFor();
  await keyboard.press('Escape');
  const journey = await exported(page, press);
  expect(await sameTrail(page, journey, press)).toContain('"reason":"Reminded"');

  await press(simulator(page).getByRole('button', { name: /^Edit / }));
  await press(page.getByRole('button', { name: 'Add event' }));
  await reach(page, page.getByRole('combobox', { name: /^Event/ }));
  await keyboard.type('Guide Opened');
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await simulator(page).getByText('Left Opened').waitFor();
  expect(await sameTrail(page, journey, press)).toContain('"reason":"Opened"');
});
