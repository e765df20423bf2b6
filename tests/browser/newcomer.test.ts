import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TrailEntry } from '../../src/core/index.ts';
import { browserApp } from './harness.ts';
import { exported, sameTrail, simulator, type Press } from './story.ts';

/**
 * A newcomer's task: “Find out what happens to somebody who abandons a cart on Friday evening in Berlin before the clocks
 * change, and whether they get more than one mail a day.” What they see on the way stays in `dist/newcomer`, with the answer.
 */
const app = browserApp();
const folder = 'dist/newcomer';
const click: Press = (button) => button.click();

/** Takes a picture of each thing that the newcomer sees, in order. */
function camera(page: Page): (name: string) => Promise<void> {
  let count = 0;
  return async (name) => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(folder, `${String(++count).padStart(2, '0')}-${name}.png`) });
  };
}

/** The lines of the trail, as they stand on the screen. */
const linesOf = async (page: Page): Promise<string[]> => {
  const lines = await simulator(page)
    .getByRole('list', { name: 'Trail' })
    .getByRole('button')
    .allTextContents();
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
};

/** How many mails of a day the calendar shows. The day itself must be there: of one that is not, nothing is counted. */
async function mailsOn(page: Page, day: string): Promise<number> {
  const shown = simulator(page)
    .getByRole('region', { name: 'Calendar' })
    .getByRole('listitem', { name: day });
  await shown.waitFor();
  return shown.getByRole('button', { name: /: Sent, / }).count();
}

