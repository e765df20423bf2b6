// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeJourney, countChunk, digestOfCounts, editDocument, prepareJob, readJson, scenarioSchema,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { populationOf } from '../../../src/simulator/population/populationRuns.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { broken, held } from './countHere.ts';
import { digest, few, isCounted, open, show, type } from './populationStage.tsx';

vi.mock('../../../src/simulator/runPopulation.ts', () => import('./countHere.ts'));

const { tab } = freshRepository();
const saved: { name: string; text: string }[] = [];
vi.mock('../../../src/ui/saveFile.ts', async (original) => ({
  ...(await original<object>()),
  saveFile: (name: string, text: string) => saved.push({ name, text }),
}));

beforeEach(() => {
  localStorage.clear();
  saved.length = 0;
  held.until = undefined;
  broken.why = undefined;
});

describe('a small population', () => {
  test('is counted by itself: who entered, how it ended, counts on the canvas, the very digest of the core', async () => {
    const { session } = await show(tab());
    await isCounted();
    const outcomes = screen.getByRole('table', { name: 'How it ended' });
    expect(within(outcomes).getByRole('button', { name: 'Goal reached' })).toBeVisible();
    const { crowd, stale } = session.overlay.getState();
    expect(crowd?.name).toBe('700 people');
    const trigger = session.store.getState().draft.document.nodes.find(({ kind }) => kind === 'trigger');
    expect(crowd?.steps.get(trigger?.id ?? '')?.text).toMatch(/^[\d,]+ · \d+(\.\d)? %$/);
    expect(stale).toBe(false);
    const { counted } = populationOf(session).store.getState();
    if (!counted) throw new Error('nothing was counted');
    const ready = prepareJob(counted.job);
    if (!ready.ok) throw new Error('the job is not ready');
    expect(digest()).toBe(digestOfCounts(countChunk(ready.job, { from: 0, to: few })));
  });

  test('an edit marks what is shown as stale and counts again', async () => {
    const { session } = await show(tab());
    await isCounted();
    const before = digest();
    act(() => {
      session.apply(
        'Shorter',
        editDocument((document) => changeJourney(document, { goal: undefined })),
      );
    });
    await waitFor(() => expect(screen.getByText('Counts from before your last change')).toBeVisible());
    expect(session.overlay.getState()).toMatchObject({ stale: true });
    expect(session.overlay.getState().crowd).toBeDefined();
    await waitFor(() => expect(digest()).not.toBe(before), { timeout: 10_000 });
    expect(screen.queryByText('Counts from before your last change')).toBeNull();
  });

  test('is counted again after it broke off: by itself after an edit, or at a press', async () => {
    broken.why = 'out of memory';
    const { session } = await show(tab());
    await screen.findByText('out of memory', undefined, { timeout: 5_000 });
    broken.why = undefined;
    act(() => {
      session.apply(
        'Without a goal',
        editDocument((document) => changeJourney(document, { goal: undefined })),
      );
    });
    await isCounted();
    expect(screen.queryByText('out of memory')).toBeNull();
    const before = digest();
    broken.why = 'out of memory again';
    act(() => session.undo());
    await screen.findByText('out of memory again', undefined, { timeout: 5_000 });
    broken.why = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Count again' }));
    await isCounted();
    expect(digest()).not.toBe(before);
    expect(screen.queryByText('out of memory again')).toBeNull();
  });

  test('every bar opens people, and who is chosen can be sent through', async () => {
    const { replayed } = await show(tab());
    await isCounted();
    await userEvent.click(screen.getByRole('button', { name: 'Goal reached' }));
    const items = screen.getAllByRole('menuitem');
    expect(items).toHaveLength(5);
    await userEvent.click(items[0] ?? document.body);
    expect(replayed).toHaveLength(1);
    expect(scenarioSchema.safeParse(replayed[0]?.scenario).success).toBe(true);
    await open('Sends');
    await userEvent.click(screen.getAllByRole('button', { name: 'As a table' })[1] ?? document.body);
    const hours = screen.getByRole('table', { name: 'Mails by hour of the day' });
    await userEvent.click(within(hours).getAllByRole('button')[0] ?? document.body);
    expect(screen.getAllByRole('menuitem').length).toBeGreaterThan(0);
  });

  test('each page of results says what it is about', async () => {
    await show(tab());
    await isCounted();
    await open('Drop-off');
    const funnel = screen.getByRole('table', { name: 'Where people drop off' });
    expect(within(funnel).getAllByRole('row').length).toBeGreaterThan(8);
    await open('Emails');
    expect(
      within(screen.getByRole('table', { name: 'What became of the mails' })).getAllByRole('row'),
    ).toHaveLength(4);
    await open('Goal and splits');
    expect(screen.getByText(/^Half of them within/)).toBeVisible();
    await open('Static sequence');
    expect(screen.getByText(/Nobody leaves it early/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Count the same people/ }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Static sequence' })).toBeVisible(), {
      timeout: 10_000,
    });
  });

  test('counts as CSV, and the command with the behaviour that comes to the same', async () => {
    await show(tab());
    await isCounted();
    await userEvent.click(screen.getByRole('button', { name: 'Download the counts as CSV' }));
    expect(saved[0]?.name).toMatch(/population-1\.csv$/);
    expect(saved[0]?.text).toContain(',,people,,700,,,');
    await userEvent.click(screen.getByRole('button', { name: 'On the command line' }));
    await userEvent.click(screen.getByRole('button', { name: /model\.json$/ }));
    expect(readJson(saved[1]?.text ?? '')).toMatchObject({ ok: true, value: { format: 'wend.model/1' } });
  });
});

