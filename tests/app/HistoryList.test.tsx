// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HistoryList } from '../../src/app/history/HistoryList.tsx';
import type { Desk } from '../../src/canvas/desk.ts';
import { add, nudge } from '../../src/canvas/steps.ts';
import { documentAt, openDesk } from '../canvas/openDesk.ts';
import { cartJourney } from '../canvas/sampleJourney.ts';
import { editorFor } from './editorFor.tsx';

const user = userEvent.setup();
let desk: Desk;
beforeEach(() => {
  desk = openDesk(cartJourney());
});
afterEach(() => {
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
  cleanup();
});
const entries = () =>
  screen
    .getAllByRole('listitem')
    .filter((item) => item.parentElement?.querySelector('[aria-current]'))
    .map(({ textContent }) => textContent);
const present = () =>
  screen.getAllByRole('button').find((row) => row.getAttribute('aria-current') === 'step');

test('without changes it says what will be here', () => {
  editorFor(desk, <HistoryList />);
  expect(screen.getByText('Nothing has been changed yet')).toBeDefined();
});

test('lists what was done, the latest on top, and goes to any of it', async () => {
  const first = documentAt(desk);
  add(desk, 'wait', { at: { x: 0, y: 0 } });
  desk.session.select(['w']);
  nudge(desk, { x: 1, y: 0 });
  const last = documentAt(desk);
  editorFor(desk, <HistoryList />);
  expect(entries()).toEqual(['Move wait', 'Add wait', 'As it was opened']);
  expect(present()?.textContent).toBe('Move wait');

  await user.click(screen.getByRole('button', { name: 'As it was opened' }));
  expect(documentAt(desk)).toBe(first);
  expect(entries()).toEqual(['Move wait, undone', 'Add wait, undone', 'As it was opened']);
  expect(present()?.textContent).toBe('As it was opened');
  expect(await screen.findByText('Undid 2 changes, the last: Add wait')).toBeDefined();

  await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  expect(documentAt(desk)).toBe(last);
  expect(present()?.textContent).toBe('Move wait');
});

test('where nothing may be changed it says why and stays', async () => {
  add(desk, 'wait', { at: { x: 0, y: 0 } });
  const before = documentAt(desk);
  editorFor(desk, <HistoryList />);
  act(() => desk.session.setReadOnly('It is open elsewhere.'));
  await user.click(screen.getByRole('button', { name: 'As it was opened' }));
  expect(documentAt(desk)).toBe(before);
  expect(screen.getByText('It is open elsewhere.')).toBeDefined();
});
