// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Model } from '../../../src/core/index.ts';
import { populationOf } from '../../../src/simulator/population/populationRuns.ts';
import { cartModel } from '../../core/population/fourEmails.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { screen, userEvent, waitFor } from '../../ui/dom.ts';
import { isCounted, open, show, type } from './populationStage.tsx';

vi.mock('../../../src/simulator/runPopulation.ts', () => import('./countHere.ts'));

const { tab } = freshRepository();

beforeEach(() => localStorage.clear());

describe('a behaviour of one’s own', () => {
  const model: Model = {
    ...cartModel,
    behaviours: cartModel.behaviours.map((behaviour) =>
      behaviour.id === 'buys' ? { ...behaviour, after: { clicked: 'any' } } : behaviour,
    ),
  };

  test('what the journey has no more is said, and left out at a press; the rest stays', async () => {
    const lost: Model['behaviours'][number] = {
      id: 'lost',
      does: { event: 'Order Returned' },
      after: { entered: 'gone' },
    };
    const { session } = await show(tab(), { model: { ...model, behaviours: [lost, ...model.behaviours] } });
    await screen.findByText('The behaviour speaks of what the journey does not have');
    await userEvent.click(screen.getByRole('button', { name: 'Leave it out of the behaviour' }));
    await isCounted();
    expect(populationOf(session).store.getState().counted?.job.model).toEqual(model);
  });

  test('a segment opens, clicks and does other things more often; each can be changed and taken back', async () => {
    const { session } = await show(tab(), { model });
    await isCounted();
    const times = () => populationOf(session).store.getState().counted?.job.model.segments?.['pro']?.times;
    await open('Behaviour');
    await type(screen.getByRole('spinbutton', { name: 'On Pro: open, times as often' }), '3');
    await waitFor(() => expect(times()).toEqual({ opens: 3, behaviours: { buys: 2 } }), { timeout: 10_000 });
    await userEvent.click(screen.getByRole('button', { name: 'On Pro: more that they do differently' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /“Page Viewed”/ }));
    await type(screen.getByRole('spinbutton', { name: 'On Pro: “Page Viewed”, times as often' }), '4');
    await userEvent.click(screen.getByRole('button', { name: 'On Pro: “Order Completed” as everybody' }));
    await waitFor(() => expect(times()).toEqual({ opens: 3, behaviours: { views: 4 } }), { timeout: 10_000 });
    await userEvent.click(screen.getByRole('button', { name: 'On Pro behaves like everybody' }));
    await waitFor(() => expect(times()).toBeUndefined(), { timeout: 10_000 });
  });

  test('people who do not come in: it says so, and leads to how they behave', async () => {
    await show(tab(), {
      model: { ...model, behaviours: model.behaviours.filter(({ id }) => id !== 'cart') },
    });
    await isCounted();
    expect(screen.getByRole('heading', { name: 'Nobody has entered' })).toBeVisible();
    await userEvent.click(screen.getAllByRole('button', { name: 'How they behave' }).at(-1) ?? document.body);
    expect(screen.getByRole('tab', { name: 'Behaviour', selected: true })).toBeVisible();
  });
});
