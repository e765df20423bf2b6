import { expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { browserApp, sampleJourney } from './harness.ts';
import { middle } from './story.ts';

const app = browserApp();

/** The first mail of the sample journey in the email editor, and what a test needs to write and drag in its canvas. */
async function firstMail() {
  const page = await app.open(sampleJourney);
  await page.locator('.react-flow__node[data-id=mail-1]').click();
  const open = async () => {
    await page.getByRole('button', { name: 'Edit the email' }).click();
    await mail.locator('.text').first().waitFor();
  };
  const mail = page.frameLocator('iframe[title="Email being edited"]');
  const frame = page.locator('iframe[title="Email being edited"]');
  await open();
  /** Drags something over the upper part of a block and holds it there. */
  const hold = async (from: Locator | { x: number; y: number }, to: Locator) => {
    const [start, end] = ['x' in from ? from : await middle(from), await to.boundingBox()];
    if (!end) throw new Error('nothing to drag to');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 6, start.y + 6, { steps: 3 });
    await page.mouse.move(end.x + end.width / 2, end.y + end.height * 0.3, { steps: 8 });
    // GrapesJS looks where the pointer is only now and then.
    await expect
      .poll(async () => {
        await page.mouse.move(end.x + end.width / 2 + Math.random() * 4, end.y + end.height * 0.25);
        return page
          .locator('.gjs-placeholder')
          .evaluateAll((all) => all.some((each) => each.getBoundingClientRect().width > 0));
      })
      .toBe(true);
  };
  const block = (type: string, nth = 0) => mail.locator(`[data-type=${type}]`).nth(nth);
  return {
    page,
    keyboard: page.keyboard,
    mail,
    block,
    closing: block('text', 2).locator('p'),
    order: () => mail.locator('[data-type]').evaluateAll((all) => all.map((each) => each.dataset['type'])),
    reopen: async () => {
      await page.getByRole('button', { name: 'Back to the journey' }).click();
      await frame.waitFor({ state: 'detached' });
      await open();
    },
    hold,
    drag: async (from: Parameters<typeof hold>[0], to: Locator) => {
      await hold(from, to);
      await page.mouse.up();
    },
  };
}

/** A drawn text in one line: `*bold*`, `_italic_`, `[words](where)`, `{merge tag}`, `/` for a break. */
const written = (text: Locator): Promise<string> =>
  text.evaluate((root) => {
    const read = (node: Node | HTMLElement): string => {
      const words = [...node.childNodes].map(read).join('');
      if (!('dataset' in node)) return node.textContent ?? '';
      if (node.className === 'chip') return `{${node.dataset['path']}|${node.dataset['fallback']}}`;
      switch (node.tagName) {
        case 'BR':
          return node.dataset['break'] === undefined ? '' : '/';
        case 'STRONG':
          return `*${words}*`;
        case 'EM':
          return `_${words}_`;
        case 'A':
          return `[${words}](${node.dataset['link']})`;
        default:
          return words;
      }
    };
    return read(root);
  });

const tricky = ' <b>{{ x }}</b> {% raw %} "q" & 👩‍👩‍👧 שלום ';

