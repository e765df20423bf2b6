// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { link, simulate, type Journey, type Sample } from '../../../src/core/index.ts';
import { requestDock } from '../../../src/session/DockRequest.ts';
import { TestKeeper } from '../../../src/simulator/testing/TestKeeper.tsx';
import * as toasts from '../../../src/ui/toasts.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';
import { ada, draft, list, modes, PageWorker, press, showTests, stored } from './testsStage.tsx';

const { tab } = freshRepository();
const show = (samples?: readonly Sample[]) => showTests(tab(), samples);

afterEach(() => void vi.restoreAllMocks());
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('Worker', PageWorker);
});

describe('several tests', () => {
  const berta = { ...ada.scenario, subscriber: { ...ada.scenario.subscriber, id: 'berta' } };
  const expecting = (scenario_: Sample['scenario'], by: string) => ({
    ...scenario_,
    expect: [
      { journey: 'journey', by },
      { journey: 'other', outcome: 'goal' },
    ],
  });

  test('those that fail come first, and all are put right in one step, which undo takes back', async () => {
    const stage = await show([
      { id: 's1', scenario: expecting(ada.scenario, 'P9D') },
      { id: 's2', scenario: expecting(berta, 'PT1H') },
      { id: 's3', scenario: expecting({ ...berta, name: 'Again' }, 'PT2H') },
    ]);
    const states = () => list().getAllByRole('button').map((each) => each.dataset['state']); // oxfmt-ignore
    await waitFor(() => expect(states()).toEqual(['failed', 'failed', 'passed']), { timeout: 3_000 });
    await press('Update all 2');
    await waitFor(() => expect(states()).toEqual(['passed', 'passed', 'passed']), { timeout: 3_000 });
    // What was met, and what is expected of other journeys, is as it was.
    expect((await stored(stage)).map(({ scenario: { expect: asked } }) => asked)).toEqual([
      [{ journey: 'journey', by: 'P9D' }, { journey: 'other', outcome: 'goal' }],
      [{ journey: 'journey', by: 'P2D' }, { journey: 'other', outcome: 'goal' }],
      [{ journey: 'journey', by: 'P2D' }, { journey: 'other', outcome: 'goal' }],
    ]); // oxfmt-ignore
    act(() => stage.session.undo());
    await waitFor(() => expect(states()).toEqual(['failed', 'failed', 'passed']), { timeout: 3_000 });
  });

  test('the first step is offered where there is none: the person who is shown', async () => {
    const stage = await show();
    await press('Keep ada as a test');
    await waitFor(async () => expect((await stored(stage))[0]?.scenario.expect).toHaveLength(1));
  });

  test('that run while another page is shown, or none', async () => {
    const stage = await showStage(<TestKeeper />, tab(), {
      draft: draft(),
      samples: [{ id: 's1', scenario: expecting(ada.scenario, 'P9D') }],
    });
    await waitFor(() => expect(stage.session.tests.getState().passed).toBe(1), { timeout: 3_000 });
    stage.unmount();
    expect(stage.session.tests.getState()).toEqual({ passed: 0, failed: 0, stale: 0, isRunning: false });
  });
});

describe('what is asked for elsewhere', () => {
  const askFor = (...args: Parameters<typeof requestDock>) => act(() => requestDock(...args));
  const radio = (name: string | RegExp) => within(modes()).getByRole('radio', { name });

  test('the tests are shown', async () => {
    const { session } = await show();
    await userEvent.click(radio('One person'));
    askFor(session, { show: 'tests' });
    expect(await screen.findByRole('region', { name: 'Coverage' })).toBeVisible();
  });

  test('somebody who goes by a way out is made, and their way is shown', async () => {
    const stage = await show();
    askFor(stage.session, { make: { node: 'c', outlet: 'yes' } });
    await waitFor(() => expect(radio('One person')).toBeChecked(), {
      timeout: 5_000,
    });
    const made = (await stored(stage)).find(({ id }) => id !== 's1');
    expect(made?.scenario.name).toBe('Goes by “Yes” at “tagged “vip””');
    // They are a person like any other: what they are to be expected of is for others to say.
    expect(made?.scenario.expect).toBeUndefined();
    const linking = link(stage.session.compiled().journey as Journey); // the drawn journey has no errors
    if (!linking.ok || !made) throw new Error('nobody was made');
    expect(simulate(linking.linked, made.scenario).entries.map(({ step }) => step)).toContain('x1');
    await waitFor(() => expect(stage.session.overlay.getState().steps.has('x1')).toBe(true));
  });

  test('somebody who comes to a step; what is not there is impossible, and says so', async () => {
    const stage = await show();
    askFor(stage.session, { make: { node: 'x2' } });
    await waitFor(async () => expect(await stored(stage)).toHaveLength(2), { timeout: 5_000 });
    askFor(stage.session, { make: { node: 'nowhere' } });
    expect(await screen.findByText(/^Nobody can go here\./)).toBeVisible();
    expect(await stored(stage)).toHaveLength(2);
  });

  test('whoever has gone to another page meanwhile stays there, and can have them shown', async () => {
    const stage = await show();
    askFor(stage.session, { make: { node: 'x2' } });
    await userEvent.click(radio('Calendar'));
    const offer = await screen.findByRole('button', { name: 'Show them' }, { timeout: 5_000 });
    expect(radio('Calendar')).toBeChecked();
    await userEvent.click(offer);
    expect(radio('One person')).toBeChecked();
    await waitFor(() => expect(stage.session.overlay.getState().steps.has('x2')).toBe(true));
  });

  test('a journey that was left makes nobody and says nothing any more', async () => {
    const stage = await show();
    const said = vi.spyOn(toasts, 'toast');
    askFor(stage.session, { make: { node: 'x2' } });
    expect(said).toHaveBeenCalledOnce();
    stage.unmount();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said).toHaveBeenCalledOnce();
    expect(await stored(stage)).toHaveLength(1);
  });
});
