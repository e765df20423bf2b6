import { expect, test } from 'vitest';
import { sampleSchema, type Sample } from '../../src/core/index.ts';
import { thousandSteps } from '../bench/thousandSteps.ts';
import { browserApp } from './harness.ts';
import { simulator } from './story.ts';
import { storeDraft, storeSamples } from './storeDraft.ts';

const app = browserApp();

/** Sixty who go to the very end, each by some other ways. */
const people: readonly Sample[] = Array.from({ length: 60 }, (_, index) =>
  sampleSchema.parse({
    id: `s${index}`,
    scenario: {
      format: 'wend.scenario/1',
      name: `Person ${index}`,
      start: '2026-03-02T08:00:00Z',
      until: 'P5Y',
      subscriber: { id: `p${index}`, attributes: { plan: 'pro', [`score${index % 140}`]: 500 } },
      events: [{ after: 'PT1H', type: 'track', event: 'Signed Up' }],
      expect: [{ journey: 'journey', path: ['t', '…'], outcome: 'exited:Finished' }],
    },
  }),
);

test('sixty tests of a thousand steps run after every edit, and letters arrive meanwhile', async () => {
  const page = await app.open('/');
  await storeDraft(page, thousandSteps());
  await storeSamples(page, people);
  await page.goto(`${app.origin}/#/journeys/journey`);
  await page.reload();
  const mark = (words: string) => page.getByRole('banner').getByRole('button', { name: words });
  await mark('All 60 tests pass').waitFor({ timeout: 60_000 });

  const modes = page.getByRole('radiogroup', { name: 'What the simulator shows' });
  await modes.getByRole('radio', { name: /^Tests/ }).check({ force: true });
  await simulator(page).getByRole('region', { name: 'Coverage' }).waitFor();

  // Letters arrive while they run: the last one is there before the last test.
  const name = page.getByRole('textbox', { name: 'Name of the journey' });
  await name.focus();
  await name.pressSequentially('hello', { delay: 150 });
  await mark('60 tests, not all run yet').waitFor();
  expect(await name.inputValue()).toContain('hello');
  await mark('All 60 tests pass').waitFor({ timeout: 60_000 });
}, 180_000);
