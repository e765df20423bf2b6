// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeJourney, editDocument } from '../../src/core/index.ts';
import type { OpenJourney } from '../../src/app/openJourney.ts';
import { SaveState } from '../../src/app/SaveState.tsx';
import { fakeLocks } from '../library/fakeLocks.ts';
import { drawDraft, rename as renameNode } from '../library/sampleDraft.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';
import { deskFor } from './deskFor.tsx';

const stored = freshRepository();
const user = userEvent.setup();
const open: OpenJourney[] = [];
beforeEach(() => {
  location.hash = '';
});
afterEach(() => {
  cleanup();
  for (const { seat, session } of open.splice(0)) {
    seat.leave();
    session.dispose();
  }
});

async function show(locks?: LockManager) {
  const repository = stored.tab();
  const journey = await deskFor('welcome', repository, <SaveState brief={false} />, locks);
  open.push(journey);
  return { repository, journey };
}
const rename = ({ session }: OpenJourney, name: string) =>
  act(() =>
    session.apply(
      'Rename journey',
      editDocument((document) => changeJourney(document, { name })),
    ),
  );
/** Another tab saves without asking anybody. */
async function saveElsewhere() {
  const there = stored.tab();
  const { draft, revision } = await expectOk(there.open('welcome'));
  await expectOk(there.save(draft, renameNode(draft, 'n1', 'theirs'), revision));
}
const nameOf = ({ session }: OpenJourney) => session.store.getState().draft.document.name;

test('“Saved” stands there only when the change is stored', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const { journey } = await show();
  expect(screen.getByRole('status').textContent).toBe('Saved');
  await waitFor(() => expect(journey.session.store.getState().readOnly).toBeUndefined());
  await rename(journey, 'New');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'));
  expect((await expectOk(stored.tab().open('welcome'))).draft.document.name).toBe('New');
});

async function conflict() {
  await expectOk(stored.tab().create(drawDraft()));
  const { repository, journey } = await show();
  await waitFor(() => expect(journey.session.store.getState().readOnly).toBeUndefined());
  // Held back until ours is typed: so the other tab's save and ours build on the same state.
  const held = vi.spyOn(repository, 'open').mockImplementation(() => new Promise(() => {}));
  await saveElsewhere();
  await rename(journey, 'Mine');
  await user.click(await screen.findByRole('button', { name: 'Conflict' }));
  held.mockRestore();
  expect(await screen.findByText(/Nothing was overwritten/)).toBeDefined();
  return { repository, journey };
}

test('in a conflict my version can be kept as a copy; the other stays what it is', async () => {
  const { repository, journey } = await conflict();
  await user.click(screen.getByRole('button', { name: 'Keep mine as a copy' }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/journeys\/.+/));
  const list = await expectOk(repository.list());
  expect(list.journeys.map(({ draft }) => draft.document.name).sort((a, b) => (a < b ? -1 : 1))).toEqual([
    'Mine (my version)',
    'Welcome',
  ]);
  await journey.close();
});

test('in a conflict what is stored can be shown instead', async () => {
  const { journey } = await conflict();
  await user.click(screen.getByRole('button', { name: 'Show what is stored' }));
  await waitFor(() => expect(nameOf(journey)).toBe('Welcome'));
  expect(journey.session.store.getState().draft.document.nodes[1]?.name).toBe('theirs');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'));
});

test('without room it says so, and tries again on demand', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const { journey } = await show();
  await waitFor(() => expect(journey.session.store.getState().readOnly).toBeUndefined());
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  await rename(journey, 'New');
  await user.click(await screen.findByRole('button', { name: 'Not saved' }));
  expect(await screen.findByText(/no space left/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Download this journey' })).toBeDefined();
  full.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Try again now' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'));
  expect((await expectOk(stored.tab().open('welcome'))).draft.document.name).toBe('New');
});

test('a second tab is read-only until it takes over', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const locks = fakeLocks();
  const first = await show(locks);
  await waitFor(() => expect(first.journey.seat.state()).toBe('writing'));
  cleanup();
  const second = await show(locks);
  await user.click(await screen.findByRole('button', { name: 'Read-only' }));
  await user.click(await screen.findByRole('button', { name: 'Edit here instead' }));
  await waitFor(() => expect(second.journey.session.store.getState().readOnly).toBeUndefined());
  expect(screen.getByRole('status').textContent).toBe('Saved');
  expect(first.journey.session.store.getState().readOnly).toContain('another tab');
});
