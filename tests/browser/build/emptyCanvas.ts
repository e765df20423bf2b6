import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Journey } from '../../../src/core/index.ts';
import { exported, simulator } from '../story.ts';
import type { Hand } from './Hand.ts';
import { expected, surroundings, withoutIds } from './plan.ts';

/** Brings in the workspace that the template belongs to, without its journey, and begins a new one in it. */
export async function emptyCanvas({ page, press, pick }: Hand): Promise<void> {
  await press(page.getByRole('button', { name: 'Whole workspace' }));
  await press(page.getByRole('menuitem', { name: /^Whole workspace/ }));
  const dialog = page.getByRole('dialog', { name: 'Your whole workspace' });
  await dialog.locator('input[type="file"]').setInputFiles({
    name: 'brightwater.json',
    mimeType: 'application/json',
    buffer: Buffer.from(surroundings),
  });
  await pick(dialog.getByRole('radio', { name: 'Replace everything' }));
  await press(dialog.getByRole('button', { name: 'Replace everything' }));
  await dialog.getByText('brightwater.json is imported').waitFor();
  await page.keyboard.press('Escape');
  await press(page.getByRole('button', { name: 'New journey', exact: true }).first());
  await page.getByRole('button', { name: 'Pick a trigger' }).first().waitFor();
  // It would play the journey again with every key, and takes room from the canvas.
  await press(simulator(page).getByRole('button', { name: 'Close the simulator' }));
}

/** Exports what was built and holds it against the template. */
export async function expectTheTemplate({ page, press }: Hand): Promise<void> {
  const path = await exported(page, press);
  const built = JSON.parse(await readFile(path, 'utf8')) as Journey; // just validated
  expect(withoutIds(built)).toEqual(withoutIds(await expected()));
}