test('text is written and pasted in the email itself, formatted, undone, and is there again later', async () => {
  const { page, keyboard, closing, block, reopen } = await firstMail();
  const says = (words: string) => expect.poll(() => written(closing)).toBe(words);
  const first = 'If something didn’t work, just reply: a person reads this.';
  await closing.click();
  await keyboard.press('Control+End');
  await keyboard.insertText(tricky);
  await says(first + tricky);
  await keyboard.press('Enter');
  await keyboard.press('Control+i');
  await keyboard.type('new');
  await keyboard.press('Control+i');
  await keyboard.type(' line');
  await says(`${first}${tricky}/_new_ line`);
  await keyboard.press('Control+Shift+ArrowLeft');
  await page.getByRole('button', { name: 'Bold' }).first().click();
  await says(`${first}${tricky}/_new_ *line*`);
  // Undo and redo are those of the editor, from inside the frame too.
  await keyboard.press('Control+z');
  await says(`${first}${tricky}/_new_ line`);
  await keyboard.press('Control+Shift+z');
  await says(`${first}${tricky}/_new_ *line*`);
  await keyboard.press('End');
  await keyboard.press('Backspace');
  await says(`${first}${tricky}/_new_ *lin*`);
  await keyboard.press('Escape');
  await expect.poll(() => closing.getAttribute('contenteditable')).toBeNull();
  // A merge tag is one character: one press takes it away.
  const body = block('text', 1).locator('p');
  await body.click({ position: { x: 2, y: 8 } });
  await keyboard.press('Home');
  for (let letters = 0; letters < 7; letters++) await keyboard.press('ArrowRight');
  await keyboard.press('Backspace');
  await expect.poll(() => written(body)).toMatch(/^Hello ,\/\/You put \*\{trigger\.properties\.product\|/);
  await reopen();
  await says(`${first}${tricky}/_new_ *lin*`);
  expect(await written(body)).toMatch(/^Hello ,/);

  // Of what is pasted only words and marks come in; nothing of it runs or is fetched.
  await closing.click();
  await keyboard.press('Control+a');
  const hostile = `<p onclick="alert(1)">Hi <b>you</b><script>document.title = 'taken'</script><img src="https://evil.example/a.png" onerror="document.title = 'taken'"><svg onload="document.title = 'taken'"><script>document.title = 'taken'</script></svg></p>
    <iframe srcdoc="<script>top.document.title = 'taken'</script>"></iframe><p><a href="javascript:alert(1)">js</a> <a href="https://ok.example/?a=1&amp;b=2">ok</a><style>@import url(https://evil.example/x.css)</style></p>`;
  await closing.evaluate((text, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'plain');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, hostile);
  await expect.poll(() => written(closing)).toBe('Hi *you*/js [ok](url https://ok.example/?a=1&b=2)');
  expect(await closing.evaluate((text) => text.innerHTML)).not.toMatch(/script|style|on\w+=|iframe|img/i);
  expect(await page.title()).not.toContain('taken');
});

test('blocks are dragged in from the palette and about in the email, with one undo for each', async () => {
  const { page, block, order, drag, keyboard, reopen } = await firstMail();
  const begin = await order();
  expect(begin).toEqual(['header', 'text', 'text', 'products', 'button', 'text', 'divider', 'footer']);
  await drag(page.getByRole('button', { name: 'List', exact: true }), block('products'));
  const added = ['header', 'text', 'text', 'list', 'products', 'button', 'text', 'divider', 'footer'];
  await expect.poll(order).toEqual(added);
  await drag(block('button'), block('text', 1));
  const moved = ['header', 'text', 'button', 'text', 'list', 'products', 'text', 'divider', 'footer'];
  await expect.poll(order).toEqual(moved);
  // What was dragged is selected, so its settings are shown.
  await page.getByRole('complementary').getByRole('heading', { name: 'Button' }).waitFor();
  await keyboard.press('Control+z');
  await expect.poll(order).toEqual(added);
  await keyboard.press('Control+z');
  await expect.poll(order).toEqual(begin);
  await keyboard.press('Control+y');
  await expect.poll(order).toEqual(added);
  // A new item for Enter, and the border between items goes by Backspace.
  const items = block('list').locator('li');
  await items.last().click();
  await keyboard.press('Control+a');
  await keyboard.type('one');
  await keyboard.press('Enter');
  await keyboard.type('two');
  await expect.poll(() => items.allTextContents()).toEqual(['one', 'two']);
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  await keyboard.type('-');
  await expect.poll(() => items.allTextContents()).toEqual(['one-two']);
  await reopen();
  expect(await order()).toEqual(added);
  expect(await items.allTextContents()).toEqual(['one-two']);
});

test('columns are dropped between two blocks, a part keeps the focus where it goes, Escape ends a drag, and new words are written at once', async () => {
  const { page, keyboard, mail, block, order, hold, drag } = await firstMail();
  const begin = await order();
  const blocks = page.getByRole('tab', { name: 'Blocks' });
  await hold(page.getByRole('button', { name: 'Space', exact: true }), block('products'));
  await keyboard.press('Escape');
  await page.mouse.up();
  await drag(page.getByRole('button', { name: 'Two columns' }), block('products'));
  await page.getByRole('complementary').getByRole('heading', { name: 'Section 2' }).waitFor();
  expect(await order()).toEqual(begin);

  // And on to between two others, by its handle.
  const sections = mail.locator('[data-gjs-type=email-section]');
  const filled = () => sections.evaluateAll((all) => all.map((each) => [...each.querySelectorAll<HTMLElement>('[data-type]')].map(({ dataset }) => dataset['type']).join(' '))); // oxfmt-ignore
  const columns = await sections.nth(1).boundingBox();
  if (!columns) throw new Error('the columns are not to be seen');
  await drag({ x: columns.x - 18, y: columns.y + 20 }, block('divider'));
  const apart = ['header text text', 'products button text', '', 'divider footer'];
  await expect.poll(filled).toEqual(apart);
  await keyboard.press('Control+z');
  await expect.poll(filled).toEqual(['header text text', '', 'products button text divider footer']);

  await page.getByRole('tab', { name: 'Structure' }).click();
  const rows = page.getByRole('dialog').getByRole('treeitem');
  await rows.filter({ hasText: /^Text Hello/ }).click();
  const around = async (place: number, names: RegExp[]) => {
    await keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => (await rows.allTextContents()).slice(place - 1, place + names.length - 1))
      .toEqual(names.map((name) => expect.stringMatching(name)));
    // It is told of what is selected a moment later.
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Text Hello/);
  };
  await around(5, [/^Column 1/, /^Text Hello/, /^Column 2/]);
  await around(5, [/^Column 1/, /^Column 2/, /^Text Hello/, /^Section 3/]);

  await blocks.click();
  await page.getByRole('button', { name: 'Heading', exact: true }).click();
  await mail.getByRole('textbox', { name: 'Heading' }).waitFor();
  await keyboard.type('Words of mine');
  await expect.poll(() => mail.getByRole('heading').allTextContents()).toEqual(['Still thinking it over?']);
  await keyboard.press('Escape');
  expect(await mail.getByRole('heading').allTextContents()).toEqual([
    'Still thinking it over?',
    'Words of mine',
  ]);
  await drag(page.getByRole('button', { name: 'Text', exact: true }), block('button'));
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await keyboard.type('Dragged words');
  await mail.getByText('Dragged words', { exact: true }).waitFor();
});

