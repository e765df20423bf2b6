// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeySheet } from '../../src/app/keys/KeySheet.tsx';
import { allUsualKeys, readOwnKeys, setLetters } from '../../src/ui/ownKeys.ts';
import { openDesk } from '../canvas/openDesk.ts';
import { cartJourney } from '../canvas/sampleJourney.ts';
import { editorFor } from './editorFor.tsx';

const user = userEvent.setup();
beforeEach(() => {
  allUsualKeys();
  setLetters(true);
  editorFor(openDesk(cartJourney()), <KeySheet onClose={() => undefined} />);
});
afterEach(cleanup);

const row = (label: string) => {
  const found = screen
    .getAllByRole('listitem')
    .find((item) => within(item).queryByText(label, { exact: true }));
  if (!found) throw new Error(`${label} is not on the sheet`);
  return found;
};
const keys = (label: string) => [...row(label).querySelectorAll('kbd')].map(({ textContent }) => textContent);
const change = (label: string) =>
  user.click(within(row(label)).getByRole('button', { name: `Change the keys of “${label}”` }));

test('has every command by group with its keys', () => {
  const groups = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(groups.slice(0, 3)).toEqual(['Go to', 'Add', 'Edit']);
  expect(keys('Undo')).toEqual(['Ctrl Z']);
  expect(keys('Redo')).toEqual(['Ctrl Shift Z', 'Ctrl Y']);
  expect(within(row('New journey')).getByText('no keys')).toBeDefined();
});

test('is searched by what is done and by keys', async () => {
  const field = screen.getByRole('searchbox', { name: 'Find a key' });
  await user.type(field, 'f8');
  expect(screen.getAllByRole('listitem').map((item) => item.firstChild?.textContent)).toEqual([
    'Next problem',
    'Previous problem',
  ]);
  await user.clear(field);
  await user.type(field, 'xyzzy');
  expect(screen.getByText('Nothing here is called that.')).toBeDefined();
});

test('free keys are taken at once, and given back', async () => {
  await change('Duplicate');
  await user.keyboard('{Control>}{Shift>}U{/Shift}{/Control}');
  expect(keys('Duplicate')).toEqual(['Ctrl Shift U']);
  expect(readOwnKeys().keys).toEqual({ 'edit.duplicate': ['mod+shift+u'] });
  await user.click(screen.getByRole('button', { name: 'Usual keys for “Duplicate”' }));
  expect(keys('Duplicate')).toEqual(['Ctrl D']);
  expect(readOwnKeys().keys).toEqual({});
});

test('keys that another has are taken from it only when somebody says so', async () => {
  await change('Duplicate');
  await user.keyboard('c');
  expect(screen.getByText('“Connect to…” answers to these.')).toBeDefined();
  expect(readOwnKeys().keys).toEqual({});
  await user.click(screen.getByRole('button', { name: 'Take them' }));
  expect([keys('Duplicate'), keys('Connect to…')]).toEqual([['C'], []]);
  await user.click(screen.getByRole('button', { name: 'Back to the usual keys' }));
  expect([keys('Duplicate'), keys('Connect to…')]).toEqual([['Ctrl D'], ['C']]);
});

test('what the browser keeps is not taken, Escape gives up, and there may be no keys', async () => {
  await change('Duplicate');
  await user.keyboard('{Control>}w{/Control}');
  expect(screen.getByText('The browser keeps these to itself.')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'New keys for “Duplicate”' })).toBeNull();
  expect(screen.getByRole('dialog', { hidden: true })).toBeDefined();
  expect(keys('Duplicate')).toEqual(['Ctrl D']);
  await change('Duplicate');
  await user.click(screen.getByRole('button', { name: 'No keys' }));
  expect(within(row('Duplicate')).getByText('no keys')).toBeDefined();
});

test('single letters are switched off for all', async () => {
  await user.click(screen.getByRole('switch', { name: /^Single letters act/ }));
  expect(readOwnKeys().letters).toBe(false);
  expect(within(row('Connect to…')).getByText('(off)')).toBeDefined();
  act(() => setLetters(true));
  expect(within(row('Connect to…')).queryByText('(off)')).toBeNull();
});

test('prints', async () => {
  const print = vi.fn<() => void>();
  vi.stubGlobal('print', print);
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledTimes(1);
});
