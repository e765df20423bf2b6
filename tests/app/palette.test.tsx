// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { blankDocument, changeJourney, editDocument } from '../../src/core/index.ts';
import { editorCommands } from '../../src/app/commands/editorCommands.ts';
import { EditorPalette } from '../../src/app/palette/EditorPalette.tsx';
import { entry, readQuery, searchEntries, type EntryKind } from '../../src/app/palette/Entry.ts';
import { canvasCommands } from '../../src/canvas/commands/canvasCommands.ts';
import type { FlowPort } from '../../src/canvas/flowPort.ts';
import { conflictWith } from '../../src/ui/ownKeys.ts';
import { openDesk, selectedAt } from '../canvas/openDesk.ts';
import { cartJourney } from '../canvas/sampleJourney.ts';
import { editorFor } from './editorFor.tsx';

const user = userEvent.setup();
afterEach(cleanup);

/** A palette over the cart journey, with a canvas that only notes from where it is looked at. */
function open() {
  const desk = openDesk(cartJourney());
  const onClose = vi.fn<() => void>();
  let viewpoint = { x: 0, y: 0, zoom: 1 };
  const looks = vi.fn<FlowPort['look']>((from) => {
    viewpoint = from;
  });
  const port: Partial<FlowPort> = {
    viewpoint: () => viewpoint,
    look: looks,
    room: () => ({ width: 400, height: 300 }),
    seen: () => ({ x: 0, y: 0, width: 400, height: 300 }),
    box: () => new DOMRect(0, 0, 400, 300),
    elementOf: () => undefined,
    stepWithFocus: () => undefined,
    focus: () => undefined,
  };
  desk.port = port as FlowPort; // the rest of it is not asked for here
  editorFor(desk, <EditorPalette onClose={onClose} />);
  const field = screen.getByRole('combobox', { name: 'Find anything' });
  return { desk, onClose, looks, field, at: () => viewpoint };
}
const labels = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const lit = () => screen.getByRole('option', { selected: true });

test('opens on everything, with its field under the hands', () => {
  const { field } = open();
  expect(document.activeElement).toBe(field);
  expect(screen.getAllByRole('group').map((group) => group.querySelector('span')?.textContent)).toEqual([
    'Commands',
    'Steps',
    'Emails',
    'Problems',
    'Templates',
    'Pages',
    'Topics',
  ]);
  expect(field.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  expect(field.getAttribute('aria-activedescendant')).toBe(lit().id);
});

test('runs a command, and remembers it', async () => {
  const { desk, onClose } = open();
  await user.keyboard('selct all');
  expect(lit().textContent).toContain('Select all');
  expect(within(lit()).getByText(/Ctrl A/)).toBeDefined();
  await user.keyboard('{Enter}');
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(selectedAt(desk).nodes).toHaveLength(5);
  cleanup();
  open();
  expect(labels()[0]).toContain('Select all');
});

test('says why something cannot be done, and does not do it', async () => {
  const { onClose } = open();
  await user.keyboard('>duplicate');
  expect(lit().textContent).toContain('No step is selected.');
  expect(lit().getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{Enter}');
  expect(onClose).not.toHaveBeenCalled();
});

test('shows a step while it is lit, and Escape leads back', async () => {
  const { desk, looks, at, onClose } = open();
  await user.keyboard('@cart emptied');
  expect(desk.view.getState().previewed).toBe('x');
  expect(looks).toHaveBeenCalled();
  expect(at()).not.toEqual({ x: 0, y: 0, zoom: 1 });
  await user.keyboard('{Escape}');
  expect(at()).toEqual({ x: 0, y: 0, zoom: 1 });
  expect(desk.view.getState().previewed).toBeUndefined();
  expect(selectedAt(desk).nodes).toEqual([]);
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('chosen, a step is selected, gets the focus, and stays in view', async () => {
  const { desk, at } = open();
  await user.keyboard('@cart emptied{Enter}');
  expect(selectedAt(desk).nodes).toEqual(['x']);
  expect(desk.view.getState().wanted).toBe('x');
  expect(at()).not.toEqual({ x: 0, y: 0, zoom: 1 });
});

test('arrows go round', async () => {
  open();
  await user.keyboard('@');
  const all = labels();
  await user.keyboard('{ArrowUp}');
  expect(lit().textContent).toBe(all.at(-1));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(lit().textContent).toBe(all[1]);
});

test('finds problems and other journeys', async () => {
  const { desk } = open();
  const other = changeJourney(blankDocument('win-back', 'Win them back', 'Europe/Berlin'), {
    about: { stage: 'retention' },
  });
  desk.session.setOthers([other]);
  desk.session.apply(
    'Change',
    editDocument((document) => changeJourney(document, { name: '' })),
  );
  await user.keyboard('win');
  expect(lit().textContent).toContain('Retention');
  await user.keyboard('{Enter}');
  expect(location.hash).toBe('#/journeys/win-back');
  cleanup();
  open();
  await user.keyboard(':');
  const kinds = screen.getAllByRole('group').map((group) => group.querySelector('span')?.textContent);
  expect(kinds).toEqual(['Problems']);
});

test('what is nowhere is said', async () => {
  open();
  await user.keyboard('xyzzy');
  expect(screen.getByText('Nothing here is called that.')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('Nothing found');
});

describe('searching', () => {
  const of = (kind: EntryKind, label: string) =>
    entry({ id: `${kind} ${label}`, kind, label, run: () => undefined });
  test.each([
    ['>zoom', ['command'], 'zoom'],
    [' @ hello', ['step', 'mail'], ' hello'],
    [':', ['problem'], ''],
  ])('%s asks for one kind', (typed, kinds, text) => {
    expect(readQuery(typed)).toEqual({ kinds, text });
  });
  test('the kind that answers best stands first, and what is not shown is counted', () => {
    const steps = Array.from({ length: 20 }, (_, index) => of('step', `Wait ${index}`));
    const groups = searchEntries([of('command', 'Never wait'), ...steps], 'wait', []);
    expect(groups.map(({ heading, entries, left }) => [heading, entries.length, left])).toEqual([
      ['Steps', 8, 12],
      ['Commands', 1, 0],
    ]);
    expect(searchEntries(steps, '@', [])[0]?.entries).toHaveLength(20);
  });
});

test('every command has an id of its own and tells keys that nobody else has where they hold', () => {
  const desk = openDesk(cartJourney());
  const nothing = () => undefined;
  const ways = { session: desk.session, show: nothing, simulate: nothing, create: nothing };
  const commands = [...editorCommands(ways), ...canvasCommands(desk)];
  const ids = commands.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const keys = commands.flatMap((command) => (command.keys ?? []).map((key) => ({ command, key })));
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter(({ command, key }) => conflictWith(commands, command, key))).toEqual([]);
});
