import { expect, test } from 'vitest';
import { connect } from '../../src/core/index.ts';
import { drawDraft, trigger, wait } from '../core/draw.ts';
import { browserApp } from './harness.ts';
import { simulator } from './story.ts';
import { storeDraft } from './storeDraft.ts';

const app = browserApp();

test('a replay that was given up after a hundred thousand lines says so, and is sought through and played like any other', async () => {
  const { document, emails } = drawDraft([trigger('Signed Up', 't'), wait('PT1M', 'a'), wait('PT1M', 'b')]);
  const page = await app.open('/', { reducedMotion: 'no-preference' });
  await page.getByText('Cart recovery').first().waitFor();
  await storeDraft(page, { document: connect(document, { from: 'b', outlet: 'next', to: 'a' }), emails });
  await page.goto(`${app.origin}/#/journeys/journey`);
  await page.reload();
  const dock = simulator(page);
  await dock.getByRole('button', { name: 'New person for this journey' }).click();
  await dock.getByText('The replay was given up').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');

  const playhead = dock.getByRole('slider', { name: 'Playhead' });
  const row = dock.getByRole('list', { name: 'Trail' }).locator('[aria-current=step]');
  const told = Number(await playhead.getAttribute('aria-valuemax'));
  expect(told).toBeGreaterThan(33_000);
  const box = await playhead.boundingBox();
  if (!box) throw new Error('there is no playhead');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect
    .poll(async () => Number(await playhead.getAttribute('aria-valuenow')) / told)
    .toBeCloseTo(0.5, 1);
  await row.getByText('Moved on').waitFor();

  await playhead.press('End');
  await row.getByText('Waits').waitFor();
  await playhead.press('ArrowLeft');
  await playhead.press('ArrowLeft');
  await playhead.press('k');
  await dock.getByText('Stopped: the replay was given up here').first().waitFor();
}, 120_000);
