import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserApp } from './harness.ts';

const app = browserApp();
const editor = '/#/journeys/cart-recovery';

const cards = (page: Page) => page.locator('.react-flow__node-step');
const notes = (page: Page) =>
  page.getByRole('group', { name: /note$|^Note/ }).and(page.locator('[data-note]'));
const toasts = (page: Page) => page.getByText(/^Nothing was pasted/);
const opened = async (options: Parameters<typeof app.open>[1] = {}) => {
  const page = await app.open(editor, {
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 1600 },
    ...options,
  });
  await cards(page).first().waitFor();
  return page;
};
const undo = (page: Page, label: RegExp) => page.getByRole('button', { name: label });

/** Sends a paste as a keyboard would, with content that no test could put on the system's clipboard. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);

describe('the clipboard', () => {
  test('takes steps from one tab to another journey in the next', async () => {
    const one = await opened();
    await one.locator('[data-id="wait-1"]').or(cards(one).nth(1)).first().click();
    await cards(one)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await one.keyboard.press('ControlOrMeta+c');
    await one.getByText('Copied 2 steps.').waitFor({ state: 'attached' });

    const two = await app.open('/', { context: one.context() });
    await two
      .getByRole('button', { name: /New journey|Create/ })
      .first()
      .click();
    await two.locator('.react-flow').waitFor();
    await two.locator('.react-flow').focus();
    await two.bringToFront();
    await two.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => cards(two).count()).toBe(2);
    await undo(two, /^Undo: Paste 2 steps$/).waitFor();
    const subject = await cards(one).nth(3).innerText();
    // What a mail says comes along; when it comes after entry is another matter in another journey.
    const said = subject.split('\n').find((line) => line.length > 12) ?? '';
    await two.getByText(said, { exact: false }).first().waitFor();
    await two.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => cards(two).count()).toBe(0);
  });

  test('cuts and pastes at the pointer, and leaves text fields alone', async () => {
    const page = await opened();
    const before = await cards(page).count();
    await cards(page).nth(1).click();
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(() => cards(page).count()).toBe(before - 1);
    const box = await page.locator('.react-flow').boundingBox();
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) - 200, y: (box?.y ?? 0) + 400 };
    await page.mouse.move(at.x, at.y);
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => cards(page).count()).toBe(before);
    const pasted = await page.locator('.react-flow__node-step.selected').boundingBox();
    expect(Math.abs((pasted?.x ?? 0) + (pasted?.width ?? 0) / 2 - at.x)).toBeLessThan(12);
    expect(Math.abs((pasted?.y ?? 0) + (pasted?.height ?? 0) / 2 - at.y)).toBeLessThan(12);
    // In a field the same keys mean its text.
    const name = page.getByRole('textbox', { name: 'Name of this step' });
    await name.fill('Called so');
    await name.press('ControlOrMeta+a');
    await name.press('ControlOrMeta+c');
    await name.press('End');
    await name.press('ControlOrMeta+v');
    expect(await name.inputValue()).toBe('Called soCalled so');
    expect(await cards(page).count()).toBe(before);
  });

  test('refuses what could do harm, with its reason, and takes any text as a note', async () => {
    const page = await opened();
    const before = await cards(page).count();
    await page.locator('.react-flow').focus();
    const hostile: [string, RegExp][] = [
      ['{"format":"wend.steps/1","nodes":7}', /needed|list|expected/i],
      [`{"format":"wend.steps/1","nodes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, /200 deep/],
      ['{"format":"wend.steps/1","__proto__":{"x":1}}', /could do harm/],
      ['x'.repeat(21_000_000), /20 MB/],
    ];
    for (const [text, why] of hostile) {
      await paste(page, text);
      await toasts(page).filter({ hasText: why }).first().waitFor();
    }
    expect([await cards(page).count(), await notes(page).count()]).toEqual([before, 0]);

    const box = await page.locator('.react-flow').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 220, (box?.y ?? 0) + 300);
    await paste(
      page,
      '# Plan\n**Ask** <img src=x onerror=alert(1)> [x](javascript:alert(1)) https://acme.example',
    );
    const note = page.getByRole('group', { name: /^Note: Plan Ask/ });
    await note.waitFor();
    expect(await note.locator('img, script').count()).toBe(0);
    expect(
      await note.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://acme.example']);
    // It is written by keys alone, moved, made larger, and undone step by step.
    await note.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Soon');
    await page.keyboard.press('Escape');
    await note.filter({ hasText: /acme.example Soon$/ }).waitFor();
    const small = await note.boundingBox();
    await page.keyboard.press('ControlOrMeta+ArrowRight');
    await expect.poll(async () => ((await note.boundingBox())?.width ?? 0) > (small?.width ?? 0)).toBe(true);
    await page.keyboard.press('Delete');
    await expect.poll(() => notes(page).count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+z');
    await note.waitFor();
  });

  test('offers to import a whole journey', async () => {
    const page = await opened();
    await page.locator('.react-flow').focus();
    await paste(page, '{"format":"wend.journey/1"}');
    await page.getByRole('button', { name: 'Import…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/cannot be imported/).waitFor();
    expect(await dialog.getByText('Nothing was changed.').count()).toBe(1);
  });
});

test('in the outline the same keys copy, cut, paste and duplicate, and the focus goes along', async () => {
  const page = await opened();
  await page.getByRole('tab', { name: 'Outline' }).click();
  const rows = page.getByRole('treeitem');
  const steps = () => cards(page).count();
  const before = await steps();
  const focused = page.locator('[role="treeitem"]:focus');
  await rows.nth(1).click();
  const name = (await rows.nth(1).innerText()).split('\n').at(-1) ?? '';
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(steps).toBe(before + 1);
  await undo(page, /^Undo: Paste/).waitFor();
  // What was pasted has the focus, so that the next key means it.
  await focused.filter({ hasText: name }).waitFor();
  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(steps).toBe(before);
  await focused.waitFor();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(steps).toBe(before + 1);
  await focused.filter({ hasText: name }).waitFor();
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(steps).toBe(before + 2);
  for (let left = 4; left > 0; left--) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(steps).toBe(before);
});

test('a section is made of what is selected, named, dragged by its name, and dissolved', async () => {
  const page = await opened();
  await cards(page).nth(1).click();
  await cards(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+g');
  await page.getByRole('textbox', { name: 'Name of the section' }).fill('Reminders');
  await page.keyboard.press('Enter');
  const title = page.getByRole('button', { name: /^Section Reminders/ });
  const before = await cards(page).nth(1).boundingBox();
  const at = await title.boundingBox();
  const grip = { x: (at?.x ?? 0) + 20, y: (at?.y ?? 0) + 10 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 120, grip.y, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => ((await cards(page).nth(1).boundingBox())?.x ?? 0) - (before?.x ?? 0))
    .toBeGreaterThan(60);
  // Its middle may lie behind a line.
  await title.click({ position: { x: 20, y: 12 } });
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await title.waitFor({ state: 'detached' });
});

test('dragged with Alt, a step stays and a copy goes', async () => {
  const page = await opened();
  const count = await cards(page).count();
  const card = cards(page).nth(1);
  const box = await card.boundingBox();
  const from = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 12 };
  await page.mouse.move(from.x, from.y);
  await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.move(from.x + 260, from.y, { steps: 10 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => cards(page).count()).toBe(count + 1);
  expect((await card.boundingBox())?.x).toBeCloseTo(box?.x ?? 0, 0);
});
