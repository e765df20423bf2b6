// @vitest-environment happy-dom
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useSamples } from '../../src/library/queries.ts';
import { queryKeys } from '../../src/library/queryKeys.ts';
import type { Repository } from '../../src/library/Repository.ts';
import { SimulatorDock } from '../../src/simulator/SimulatorDock.tsx';
import * as toasts from '../../src/ui/toasts.ts';
import { drawDraft, email, scenario, there, trigger } from '../core/draw.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';
import { held } from '../library/held.ts';
import { rename } from '../session/opened.ts';
import { act, fireEvent, screen, userEvent, waitFor } from '../ui/dom.ts';
import { showStage } from './stage.tsx';

const { tab, raw } = freshRepository();
beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());

let made = 0;
/** The dock with a sample person or two, and another tab. */
async function show(...names: string[]) {
  // Other ids each time: what one test leaves half typed is none of the next one's business.
  made++;
  const samples = names.map((name) => ({
    id: `${name}-${made}`,
    scenario: scenario([['PT1H', 'Signed Up']], { name, subscriber: { id: name } }),
  }));
  const here = tab();
  const draft = drawDraft([trigger('Signed Up', 't'), email('m')]);
  let client: QueryClient | undefined;
  function Everybody() {
    client = useQueryClient();
    return <output aria-label="Everybody">{useSamples().length}</output>;
  }
  const shown = (
    <>
      <Everybody />
      <SimulatorDock />
    </>
  );
  const stage = await showStage(shown, here, { draft, samples });
  return { ...stage, here, other: tab(), client: () => there(client) };
}
const storedIn = async (repository: Repository) =>
  (await expectOk(repository.samples())).map(({ value }) => value.scenario.name);
/** Another tab stores the first person under another name. */
const changeIn = (repository: Repository, name: string) =>
  act(async () => {
    const { value, revision } = there((await expectOk(repository.samples()))[0]);
    await expectOk(repository.saveSample({ ...value, scenario: { ...value.scenario, name } }, revision));
  });
const editor = () => within(screen.getByRole('dialog'));
const what = () => editor().getByLabelText('What they do');
const zone = () => editor().getByRole('combobox', { name: 'Time zone' });
const press = (name: string) => userEvent.click(editor().getByRole('button', { name }));
async function openProfile() {
  await userEvent.click(screen.getByRole('button', { name: /^Edit/ }));
  await userEvent.click(editor().getByRole('tab', { name: /^Profile/ }));
}

describe('an open form and another tab', () => {
  test('what is stored there comes in and is built on; what was here is one step back', async () => {
    const { other } = await show('Ada');
    await openProfile();
    await userEvent.type(what(), '!');
    await waitFor(async () => expect(await storedIn(other)).toEqual(['Ada!']));
    await changeIn(other, 'Theirs');
    await waitFor(() => expect(what()).toHaveValue('Theirs'));
    await userEvent.type(what(), '?');
    await waitFor(async () => expect(await storedIn(other)).toEqual(['Theirs?']));
    await press('Undo');
    expect(what()).toHaveValue('Theirs');
    await press('Undo');
    expect(what()).toHaveValue('Ada!');
  });

  test('what is typed while it stores is refused, and is one step back', async () => {
    const { other, here, session } = await show('Ada');
    await openProfile();
    const open = held(here);
    await userEvent.type(what(), '!');
    await changeIn(other, 'Theirs');
    await userEvent.type(what(), '!');
    expect(what()).toHaveValue('Ada!!');
    await act(async () => open());
    await waitFor(() => expect(what()).toHaveValue('Theirs'));
    expect(await storedIn(other)).toEqual(['Theirs']);
    await press('Undo');
    await waitFor(async () => expect(await storedIn(other)).toEqual(['Ada!!']));
    // The history goes back to what the other tab stored, and no further: the step before was never stored.
    act(() => session.undo());
    await waitFor(async () => expect(await storedIn(other)).toEqual(['Theirs']));
    act(() => session.undo());
    expect(await screen.findByText(/was changed elsewhere since, and stays as they are/)).toBeVisible();
    expect(what()).toHaveValue('Theirs');
    expect(session.store.getState().past).toEqual([]);
  });

  test('what is stored there a moment before a key is not overwritten, though it does not show yet', async () => {
    const { other, client } = await show('Ada');
    await openProfile();
    const { value } = there((await expectOk(other.samples()))[0]);
    const theirs = { ...value, scenario: { ...value.scenario, name: 'Theirs' } };
    await raw((database) => database.put('samples', { id: value.id, revision: 9_999_999, value: theirs }));
    act(() => {
      client().setQueryData(queryKeys.samples, [{ value: theirs, revision: 9_999_999 }]);
      fireEvent.change(what(), { target: { value: 'Ada?' } });
    });
    await waitFor(() => expect(what()).toHaveValue('Theirs'));
    expect(await storedIn(other)).toEqual(['Theirs']);
    await press('Undo');
    expect(what()).toHaveValue('Ada?');
    await waitFor(async () => expect(await storedIn(other)).toEqual(['Ada?']));
  });
});

