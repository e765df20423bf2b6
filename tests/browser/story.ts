import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildSampleWorkspace } from '../../src/library/sampleWorkspace.ts';

const run = promisify(execFile);
const shipped = (name: string) => readFileSync(`public/samples/${name}`, 'utf8');

/** What a fresh profile begins with. */
export const sampleWorkspace = buildSampleWorkspace(
  shipped('workspace.json'),
  shipped('cart-recovery.ndjson'),
);

/** `npm run --silent wend -- …` from the project's folder: what it printed, and its exit code. */
export async function wend(...args: string[]): Promise<{ code: number; out: string; trouble: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['src/setup/wend.mjs', ...args], {
      maxBuffer: 50_000_000,
    });
    return { code: 0, out: stdout, trouble: stderr };
  } catch (error) {
    const failed = error as { code?: number; stdout?: string; stderr?: string }; // what execFile rejects with
    return { code: failed.code ?? -1, out: failed.stdout ?? '', trouble: failed.stderr ?? '' };
  }
}

/** Presses something that starts a download, and gives the file's text, stored under its own name in a folder of its own. */
export async function downloaded(
  page: Page,
  press: () => Promise<unknown>,
): Promise<{ path: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = join(await mkdtemp(join(tmpdir(), 'wend-')), download.suggestedFilename());
  await download.saveAs(path);
  return { path, text: await readFile(path, 'utf8') };
}

export const palette = (page: Page, kind: string): Locator =>
  page.getByRole('complementary', { name: 'Steps' }).getByRole('button', { name: kind, exact: true });
export const settings = (page: Page): Locator => page.getByRole('complementary', { name: 'Settings' });
export const simulator = (page: Page): Locator => page.getByRole('region', { name: 'Simulator' });
/** What was done has been said aloud to screen readers. */
export const told = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();
/** Drags with the mouse from the middle of one thing to a point, in steps, as a hand does. */
export async function drag(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('there is nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 8, box.y + box.height / 2 + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

/** Where something is on the page. */
export async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How a button is pressed: with the mouse, or with the keyboard. */
export type Press = (button: Locator) => Promise<void>;

/** Exports the journey and checks that the command line finds nothing wrong with it. */
export async function exported(page: Page, press: Press): Promise<string> {
  await press(page.getByRole('button', { name: 'Publish…' }));
  const { path } = await downloaded(page, () =>
    press(page.getByRole('dialog').getByRole('button', { name: 'Download' })),
  );
  await page.keyboard.press('Escape');
  expect(await wend('validate', path)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`${path}: valid\n`),
  });
  return path;
}

/** Downloads the trail and the scenario of whoever is shown, and sees the command line print the very same bytes. */
export async function sameTrail(page: Page, journey: string, press: Press): Promise<string> {
  const dock = simulator(page);
  const trail = await downloaded(page, () => press(dock.getByRole('button', { name: 'Download trail' })));
  const scenario = await downloaded(page, async () => {
    await press(dock.getByRole('button', { name: 'More for this simulation' }));
    await press(page.getByRole('menuitem', { name: /as a scenario$/ }));
  });
  const printed = await wend('simulate', journey, '--scenario', scenario.path, '--json');
  expect(printed.trouble).toBe('');
  expect(printed.out).toBe(trail.text);
  return trail.text;
}