test('a newcomer finds out what becomes of a cart that is left on the Friday before the clocks go back', async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = await app.open('/', { reducedMotion: 'reduce' });
  const look = camera(page);
  const dock = simulator(page);

  await page.getByRole('link', { name: 'Cart recovery' }).first().click();
  await dock.getByRole('list', { name: 'Trail' }).waitFor();
  await look('the-journey');

  // Somebody who leaves a cart, on the evening of Friday, 23 October 2026, in Berlin.
  await dock.getByRole('button', { name: 'Choose another person' }).click();
  await page.getByRole('menuitem', { name: 'New person for this journey' }).click();
  const form = page.getByRole('dialog');
  await form
    .getByRole('button', { name: /Cart Updated/ })
    .first()
    .waitFor();
  await look('somebody-who-leaves-a-cart');
  await form.getByRole('tab', { name: 'Profile' }).click();
  expect(await form.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Europe/Berlin');
  const starts = form.getByRole('group', { name: 'Starts' });
  await starts.getByLabel('Date').fill('2026-10-23');
  await starts.getByLabel('Time').fill('18:30');
  await starts.getByLabel('Time').press('Tab');
  await form.getByRole('textbox', { name: 'What they do' }).fill('Leaves a cart before the clocks change');
  await look('on-friday-evening-in-berlin');
  await form.getByRole('tab', { name: /^Events/ }).click();
  await form.getByRole('button', { name: /^Fri 23 Oct, 19:30/ }).waitFor();
  await form.getByRole('button', { name: 'Close' }).click();

  // What happens, line by line; the last one is where they are when it ends.
  await expect.poll(async () => (await linesOf(page)).at(-1)).toContain('Left Did not buy');
  expect(await linesOf(page)).toEqual([
    expect.stringMatching(/^Fri 23 ?19:30 ?Entered/),
    expect.stringMatching(/20:30 ?Moved on 1 hour/),
    expect.stringMatching(/20:30 ?Yes/),
    expect.stringMatching(/20:30 ?Sent You left something behind/),
    expect.stringMatching(/^Sat 24 ?19:30 ?Moved on 23 hours/),
    expect.stringMatching(/19:30 ?Yes/),
    expect.stringMatching(/19:30 ?Sent Answers before you decide/),
    // The clocks went back: two days of 24 hours end an hour earlier.
    expect.stringMatching(/^Mon 26 ?18:30 ?Moved on 48 hours/),
    expect.stringMatching(/18:30 ?Yes/),
    expect.stringMatching(/18:30 ?Sent The last reminder/),
    // Four days of the calendar do not mind.
    expect.stringMatching(/^Fri 30 ?18:30 ?Moved on 4 days/),
    expect.stringMatching(/18:30 ?Left Did not buy/),
  ]);
  await look('the-trail');

  // Played from the beginning, it ends in the same place.
  await dock.getByRole('slider', { name: 'Playhead' }).press('Home');
  await dock.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemcheckbox', { name: '16×' }).click();
  await dock.getByRole('button', { name: 'Play', exact: true }).click();
  await dock.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await look('under-way');
  await dock.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: 15_000 });
  await dock.getByText('Fri 30 Oct, 18:30', { exact: true }).waitFor();

  // Why the last reminder comes an hour earlier in the evening than the ones before.
  await dock
    .getByRole('list', { name: 'Trail' })
    .getByRole('button', { name: /Moved on 48 hours/ })
    .click();
  await dock.getByRole('button', { name: 'Back to the timeline' }).waitFor();
  expect(await dock.getByText('Sat 24 Oct 19:30').count()).toBeGreaterThan(0);
  expect(await dock.getByText(/Mon 26 Oct 18:30/).count()).toBeGreaterThan(0);
  await look('why-an-hour-earlier');
  await page.keyboard.press('Escape');
  await dock.getByRole('slider', { name: 'Playhead' }).press('End');

  // The mails themselves, one after another.
  const inbox = dock.getByRole('region', { name: /inbox$/ });
  const opened = [];
  for (const place of ['3 of 3', '2 of 3', '1 of 3']) {
    await inbox.getByText(place).waitFor();
    opened.unshift(await inbox.getByRole('article').getByRole('time').textContent());
    if (place !== '1 of 3') await inbox.getByRole('button', { name: 'Earlier mail' }).click();
  }
  expect(opened).toEqual([
    expect.stringMatching(/20:30$/),
    expect.stringMatching(/19:30$/),
    expect.stringMatching(/18:30$/),
  ]);
  await look('the-inbox');

  // More than one a day? The calendar shows every day of the two weeks.
  await dock.getByRole('radio', { name: 'Calendar' }).check();
  await dock.getByRole('heading', { name: 'Mon 19 Oct – Sun 25 Oct 2026' }).waitFor();
  await dock.getByText('3 mails in all').waitFor();
  // Nothing would forbid a second one: that there is none is the journey's doing.
  await dock.getByText('No limits on mail').waitFor();
  const seen: Record<string, number> = {};
  const count = async (...days: string[]) => {
    for (const day of days) seen[day] = await mailsOn(page, day);
  };
  await count(
    'Mon 19 Oct',
    'Tue 20 Oct',
    'Wed 21 Oct',
    'Thu 22 Oct',
    'Fri 23 Oct',
    'Sat 24 Oct',
    'Sun 25 Oct',
  );
  await look('the-calendar-before');
  await dock.getByRole('button', { name: 'The next week' }).click();
  await dock.getByRole('heading', { name: 'Mon 26 Oct – Sun 1 Nov 2026' }).waitFor();
  await count(
    'Mon 26 Oct',
    'Tue 27 Oct',
    'Wed 28 Oct',
    'Thu 29 Oct',
    'Fri 30 Oct',
    'Sat 31 Oct',
    'Sun 1 Nov',
  );
  await look('the-calendar-after');
  const days = Object.keys(seen).filter((day) => (seen[day] ?? 0) > 0);
  expect(days).toEqual(['Fri 23 Oct', 'Sat 24 Oct', 'Mon 26 Oct']);
  expect(Math.max(...Object.values(seen))).toBe(1);

  // The trail that they may take along says the same; so does the command line, byte for byte.
  await dock.getByRole('radio', { name: 'One person' }).check();
  const trail = await sameTrail(page, await exported(page, click), click);
  const entries = trail
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrailEntry); // its lines are entries
  const sent = entries.filter(({ did }) => did === 'sent').map(({ local }) => local);
  expect(sent).toEqual([
    expect.stringMatching(/^2026-10-23T20:30:00.*\+02:00$/),
    expect.stringMatching(/^2026-10-24T19:30:00.*\+02:00$/),
    expect.stringMatching(/^2026-10-26T18:30:00.*\+01:00$/),
  ]);
  expect(new Set(sent.map((local) => local.slice(0, 10))).size).toBe(sent.length);
  expect(Date.parse(sent[2] ?? '') - Date.parse(sent[1] ?? '')).toBe(48 * 3_600_000);
  await writeFile(
    join(folder, 'answer.txt'),
    [
      `They get ${sent.length} mails, ${days.map((day, nth) => `on ${day} at ${sent[nth]?.slice(11, 16)}`).join(', ')}:`,
      `at most ${Math.max(...Object.values(seen))} a day, by the journey's own waits; no limit is set. Who does not buy leaves on ${entries.at(-1)?.local.slice(0, 16)}.`,
      '',
    ].join('\n'),
  );
});
