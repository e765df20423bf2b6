import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserApp } from './harness.ts';
import { drag, exported, middle, palette, sameTrail, settings, simulator, type Press } from './story.ts';

const app = browserApp();
const click: Press = (button) => button.click();

async function newJourney(): Promise<Page> {
  const page = await app.open('/');
  await page.getByRole('button', { name: 'New journey', exact: true }).click();
  await page.getByRole('button', { name: 'Pick a trigger' }).waitFor();
  return page;
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
    await drag(
      page,
      handle,
      await middle(page.locator('.react-flow__node', { hasText: 'Did you see the guide?' })),
    );

    // By pressing in the palette: behind the selected step; then by the “+” for the other way out.
    await palette(page, 'Exit').click();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Reminded');
    await page.getByRole('button', { name: 'Add a step after Did it' }).click();
    await page.getByRole('option', { name: /^Exit/ }).click();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Opened');

    // Somebody who does not open the guide, and then does.
    await simulator(page).getByRole('button', { name: 'New person for this journey' }).click();
    await page.getByRole('button', { name: 'Add event' }).waitFor();
    await page.keyboard.press('Escape');
    const journey = await exported(page, click);
    const silent = await sameTrail(page, journey, click);
    expect(silent).toContain('"code":"timeout"');
    expect(silent).toContain('"reason":"Reminded"');

    await simulator(page)
      .getByRole('button', { name: /^Edit / })
      .click();
    await page.getByRole('button', { name: 'Add event' }).click();
    await page.getByRole('combobox', { name: /^Event/ }).fill('Guide Opened');
    await page.keyboard.press('Escape');
    await simulator(page).getByText('Left Opened').waitFor();
    const opened = await sameTrail(page, journey, click);
    expect(opened).toContain('"reason":"Opened"');
    expect(opened).not.toContain('"code":"timeout"');
  });
});