describe('settings', () => {
  test('another seed, another size, another rate: other counts; they are remembered', async () => {
    const { unmount, journey } = await show(tab());
    await isCounted();
    let before = digest();
    for (const change of [
      () => type(screen.getByRole('spinbutton', { name: 'Seed' }), '7'),
      () => type(screen.getByRole('spinbutton', { name: 'People' }), '500'),
      async () => {
        await open('Behaviour');
        await type(screen.getByRole('spinbutton', { name: 'Open, of 100' }), '80');
      },
    ]) {
      await change();
      await waitFor(
        () => {
          expect(digest()).not.toBe(before);
          expect(screen.queryByRole('progressbar')).toBeNull();
        },
        { timeout: 10_000 },
      );
      before = digest();
    }
    expect(screen.getByText('Changed by you. Nothing of this is measured.')).toBeVisible();
    const stored = JSON.parse(localStorage.getItem(`wend.population.${journey}`) ?? '{}') as object; // just written
    expect(stored).toMatchObject({
      seed: 7,
      subscribers: 500,
      model: { mails: { usually: { opens: 0.8 } } },
    });
    unmount();
  });

  test('what is no number of people is said and not used', async () => {
    const { session } = await show(tab());
    await isCounted();
    await type(screen.getByRole('spinbutton', { name: 'People' }), '0');
    await userEvent.tab();
    expect(screen.getByText('At least 1')).toBeVisible();
    expect(populationOf(session).store.getState().counted?.subscribers).toBe(few);
  });

  test('one email can be answered differently, and what people do can be left out', async () => {
    const { session } = await show(tab());
    await isCounted();
    await open('Behaviour');
    const rows = () => screen.getAllByRole('button', { name: /^Leave out/ });
    const count = rows().length;
    await userEvent.click(rows()[0] ?? document.body);
    expect(rows()).toHaveLength(count - 1);
    const [field] = screen.getAllByRole('spinbutton', { name: /: Open, of 100$/ });
    await type(field ?? document.body, '50');
    await waitFor(
      () => {
        const emails = populationOf(session).store.getState().counted?.job.model.mails.emails ?? {};
        expect(Object.values(emails)).toEqual([{ opens: 0.5 }]);
      },
      { timeout: 10_000 },
    );
  });
});

describe('a large population', () => {
  test('waits for a press, tells how far it is, and stops at once with what was counted', async () => {
    const { session } = await show(tab());
    await isCounted();
    let go = () => undefined as void;
    held.until = new Promise((resolve) => (go = resolve));
    await type(screen.getByRole('spinbutton', { name: 'People' }), '90000');
    expect(await screen.findByText('Counts from before your last change')).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Count again' }));
    expect(screen.getByRole('progressbar', { name: 'Counting people' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    // What was there before is still there, as what it is.
    expect(populationOf(session).store.getState().counted?.subscribers).toBe(few);
    expect(screen.getByText('Counts from before your last change')).toBeVisible();
    go();
  });
});
