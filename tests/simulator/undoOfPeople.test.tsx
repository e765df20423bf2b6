// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Repository } from '../../src/library/Repository.ts';
import { usePeople, type People } from '../../src/simulator/usePeople.ts';
import { useTestEdits, type TestEdits } from '../../src/simulator/testing/useTestEdits.ts';
import { drawDraft, exit, scenario, trigger } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../ui/dom.ts';
import { showStage } from './stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const ada = { id: 'ada', scenario: { ...scenario([['PT1H', 'Signed Up']]), name: 'Signs up' } };

/** The people of an open journey, stored only when `release` lets them through. */
async function show() {
  const stored = tab();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isSlow = false;
  const slow: Repository = Object.assign(Object.create(stored) as Repository, {
    saveTogether: async (...write: Parameters<Repository['saveTogether']>) => {
      if (isSlow) await held;
      return stored.saveTogether(...write);
    },
  });
  const found: { people?: People; tests?: TestEdits } = {};
  function Found() {
    found.people = usePeople();
    found.tests = useTestEdits();
    return <p>{found.people.samples.length} people</p>;
  }
  const { session } = await showStage(<Found />, slow, {
    draft: drawDraft([trigger('Signed Up', 't'), exit('Done')]),
    samples: [ada],
  });
  return {
    session,
    release,
    slowDown: () => (isSlow = true),
    people: () => {
      if (!found.people) throw new Error('there are no people');
      return found.people;
    },
    tests: () => {
      if (!found.tests) throw new Error('there are no tests');
      return found.tests;
    },
    labels: () => session.store.getState().past.map(({ label }) => label),
    note: (label: string) =>
      act(() => session.note(label, { write: { drafts: [], samples: [] }, make: () => true })),
  };
}
const undo = () => userEvent.click(screen.getByRole('button', { name: 'Undo' }));

describe('the way back that is offered for a change of people', () => {
  test('takes back that very change', async () => {
    const { people, labels } = await show();
    await act(() => people().remove(ada));
    expect(screen.getByText('0 people')).toBeVisible();
    await undo();
    await waitFor(() => expect(screen.getByText('1 people')).toBeVisible());
    expect(labels()).toEqual([]);
  });

  test('is never that to another one that was made while this one was being stored', async () => {
    const { people, labels, note, slowDown, release } = await show();
    slowDown();
    const removed = people().remove(ada);
    note('Another');
    release();
    await act(() => removed);
    await undo();
    expect(labels()).toEqual(['Delete ada@example.com', 'Another']);
    expect(screen.getByText('More was changed since. Undo goes back step by step.')).toBeVisible();
  });

  test('is not offered for what changed nothing', async () => {
    const { people, tests, note, labels } = await show();
    note('Another');
    await act(() => people().saveAll([ada]));
    await act(() => tests().keep(ada, [], []));
    expect(labels()).toEqual(['Another']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('says why where nothing may be undone', async () => {
    const { people, session, labels } = await show();
    await act(() => people().keep({ scenario: { ...ada.scenario, name: 'Variant' } }));
    expect(screen.getByText('Variant is a new sample person')).toBeVisible();
    act(() => session.setReadOnly('It is open elsewhere.'));
    await undo();
    expect(screen.getByText('It is open elsewhere.')).toBeVisible();
    expect(labels()).toHaveLength(1);
  });
});
