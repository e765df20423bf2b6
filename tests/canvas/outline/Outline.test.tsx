// @vitest-environment happy-dom
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { connect, graphOf, type Draft } from '../../../src/core/index.ts';
import { Outline } from '../../../src/canvas/outline/Outline.tsx';
import { CommandsContext, createCommands } from '../../../src/ui/commands.ts';
import { SessionContext } from '../../../src/session/useSession.ts';
import { ToastHost } from '../../../src/ui/ToastHost.tsx';
import { thousandSteps } from '../../bench/thousandSteps.ts';
import { condition, drawDraft, email, exit, trigger, wait } from '../../core/draw.ts';
import { act, render, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { documentAt, doneAt, openDesk, saidAt, selectedAt } from '../openDesk.ts';
import { lines } from './lines.ts';

const user = userEvent.setup();

function opened(draft: Draft, commands = createCommands()) {
  const desk = openDesk(draft);
  render(
    <>
      <SessionContext value={desk.session}>
        <CommandsContext value={commands}>
          <Outline alone />
        </CommandsContext>
      </SessionContext>
      <ToastHost />
    </>,
  );
  return desk;
}
/** t → a → c; Yes: b → m → x; No: w → m. */
const journey = (): Draft => {
  const draft = drawDraft([
    trigger('Signed Up', 't'),
    email('a'),
    condition(
      { tag: 'vip' },
      { yes: [email('b'), wait('P1D', 'm'), exit('Done', 'x')], no: [wait('P2D', 'w')] },
      'c',
    ),
  ]);
  return { ...draft, document: connect(draft.document, { from: 'w', outlet: 'next', to: 'm' }) };
};
const rows = () => screen.getAllByRole('treeitem');
const row = (name: RegExp) => screen.getByRole('treeitem', { name });
const focused = () => document.activeElement;
const press = (keys: string) => user.keyboard(keys);
const enter = async () => {
  await user.tab();
  while (focused()?.getAttribute('role') !== 'treeitem') await user.tab();
};

describe('the tree', () => {
  test('names every row, and says how deep and which of how many it is', () => {
    opened(journey());
    const told = rows().map((each) => [
      document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent,
      ['level', 'posinset', 'setsize'].map((name) => each.getAttribute(`aria-${name}`)).join(' '),
    ]);
    expect(told).toEqual([
      [expect.stringMatching(/^Trigger, entry, Signed Up/), '1 1 5'],
      [expect.stringMatching(/^Email, day 0, Subject of a/), '1 2 5'],
      [expect.stringMatching(/^Condition, /), '1 3 5'],
      [expect.stringMatching(/^Yes, 1 step, a branch of .*\.$/), '2 1 2'],
      [expect.stringMatching(/^Email, day 0, Subject of b/), '3 1 2'],
      ['Goes on at 1 day, below.', '3 2 2'],
      [expect.stringMatching(/^No, 1 step, a branch of .*\.$/), '2 2 2'],
      [expect.stringMatching(/^Wait, day 0, 2 days/), '3 1 2'],
      ['Goes on at 1 day, below.', '3 2 2'],
      [expect.stringMatching(/^Wait, day 0–2, 1 day/), '1 4 5'],
      [expect.stringMatching(/^Exit, day 1–3, Done/), '1 5 5'],
    ]);
  });
  test('axe finds nothing', async () => {
    opened(journey());
    const check = async () =>
      (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations.map(
        ({ id }) => id,
      );
    expect(await check()).toEqual([]);
  });
  test('is one stop for the Tab key, and the arrows walk and fold it', async () => {
    const desk = opened(journey());
    await enter();
    expect(rows().filter((each) => each.tabIndex === 0)).toEqual([rows()[0]]);
    await press('{ArrowDown}{ArrowDown}');
    expect(selectedAt(desk).nodes).toEqual(['c']);
    await press('{ArrowRight}{ArrowRight}');
    expect(focused()).toHaveAccessibleName(/Subject of b/);
    await press('{ArrowLeft}');
    expect(focused()).toHaveAccessibleName(/^Yes/);
    expect(selectedAt(desk).edges).toEqual(['c/yes']);
    await press('{ArrowLeft}');
    expect(focused()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('treeitem', { name: /Subject of b/ })).toBeNull();
    await press('{ArrowLeft}{ArrowLeft}');
    expect(rows()).toHaveLength(5);
    await press('*{End}');
    expect(focused()).toHaveAccessibleName(/Exit/);
    await press('{Home}');
    expect(focused()).toBe(rows()[0]);
  });
  test('finds what is typed', async () => {
    opened(journey());
    await enter();
    await press('subject of b');
    expect(focused()).toHaveAccessibleName(/Subject of b/);
  });
  test('several steps are selected with Shift and with Control', async () => {
    const desk = opened(journey());
    await user.click(row(/^Trigger/));
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selectedAt(desk).nodes).toEqual(['t', 'a', 'c']);
    await user.keyboard('{Control>}');
    await user.click(row(/^Exit/));
    await user.keyboard('{/Control}');
    expect(selectedAt(desk).nodes).toEqual(['t', 'a', 'c', 'x']);
    expect(rows().filter((each) => each.getAttribute('aria-selected') === 'true')).toHaveLength(4);
  });
  test('what is selected elsewhere is where the Tab key comes to, unfolded', async () => {
    const desk = opened(journey());
    await user.click(row(/^Yes/));
    await press('{ArrowLeft}');
    await user.click(screen.getByRole('button', { name: 'Add a step on its own' }));
    await press('{Escape}');
    act(() => desk.session.select(['b']));
    expect(await screen.findByRole('treeitem', { name: /Subject of b/ })).toHaveAttribute('tabindex', '0');
  });
});

describe('editing', () => {
  test('a journey is built with keys alone, and every edit is said', async () => {
    const desk = opened(drawDraft([]));
    await user.click(screen.getByRole('button', { name: 'Pick a trigger' }));
    await waitFor(() => expect(focused()).toHaveAccessibleName(/^Trigger/));
    const add = async (what: string) => {
      await press('+');
      await press(what);
      await press('{Enter}');
      await waitFor(() => expect(focused()?.getAttribute('role')).toBe('treeitem'));
    };
    await add('Wait');
    await add('Email');
    await add('Condition');
    expect(saidAt(desk)).toMatch(/^Added Condition after .*4 steps\.$/);
    // The ways of a condition are rows of their own; Enter on an open one adds there.
    await press('{ArrowDown}{ArrowDown}{Enter}');
    await press('Exit{Enter}');
    await waitFor(() => expect(focused()).toHaveAccessibleName(/^Exit/));
    await press('{ArrowDown}{ArrowDown}>');
    await press('wait{Enter}');
    await waitFor(() => expect(saidAt(desk)).toMatch(/^Connected /));
    expect(lines(documentAt(desk)).map((line) => line.replaceAll(/[a-z2-9]{10}/g, '*'))).toEqual(
      ['*', '*', '*', '*', '  [Yes]', '    *', '  [No]', '    ↑ *'],
    ); // oxfmt-ignore
    expect(focused()).toHaveAccessibleName(/^Goes on at/);
    await press('{Delete}');
    expect(saidAt(desk)).toMatch(/^Deleted the connection/);
    expect(focused()).toHaveAccessibleName(/^Add a step or go on/);
  });
  test('deletes and heals, duplicates, and keeps the focus', async () => {
    const desk = opened(journey());
    await user.click(row(/Subject of b/));
    await press('{Delete}');
    expect(graphOf(documentAt(desk)).at('c', 'yes')?.to).toBe('m');
    await waitFor(() => expect(focused()).toHaveAccessibleName(/^Condition/));
    await user.click(row(/^Exit/));
    await press('{Control>}d{/Control}');
    expect(doneAt(desk)).toEqual(['Delete email', 'Duplicate exit']);
    await waitFor(() => expect(focused()).toHaveAttribute('aria-level', '2'));
    act(() => desk.session.undo());
    await waitFor(() => expect(focused()?.getAttribute('role')).toBe('treeitem'));
  });
  test('Alt and an arrow moves a step and keeps the focus on it', async () => {
    const desk = opened(journey());
    await user.click(row(/Subject of a/));
    await press('{Alt>}{ArrowDown}{/Alt}');
    expect(graphOf(documentAt(desk)).at('c', 'yes')?.to).toBe('a');
    await waitFor(() => expect(focused()).toHaveAccessibleName(/Subject of a/));
    await press('{Alt>}{ArrowRight}{/Alt}');
    expect(graphOf(documentAt(desk)).at('c', 'otherwise')?.to).toBe('a');
    expect(doneAt(desk)).toEqual(['Move email down', 'Move email right']);
  });
  test('the menu of a branch inserts and cuts; the plus between two rows inserts there', async () => {
    const desk = opened(journey());
    await user.pointer({ keys: '[MouseRight]', target: row(/^Yes/) });
    await user.click(screen.getByRole('menuitem', { name: /Delete connection/ }));
    expect(graphOf(documentAt(desk)).at('c', 'yes')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Insert a step before Subject of a' }));
    await press('wait{Enter}');
    expect(doneAt(desk)).toEqual(['Delete connection', 'Add wait']);
    expect(saidAt(desk)).toMatch(/^Added Wait after Signed Up/);
  });
  test('a link leads to its step', async () => {
    opened(journey());
    await user.click(screen.getAllByRole('treeitem', { name: /^Goes on at/ })[0] ?? document.body);
    await press('{Enter}');
    expect(focused()).toHaveAccessibleName(/^Wait, .*1 day/);
  });
  test('nothing can be changed where the journey is read-only', async () => {
    const desk = opened(journey());
    act(() => desk.session.setReadOnly('Another tab writes.'));
    const before = documentAt(desk);
    await user.click(row(/Subject of a/));
    await press('{Delete}+{Alt>}{ArrowDown}{/Alt}{Control>}d{/Control}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(documentAt(desk)).toBe(before);
    expect(screen.getAllByText('Another tab writes.', { ignore: '[hidden]' })).not.toEqual([]);
  });
});

test('an empty journey teaches how to begin', async () => {
  const run = vi.fn();
  const commands = createCommands();
  commands.register([
    { id: 'journey.import', label: 'Import a journey…', group: 'Journey', scope: 'window', run },
  ]);
  opened(drawDraft([]), commands);
  expect(screen.queryByRole('button', { name: 'Start from a template' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByRole('tree')).toBeNull();
});

test('of a thousand steps only those in sight are on the page', () => {
  opened(thousandSteps(1_000));
  expect(rows().length).toBeLessThan(150);
});
