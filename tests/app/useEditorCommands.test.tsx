// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeJourney, editDocument } from '../../src/core/index.ts';
import { goToNextProblem } from '../../src/app/nextProblem.ts';
import type { OpenJourney } from '../../src/app/openJourney.ts';
import { TravelButtons } from '../../src/app/TravelButtons.tsx';
import { useEditorCommands } from '../../src/app/useEditorCommands.ts';
import { useTravelToast } from '../../src/app/useTravelToast.ts';
import { CommandsContext } from '../../src/ui/commands.ts';
import { drawDraft } from '../library/sampleDraft.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';
import { deskFor } from './deskFor.tsx';

const stored = freshRepository();
const user = userEvent.setup();
const onSimulate = vi.fn<() => void>();
const nothing = () => undefined;
let journey: OpenJourney;

function Keys() {
  const commands = useEditorCommands({ show: nothing, simulate: onSimulate, create: nothing });
  useTravelToast();
  return (
    <CommandsContext value={commands}>
      <input aria-label="A setting" />
      <input aria-label="A search" type="search" />
      <TravelButtons showsHistory={false} onHistory={nothing} />
    </CommandsContext>
  );
}
beforeEach(async () => {
  onSimulate.mockClear();
  await expectOk(stored.tab().create(drawDraft()));
  journey = await deskFor('welcome', stored.tab(), <Keys />);
  await waitFor(() => expect(journey.session.store.getState().readOnly).toBeUndefined());
  act(
    () =>
      void journey.session.apply(
        'Rename journey',
        editDocument((document) => changeJourney(document, { name: 'New' })),
      ),
  );
});
afterEach(async () => {
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
  cleanup();
  await journey.close();
});
const name = () => journey.session.store.getState().draft.document.name;

test('undo and redo go to and fro, are said, and the buttons say what they would do', async () => {
  expect(screen.getByRole('button', { name: 'Undo: Rename journey' })).toBeDefined();
  await user.keyboard('{Control>}z{/Control}');
  expect(name()).toBe('Welcome');
  expect(await screen.findByText('Undid: Rename journey')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Redo: Rename journey' })).toBeDefined();
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  expect(name()).toBe('New');
  expect(await screen.findByText('Did again: Rename journey')).toBeDefined();
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(name()).toBe('New');
});

test('a setting’s undo is the journey’s, a search keeps its own', async () => {
  await user.click(screen.getByLabelText('A search'));
  await user.keyboard('{Control>}z{/Control}');
  expect(name()).toBe('New');
  await user.click(screen.getByLabelText('A setting'));
  await user.keyboard('{Control>}z{/Control}');
  expect(name()).toBe('Welcome');
});

test('saving and simulating answer to keys', async () => {
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Saved')).toBeDefined();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSimulate).toHaveBeenCalledTimes(1);
});

test('F8 goes on and Shift F8 goes back, from anywhere', async () => {
  const { session } = journey;
  const problems = session.compiled().issues.filter(({ severity }) => severity !== 'info');
  const chosen = () => session.store.getState().selection.nodes;
  const at = (index: number) => {
    const node = problems.at(index)?.node;
    return node === undefined ? [] : [node];
  };
  await user.click(screen.getByLabelText('A setting'));
  await user.keyboard('{F8}{F8}');
  expect(chosen()).toEqual(at(1));
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(chosen()).toEqual(at(0));
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(chosen()).toEqual(at(-1));
});

test('F8 goes from problem to problem and comes round', () => {
  const { session } = journey;
  const problems = session.compiled().issues.filter(({ severity }) => severity !== 'info');
  expect(problems.length).toBeGreaterThan(2);
  let last = goToNextProblem(session, undefined);
  expect(last).toEqual(problems[0]);
  for (const problem of [...problems.slice(1), problems[0]]) {
    last = goToNextProblem(session, last);
    expect(last).toEqual(problem);
    expect(session.store.getState().selection.nodes).toEqual(
      problem?.node === undefined ? [] : [problem.node],
    );
  }
});
