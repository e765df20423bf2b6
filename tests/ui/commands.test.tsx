// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../src/ui/Command.ts';
import { CommandsContext, createCommands, useKeysOf, usePageCommands } from '../../src/ui/commands.ts';
import {
  allUsualKeys,
  conflictWith,
  keysOf,
  readOwnKeys,
  setLetters,
  setOwnKeys,
} from '../../src/ui/ownKeys.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { useCommandKeys } from '../../src/ui/useCommandKeys.ts';
import { act, render, screen, userEvent } from './dom.ts';

const run = vi.fn<(id: string) => void>();
const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'View',
  scope: 'canvas',
  keys,
  run: () => run(id),
  ...more,
});
let stuck: string | undefined;
const list = [
  command('add', ['n']),
  command('settings', ['enter']),
  command('none', ['escape'], { unavailable: () => 'Nothing is selected.' }),
  command('stuck', ['c'], { unavailable: () => stuck }),
  command('undo', ['mod+z'], { scope: 'window', group: 'Edit' }),
  command('sheet', ['?'], { scope: 'window', group: 'Help' }),
  command('problem', ['f8'], { scope: 'window', group: 'Go to' }),
  command('copy', ['mod+c'], { native: true }),
];
const heard = vi.fn<(key: string) => void>();

function Page() {
  const commands = usePageCommands(list);
  useCommandKeys(commands);
  return (
    <CommandsContext value={commands}>
      <div data-keys="canvas">
        <div tabIndex={-1} data-testid="canvas" />
        <button type="button">Press</button>
        <input aria-label="On the canvas" />
      </div>
      <input aria-label="Setting" />
      <input aria-label="Search" type="search" />
      <div tabIndex={-1} data-testid="panel" />
      <Shown />
      <ToastHost />
    </CommandsContext>
  );
}
const Shown = () => <output>{useKeysOf('add') ?? 'no keys'}</output>;
const user = userEvent.setup();
const focus = (name: string) =>
  act(() => (screen.queryByTestId(name) ?? screen.getByLabelText(name)).focus());
const ran = () => run.mock.calls.map(([id]) => id);

beforeEach(() => {
  run.mockClear();
  heard.mockClear();
  stuck = undefined;
  setLetters(true);
  allUsualKeys();
  render(<Page />);
});
afterEach(() => {
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
});

describe('keys', () => {
  test('of the canvas act while the focus is on it, and nowhere else', async () => {
    focus('panel');
    await user.keyboard('n{Enter}');
    expect(ran()).toEqual([]);
    focus('canvas');
    await user.keyboard('n{Enter}');
    expect(ran()).toEqual(['add', 'settings']);
  });
  test('leave to a field what is typed there, and to a button what presses it', async () => {
    focus('On the canvas');
    await user.keyboard('n?{Enter}');
    focus('Setting');
    await user.keyboard('?');
    act(() => screen.getByRole('button', { name: 'Press' }).focus());
    await user.keyboard('{Enter}');
    expect(ran()).toEqual([]);
    expect(screen.getByLabelText('On the canvas')).toHaveValue('n?');
  });
  test('of the window act everywhere, those that type nowhere where one types', async () => {
    focus('Setting');
    await user.keyboard('{F8}{Control>}z{/Control}');
    focus('panel');
    await user.keyboard('?');
    expect(ran()).toEqual(['problem', 'undo', 'sheet']);
  });
  test('a search keeps its own undo', async () => {
    focus('Search');
    await user.keyboard('{Control>}z{/Control}{F8}');
    expect(ran()).toEqual(['problem']);
  });
  test('what cannot be done says why; an Escape that leaves nothing is heard by others', async () => {
    const onKey = (event: KeyboardEvent) => heard(`${event.key} ${event.defaultPrevented}`);
    window.addEventListener('keydown', onKey);
    stuck = 'It ends the journey.';
    focus('canvas');
    await user.keyboard('c{Escape}');
    window.removeEventListener('keydown', onKey);
    expect(ran()).toEqual([]);
    expect(await screen.findByText('It ends the journey.')).toBeInTheDocument();
    expect(heard.mock.calls.at(-1)).toEqual(['Escape false']);
    expect(screen.queryByText('Nothing is selected.')).toBeNull();
  });
  test('that the browser answers are left to it', async () => {
    focus('canvas');
    await user.keyboard('{Control>}c{/Control}');
    expect(ran()).toEqual([]);
  });
});

describe('own keys', () => {
  test('take the place of the usual ones, on the page and in what is shown, until they are given back', async () => {
    act(() => setOwnKeys('add', ['Shift+Mod+A']));
    expect(screen.getByText('mod+shift+a')).toBeInTheDocument();
    focus('canvas');
    await user.keyboard('n{Control>}{Shift>}A{/Shift}{/Control}');
    expect(ran()).toEqual(['add']);
    act(() => setOwnKeys('add', []));
    expect(screen.getByText('no keys')).toBeInTheDocument();
    act(() => setOwnKeys('add', undefined));
    expect(screen.getByText('n')).toBeInTheDocument();
  });
  test('single letters can be off; other keys stay', async () => {
    act(() => setLetters(false));
    expect(screen.getByText('no keys')).toBeInTheDocument();
    focus('canvas');
    await user.keyboard('n?{Enter}');
    expect(ran()).toEqual(['settings']);
  });
  test('whose they are already is known', () => {
    const [add = command('', [])] = list;
    expect(conflictWith(list, add, 'shift+mod+z')).toBeUndefined();
    expect(conflictWith(list, add, 'mod+z')?.id).toBe('undo');
    expect(conflictWith(list, add, 'n')).toBeUndefined();
    act(() => setOwnKeys('undo', ['mod+u']));
    expect(conflictWith(list, add, 'mod+z')).toBeUndefined();
    expect(conflictWith(list, add, 'mod+u')?.id).toBe('undo');
  });
  test('what the browser answers cannot be changed', () => {
    act(() => setOwnKeys('copy', ['x']));
    expect(list.map((each) => keysOf(each)).at(-1)).toEqual(['mod+c']);
  });
  test.each([
    ['nothing', null, { letters: true, keys: {} }],
    ['no JSON', '{', { letters: true, keys: {} }],
    ['something else', '[1]', { letters: true, keys: {} }],
    [
      'half of it',
      '{"letters":false,"keys":{"a":["Z+mod",7,""],"b":"x"}}',
      { letters: false, keys: { a: ['mod+z'] } },
    ],
  ])('stored as %s are read as far as they can be', (_, text, read) => {
    if (text === null) localStorage.removeItem('wend.keys');
    else localStorage.setItem('wend.keys', text);
    // As another tab would have stored it.
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'wend.keys' })));
    expect(readOwnKeys()).toEqual(read);
  });
});

test('a registry has each id once, in the order of the groups, and forgets what is taken out', () => {
  const commands = createCommands();
  const told = vi.fn<() => void>();
  commands.subscribe(told);
  const stop = commands.register([command('b', [], { group: 'Help' }), command('a', [])]);
  commands.register([command('a', [], { label: 'Another' }), command('c', [], { group: 'Go to' })]);
  expect(commands.all().map(({ id, label }) => [id, label])).toEqual([
    ['c', 'c'],
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(commands.all()).toBe(commands.all());
  stop();
  expect(commands.all().map(({ label }) => label)).toEqual(['c', 'Another']);
  expect(told).toHaveBeenCalledTimes(3);
});
