import type { Locator, Page } from 'playwright-core';

/** How somebody works a form: with the mouse, or with the keyboard alone. Each waits for what it is meant for. */
export interface Hand {
  readonly page: Page;
  /** Presses a button, a tab, or an item of an open menu. */
  readonly press: (button: Locator) => Promise<void>;
  /** Writes over what stands in a field. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses from a list by the words in it. */
  readonly choose: (list: Locator, words: string | RegExp) => Promise<void>;
  /** Chooses one of a few that are all in sight. */
  readonly pick: (radio: Locator) => Promise<void>;
  readonly turnOn: (box: Locator) => Promise<void>;
}

/** The words of each entry of a list, and which is chosen. */
const entries = (list: Locator) =>
  list.evaluate((select: HTMLSelectElement) => ({
    at: select.selectedIndex,
    words: [...select.options].map(({ label }) => label),
  }));

async function indexIn(list: Locator, wanted: string | RegExp): Promise<{ at: number; to: number }> {
  const { at, words } = await entries(list);
  const to = words.findIndex((word) => (typeof wanted === 'string' ? word === wanted : wanted.test(word)));
  if (to < 0) throw new Error(`“${String(wanted)}” is not among ${words.join(', ')}`);
  return { at, to };
}

export const mouse = (page: Page): Hand => ({
  page,
  press: (button) => button.click(),
  // Typing over is the same with every hand; what a field makes of each key, the other tests see.
  async write(field, text) {
    await field.fill(text);
    // Suggestions below a field lie over what comes next.
    if ((await field.getAttribute('role')) === 'combobox') await field.press('Tab');
  },
  async choose(list, words) {
    await list.selectOption({ index: (await indexIn(list, words)).to });
  },
  pick: (radio) => radio.check({ force: true }),
  turnOn: (box) => box.check(),
});

const hasFocus = (element: Locator) => element.evaluate((here) => here === document.activeElement);

/** How many presses of Tab away something is, by the order of the page: below nought with Shift. */
const pressesTo = (element: Locator): Promise<number> =>
  element.evaluate((here) => {
    const from = document.activeElement ?? document.body;
    if (from === here) return 0;
    const isStop = (each: Element) =>
      each instanceof HTMLElement &&
      each.tabIndex >= 0 &&
      !each.matches(':disabled') &&
      !(
        each.matches('[type="radio"]:not(:checked)') &&
        each.closest('[role="radiogroup"]')?.querySelector(':checked')
      ) &&
      each.getClientRects().length > 0;
    const behind = (a: Element, b: Element) =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isBack = from !== document.body && behind(here, from);
    const [first, last] = isBack ? [here, from] : [from, here];
    const stops = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]'),
    ].filter(isStop);
    const between = stops.filter((each) => behind(first, each) && behind(each, last)).length;
    return (between + 1) * (isBack ? -1 : 1);
  });

/** Goes on with Tab, or back with Shift, until something has the focus; fails where it cannot be reached so. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  let pressed = 0;
  for (let left = await pressesTo(element); left !== 0; left = await pressesTo(element)) {
    for (let count = Math.abs(left); count > 0; count--, pressed++)
      await page.keyboard.press(left < 0 ? 'Shift+Tab' : 'Tab');
    if (pressed > 200) throw new Error(`Tab does not come to ${element.toString()}`);
  }
}

/** A text longer than this is put in at once, as from a clipboard: pressing thousands of keys proves nothing more. */
const typedAtMost = 12;

export function keys(page: Page): Hand {
  const { keyboard } = page;
  /** Goes on with an arrow until something has the focus. */
  const arrowTo = async (element: Locator, arrow: string) => {
    for (let count = 0; count < 40; count++) {
      if (await hasFocus(element)) return;
      await keyboard.press(arrow);
    }
    throw new Error(`${arrow} does not come to ${element.toString()}`);
  };
  return {
    page,
    async press(button) {
      // As a mouse of Playwright's does, and a person.
      await button.and(page.locator(':not([aria-disabled="true"])')).waitFor();
      const role = await button.getAttribute('role');
      if (role?.startsWith('menuitem')) await arrowTo(button, 'ArrowDown');
      else if (role === 'tab') {
        await tabTo(page, button.locator('xpath=..').getByRole('tab', { selected: true }));
        await arrowTo(button, 'ArrowRight');
        return;
      } else await tabTo(page, button);
      await keyboard.press('Enter');
    },
    async write(field, text) {
      await tabTo(page, field);
      await keyboard.press('ControlOrMeta+a');
      if (text.length <= typedAtMost) await keyboard.type(text);
      else await keyboard.insertText(text);
    },
    async choose(list, words) {
      await tabTo(page, list);
      const { at, to } = await indexIn(list, words);
      for (let left = Math.abs(to - at); left > 0; left--)
        await keyboard.press(to > at ? 'ArrowDown' : 'ArrowUp');
      if (!(await hasFocus(list))) throw new Error(`${list.toString()} loses the focus on the way`);
    },
    async pick(radio) {
      const name = await radio.getAttribute('name');
      await tabTo(page, page.locator(`input[name="${name}"]:checked`));
      await arrowTo(radio, 'ArrowRight');
    },
    async turnOn(box) {
      await tabTo(page, box);
      if (!(await box.isChecked())) await keyboard.press('Space');
    },
  };
}

/** Narrows an open menu down by typing, and takes what comes first. */
export async function typeInMenu(page: Page, words: string): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('[role="combobox"]'));
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}