describe('an open form and the history', () => {
  test('undo of the canvas leaves what is half typed; undo about the person puts it one step back', async () => {
    const { session } = await show('Ada');
    await openProfile();
    await userEvent.type(what(), '!');
    act(() => void session.apply('Rename', rename('Another')));
    await userEvent.clear(zone());
    await userEvent.type(zone(), 'Europe/Ber');
    act(() => session.undo());
    expect(zone()).toHaveValue('Europe/Ber');
    act(() => session.redo());
    expect(zone()).toHaveValue('Europe/Ber');
    act(() => session.travelTo(0));
    expect(what()).toHaveValue('Ada');
    expect(zone()).not.toHaveValue('Europe/Ber');
    // A key of the same field is a step of its own: it does not swallow what came in.
    await userEvent.type(what(), '?');
    await press('Undo');
    expect(what()).toHaveValue('Ada');
    await press('Undo');
    expect(zone()).toHaveValue('Europe/Ber');
  });
});

test('an event that was begun for somebody does not go along to whoever is chosen next', async () => {
  const { other } = await show('Ada', 'Ben');
  await userEvent.click(screen.getByRole('button', { name: 'Event' }));
  await userEvent.click(screen.getByRole('option', { name: /^Another event/ }));
  expect(await editor().findByText(/^Event 2: /)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Choose another person' }));
  await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /^Ben/ }));
  expect(screen.getByRole('dialog', { name: 'Ben' })).toBeVisible();
  expect(editor().queryByText(/^Event 2: /)).toBeNull();
  await userEvent.click(editor().getByRole('tab', { name: /^Profile/ }));
  await userEvent.type(what(), '!');
  await waitFor(async () => expect(await storedIn(other)).toEqual(['Ada', 'Ben!']));
});

describe('undo and what is not stored yet', () => {
  test('somebody who was just made is gone at once by undo, there again by redo, and gone by undo', async () => {
    const said = vi.spyOn(toasts, 'toast');
    const { here, session } = await show('Ada');
    const open = held(here);
    await userEvent.click(screen.getByRole('button', { name: 'More for this person' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /^Duplicate/ }));
    const everybody = () => Number(screen.getByLabelText('Everybody').textContent);
    expect(everybody()).toBe(2);
    act(() => session.undo());
    expect(everybody()).toBe(1);
    act(() => session.redo());
    expect(everybody()).toBe(2);
    act(() => session.undo());
    expect(everybody()).toBe(1);
    expect(session.store.getState().past).toEqual([]);
    await act(async () => open());
    await waitFor(async () => expect(await storedIn(here)).toEqual(['Ada']));
    expect(said).not.toHaveBeenCalledWith(expect.objectContaining({ tone: 'warn' }));
  });
});