test('what is selected in the email itself answers to the keys of the structure, and Control+K never costs the words', async () => {
  const { page, keyboard, mail, block, closing, order } = await firstMail();
  const selected = (type: string) => expect.poll(() => mail.locator('.gjs-selected').getAttribute('data-type')).toBe(type); // oxfmt-ignore
  // The canvas is one Tab stop, with the keys of the structure.
  await page.getByRole('button', { name: 'Heading', exact: true }).focus();
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  for (let rows = 0; rows < 2; rows++) await keyboard.press('ArrowDown');
  await selected('header');
  await block('button').click({ position: { x: 4, y: 4 } });
  await keyboard.press('Alt+ArrowUp');
  const moved = ['header', 'text', 'text', 'button', 'products', 'text', 'divider', 'footer'];
  await expect.poll(order).toEqual(moved);
  await keyboard.press('Control+d');
  await expect.poll(order).toEqual(moved.toSpliced(4, 0, 'button'));
  await keyboard.press('Backspace');
  await expect.poll(order).toEqual(moved);
  await selected('products');
  await keyboard.press('ArrowDown');
  await selected('text');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+Home');
  await keyboard.press('Control+k');
  await keyboard.type('https://a.example/');
  await keyboard.press('Enter');
  const words = 'If something didn’t work, just reply: a person reads this.';
  await expect.poll(() => written(closing)).toBe(`[${words}](url https://a.example/)`);
  // One writes on, and from there is back among the parts.
  await keyboard.press('End');
  await keyboard.type('!');
  await keyboard.press('Escape');
  await keyboard.press('ArrowUp');
  await selected('products');
  expect(await closing.textContent()).toBe(`${words}!`);
});
