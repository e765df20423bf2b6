import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserApp } from './harness.ts';
import { downloaded, drag, middle, palette, settings, simulator, wend } from './story.ts';

const app = browserApp();

async function newJourney(): Promise<Page> {
  const page = await app.open('/');
  await page.getByRole('button', { name: 'New journey', exact: true }).click();
  await page.getByRole('button', { name: 'Pick a trigger' }).waitFor();
  return page;
}

/** Exports the journey and checks that the command line finds nothing wrong with it. */
async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog');
  const { path } = await downloaded(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  await page.keyboard.press('Escape');
  expect(await wend('validate', path)).toMatchObject({ code: 0, out: `${path}: valid\n` });
  return path;
}

/** Downloads the trail and the scenario of whoever is shown, and sees the command line print the very same bytes. */
async function sameTrail(page: Page, journey: string): Promise<string> {
  const trail = await downloaded(page, () => simulator(page).getByRole('button', { name: 'Download trail' }).click());
  const scenario = await downloaded(page, async () => {
    await simulator(page).getByRole('button', { name: 'More for this simulation' }).click();
    await page.getByRole('menuitem', { name: /scenario/i }).click({ timeout: 5_000 });
  });
  const printed = await wend('simulate', journey, '--scenario', scenario.path, '--json');
  expect(printed.trouble).toBe('');
  expect(printed.out).toBe(trail.text);
  return trail.text;
}

describe('a whole journey', () => {
  test('drawn with the mouse from an empty canvas, simulated, exported', async () => {
    const page = await newJourney();
    await page.getByRole('button', { name: 'Pick a trigger' }).click();
    const form = settings(page);
    await form.getByRole('combobox', { name: 'People enter when they do this' }).fill('Signed Up');

    // By the “+” under the trigger.
    await page.getByRole('button', { name: /^Add a step after/ }).click();
    await page.getByRole('option', { name: /^Email/ }).click();
    await form.getByRole('textbox', { name: 'Subject' }).fill('Welcome');
    await form.getByRole('textbox', { name: 'Preview text' }).fill('Glad you are here');
    await form.getByRole('textbox', { name: /^(Text|Body)/ }).fill('Hello, and welcome.');

    await page.getByRole('button', { name: /^Add a step after/ }).click();
    await page.getByRole('option', { name: /^Wait for event/ }).click();
    await form.getByRole('combobox', { name: 'When they do this' }).fill('Guide Opened');

    // By dragging from the palette onto the canvas, then a line from the time-out to the card.
    const timeout = page.getByRole('button', { name: 'Add a step after 48 h passed' });
    const spot = await middle(timeout);
    await drag(page, palette(page, 'Email'), { x: spot.x + 60, y: spot.y + 80 });
    await form.getByRole('textbox', { name: 'Subject' }).fill('Did you see the guide?');
    await form.getByRole('textbox', { name: 'Preview text' }).fill('It takes two minutes');
    await form.getByRole('textbox', { name: /^(Text|Body)/ }).fill('The guide is waiting for you.');
    const handle = page.locator('.react-flow__handle-bottom[data-handleid="timeout"]');
    await drag(page, handle, await middle(page.locator('.react-flow__node', { hasText: 'Did you see the guide?' })));

    // By pressing in the palette: behind the selected step; then by the “+” for the other way out.
    await palette(page, 'Exit').click();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Reminded');
    await page.getByRole('button', { name: 'Add a step after Did it' }).click();
    await page.getByRole('option', { name: /^Exit/ }).click();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Opened');
    await page.screenshot({ path: '/tmp/story1.png' });

    // Somebody who does not open the guide, and then does.
    await simulator(page).getByRole('button', { name: 'New person for this journey' }).click();
    await page.keyboard.press('Escape');
    const journey = await exported(page);
    const silent = await sameTrail(page, journey);
    expect(silent).toContain('"code":"timeout"');
    expect(silent).toContain('"reason":"Reminded"');

    await simulator(page).getByRole('button', { name: /^Edit / }).click();
    await page.getByRole('button', { name: 'Add event' }).click();
    await page.getByRole('combobox', { name: /^Event/ }).fill('Guide Opened');
    await page.keyboard.press('Escape');
    await simulator(page).getByText('Left Opened').waitFor();
    const opened = await sameTrail(page, journey);
    expect(opened).toContain('"reason":"Opened"');
    expect(opened).not.toContain('"code":"timeout"');
    await page.screenshot({ path: '/tmp/story3.png' });
  });
});
