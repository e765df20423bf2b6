import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { browserApp, sampleJourney } from './harness.ts';
import { storedIds } from './storeDraft.ts';
import { simulator } from './story.ts';

const app = browserApp();

/** A thousand people, and three lines that cannot be read, of more than a megabyte. */
function largeTable(): string {
  const rows = ['user_id;event;when;total;note'];
  for (let row = 0; row < 12_000; row += 1)
    rows.push(
      `person-${row % 1_000};Cart Updated;2026-03-0${1 + (row % 9)} 08:00;${row % 300};"=1+1, Zoë 🧑‍🚀 ${'told and told again '.repeat(2)}${row}"`,
    );
  rows.splice(10, 0, 'zoe;Paid;yesterday;5;', ';Paid;2026-03-05;5;', 'zoe;Paid;2026-03-05;5;;;more');
  return rows.join('\n');
}

/** How long the page did nothing else, in ms, at a time and from the choice of a file until these words stand there. */
const pausesUntil = (page: Page, words: string) =>
  page.evaluate(
    (told) =>
      new Promise<{ longest: number; whole: number }>((resolve) => {
        const start = () => {
          const begun = performance.now();
          let [last, longest] = [begun, 0];
          const look = () => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (document.body.textContent?.includes(told)) resolve({ longest, whole: now - begun });
            else setTimeout(look, 0);
          };
          look();
        };
        document.addEventListener('change', start, { once: true, capture: true });
      }),
    words,
  );

test('a large table is read beside the page, told line by line, brought in as one step and taken back', async () => {
  const page = await app.open(sampleJourney);
  const dock = simulator(page);
  const choose = async (name: string) => {
    await dock.getByRole('button', { name: 'Choose another person' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const stored = async () => (await storedIds(page, 'samples')).length;
  await dock.getByRole('heading', { name: 'Ada Okafor' }).waitFor();
  await expect.poll(stored).toBeGreaterThan(0);
  const known = await stored();
  await choose('Import people…');
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  const buffer = Buffer.from(largeTable());
  expect(buffer.length).toBeGreaterThan(1_000_000);
  const file = { name: 'large.csv', mimeType: 'text/csv', buffer };
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  const pauses = pausesUntil(page, '1,000 people with 12,000 events found. 3 lines left out.');
  await chooser.setFiles(file);
  const { longest, whole } = await pauses;
  expect(longest).toBeLessThan(whole / 2);
  expect(await dialog.getByRole('list', { name: 'What cannot be read' }).innerText()).toMatch(
    /Line 11 when: “yesterday” is no moment: write.*\nLine 12 it says of nobody: fill in.*\nLine 13 7 cells under 5 columns: put/,
  );
  await dialog
    .getByRole('row', { name: /^person-0 person-0 Cart Updated 12 Sun 1 Mar/ })
    .waitFor({ state: 'attached' });
  expect(await axeFindings(page)).toEqual([]);

  // Another choice of columns is read anew.
  await dialog.getByLabel(/^What note is/).selectOption('Not read');
  await dialog.getByText(/^1,000 people/).waitFor();
  await dialog.getByRole('button', { name: 'Import 1,000 people' }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  await dock.getByRole('heading', { name: 'person-0', exact: true }).waitFor();
  await expect.poll(stored, { timeout: 30_000 }).toBe(known + 1_000);
  await page.getByRole('button', { name: 'Undo: Import 1,000 people' }).click();
  await dock.getByRole('heading', { name: 'Ada Okafor' }).waitFor();
  await expect.poll(stored, { timeout: 30_000 }).toBe(known);
  await page.reload();
  await dock.getByRole('heading', { name: 'Ada Okafor' }).waitFor();
  expect(await stored()).toBe(known);
}, 180_000);
