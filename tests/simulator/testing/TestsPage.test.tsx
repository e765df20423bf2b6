// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  differences,
  editDocument,
  link,
  scenarioSchema,
  simulate,
  type Sample,
} from '../../../src/core/index.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import type { Stage } from '../stage.tsx';
import { ada, list, modes, PageWorker, press, showTests, stored } from './testsStage.tsx';

const { tab } = freshRepository();
const show = (samples?: readonly Sample[]) => showTests(tab(), samples);

afterEach(() => void vi.restoreAllMocks());
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('Worker', PageWorker);
});
const keepAda = async () => {
  await press('Keep as a test');
  await userEvent.click(await screen.findByRole('menuitem', { name: /^ada/ }));
  await waitFor(() => expect(list().getByRole('button', { name: /Passes/ })).toBeVisible(), {
    timeout: 3_000,
  });
};
const slower = (stage: Stage) =>
  act(() => {
    stage.session.apply(
      'Change wait',
      editDocument((document) => changeSettings(document, 'w', { for: 'P5D' })),
    );
  });

describe('a person kept as a test', () => {
  test('expects what the run did, of this journey by name, and passes', async () => {
    const stage = await show();
    expect(screen.getByRole('heading', { name: 'No test yet' })).toBeVisible();
    await keepAda();
    const [sample] = await stored(stage);
    expect(sample?.scenario.expect).toEqual([
      { journey: 'journey', path: ['t', 'hello', 'w', 'c', 'x2'], emails: ['hello'], outcome: 'exited:Nothing', by: 'P2D' },
    ]); // oxfmt-ignore
    expect(within(modes()).getByRole('radio', { name: 'Tests 1' })).toBeChecked();
    expect(stage.session.tests.getState()).toEqual({ passed: 1, failed: 0, stale: 0, isRunning: false });
  });

  test('fails when the journey changes, in words, with the mark on the tab; its expectation can be updated', async () => {
    const stage = await show();
    await keepAda();
    slower(stage);
    // What is older than the journey never shows as if it were not.
    expect(stage.session.tests.getState()).toMatchObject({ passed: 0, stale: 1 });
    expect(list().queryByRole('button', { name: /Passes/ })).toBeNull();
    await waitFor(() => expect(list().getByRole('button', { name: /Fails/ })).toBeVisible(), {
      timeout: 3_000,
    });
    expect(within(modes()).getByRole('radio', { name: 'Tests 1/1' })).toBeChecked();
    expect(screen.getByText('Expected ended by Wed 4 Mar 9:00, found Sat 7 Mar 10:00')).toBeVisible();
    await press('Update expectation');
    await waitFor(() => expect(list().getByRole('button', { name: /Passes/ })).toBeVisible(), {
      timeout: 3_000,
    });
    const [sample] = await stored(stage);
    expect(sample?.scenario.expect?.[0]).toMatchObject({ by: 'P6D', outcome: 'exited:Nothing' });
    // What was pressed is gone: the keys go on from what it belonged to.
    expect(screen.getByRole('region', { name: /^Test of ada/ })).toHaveFocus();
    await press('Undo');
    await waitFor(() => expect(list().getByRole('button', { name: /Fails/ })).toBeVisible(), {
      timeout: 3_000,
    });
  });

  test('can be edited: parts changed, taken out and put back', async () => {
    const stage = await show();
    await keepAda();
    await userEvent.selectOptions(screen.getByLabelText('Ends'), 'Goal reached');
    await waitFor(() => expect(screen.getByText('Found: Left: Nothing')).toBeVisible(), { timeout: 3_000 });
    await press('Ends: expect nothing of it');
    await press('Ends within: expect nothing of it');
    await press('Take out 1 day');
    await press('Take out hello');
    await waitFor(() => expect(screen.getByText('Found: hello')).toBeVisible(), { timeout: 3_000 });
    await press('Add an email: Gets exactly');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'hello' }));
    await waitFor(() => expect(list().getByRole('button', { name: /Passes/ })).toBeVisible(), {
      timeout: 3_000,
    });
    await press('Expect more: Expected');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ends' }));
    const expected = [
      {
        journey: 'journey',
        path: ['t', 'hello', '…', 'c', 'x2'],
        emails: ['hello'],
        outcome: 'exited:Nothing',
      },
    ];
    await waitFor(async () => expect((await stored(stage))[0]?.scenario.expect).toEqual(expected));
  });

  test('is deleted without the person, and the deletion can be undone', async () => {
    const stage = await show();
    await keepAda();
    await press('More for this test');
    await userEvent.click(await screen.findByRole('menuitem', { name: /Delete this test/ }));
    expect(await screen.findByRole('heading', { name: 'No test yet' })).toBeVisible();
    await waitFor(async () =>
      expect((await stored(stage)).map(({ scenario: { expect: asked } }) => asked)).toEqual([undefined]),
    );
    await press('Undo');
    await waitFor(() => expect(list().getByRole('button', { name: /ada/ })).toBeVisible());
  });

  test('stays with what is expected of other journeys', async () => {
    const elsewhere = { journey: 'other', outcome: 'goal' };
    const stage = await show([{ ...ada, scenario: { ...ada.scenario, expect: [elsewhere] } }]);
    expect(screen.getByRole('heading', { name: 'No test yet' })).toBeVisible();
    await keepAda();
    const [kept] = await stored(stage);
    expect(kept?.scenario.expect).toHaveLength(2);
    await press('More for this test');
    await userEvent.click(await screen.findByRole('menuitem', { name: /Delete this test/ }));
    await waitFor(async () => expect((await stored(stage))[0]?.scenario.expect).toEqual([elsewhere]));
  });

  test('downloads as a scenario file that judges this journey alone', async () => {
    const texts: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => texts.push(text));
      return 'blob:x';
    });
    // The DOM of the tests would follow the link.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const stage = await show([
      { ...ada, scenario: { ...ada.scenario, expect: [{ journey: 'other', outcome: 'goal' }] } },
    ]);
    await keepAda();
    await press('Download all tests in one file');
    await waitFor(() => expect(texts).toHaveLength(1));
    const file = scenarioSchema.parse(JSON.parse(texts[0] ?? ''));
    expect(file.expect).toMatchObject([{ journey: 'journey', outcome: 'exited:Nothing' }]);
    const { journey } = stage.session.compiled();
    const linking = journey && link(journey);
    if (!linking?.ok) throw new Error('the journey does not link');
    expect(differences(simulate(linking.linked, file), file)).toEqual([]);
  });

  test('is stale while the journey cannot run', async () => {
    const stage = await show();
    await keepAda();
    act(() => {
      stage.session.apply(
        'Change wait',
        editDocument((document) => changeSettings(document, 'w', { for: undefined })),
      );
    });
    expect(list().getByRole('button', { name: /From before your last change/ })).toBeVisible();
    expect(screen.getByText(/“Wait”: It is not said how long to wait/)).toBeVisible();
    expect(stage.session.tests.getState()).toMatchObject({ passed: 0, stale: 1 });
  });

  test('from the menu of one person’s run', async () => {
    const stage = await show();
    await userEvent.click(within(modes()).getByRole('radio', { name: 'One person' }));
    await press('More for this simulation');
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Keep as a test/ }));
    await waitFor(async () => expect((await stored(stage))[0]?.scenario.expect).toHaveLength(1));
    await waitFor(() => expect(stage.session.tests.getState().passed).toBe(1), { timeout: 3_000 });
  });
});

describe('coverage', () => {
  const coverage = () => within(screen.getByRole('region', { name: 'Coverage' }));
  test('counts the ways of the tests or of everybody, and makes somebody for what is missing', async () => {
    const stage = await show();
    expect(coverage().getByRole('meter')).toHaveAttribute('aria-valuenow', '0');
    await userEvent.click(coverage().getByRole('radio', { name: 'All people' }));
    expect(coverage().getByRole('meter')).toHaveAttribute('aria-valuenow', '80');
    expect(coverage().getByText(/^4 of 5 ways out · 5 of 6 steps$/)).toBeVisible();
    await press(/^Make somebody who goes here: .*Yes/);
    await waitFor(() => expect(coverage().getByRole('meter')).toHaveAttribute('aria-valuenow', '100'), {
      timeout: 5_000,
    });
    expect(coverage().getByText('Somebody goes every way.')).toBeVisible();
    const made = (await stored(stage)).find(({ id }) => id !== 's1');
    expect(made?.scenario).toMatchObject({
      name: 'Goes by “Yes” at “tagged “vip””',
      expect: [{ journey: 'journey', outcome: 'exited:Given' }],
    });
    expect(stage.session.tests.getState()).toMatchObject({ passed: 1, failed: 0 });
  });
});
