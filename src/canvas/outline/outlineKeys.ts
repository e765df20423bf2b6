import type { KeyboardEvent } from 'react';
import { keysOf } from '../../ui/ownKeys.ts';
import { pressedKeys } from '../../ui/pressedKeys.ts';
import { canvasCommands } from '../commands/canvasCommands.ts';
import { stepCommands } from '../commands/stepCommands.ts';
import type { Desk } from '../desk.ts';
import { edgeId } from '../edgeEnds.ts';
import { openSettings } from '../going.ts';
import { openPickerBehind } from '../openMenus.ts';
import { nameOf, outletLabel, removeEdge } from '../steps.ts';
import { toast } from '../../ui/toasts.ts';
import { stepKey, type OutlineRow } from './outlineOf.ts';
import { moveStepTowards, moveWayBy } from './rearrange.ts';
import type { Towards } from './stepPlaces.ts';
import { canFold } from './visibleRows.ts';
import { openGoOn, settingsOfWay } from './wayGroups.ts';

/** What the keys need to know of the tree, and how they move in it. */
export interface Hand {
  desk: Desk;
  rows: readonly OutlineRow[];
  /** The row that has the focus. */
  at: number;
  element: HTMLElement;
  folded: ReadonlySet<string>;
  fold: (keys: readonly string[], closed: boolean) => void;
  /** Moves the focus, and with it the selection unless it shall stay, or reach from where it began. */
  go: (to: number, how: 'choose' | 'extend' | 'only focus') => void;
  toggle: () => void;
  /** The row that what was typed last leads to. */
  typed: (key: string) => number | undefined;
  /** Whether something is being typed: then a space is a part of it. */
  isTyping: () => boolean;
}

/** Keys of the canvas that mean the same here. */
const shared = ['step.rename', 'edit.duplicate', 'edit.delete', 'select.all', 'select.none', 'arrange.tidy'];

const towards: Readonly<Record<string, Towards>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What a key does in the outline. Whether it meant something. */
export function outlineKey(hand: Hand, event: KeyboardEvent): boolean {
  const row = hand.rows[hand.at];
  if (!row) return false;
  const direction = towards[event.key];
  const mod = event.ctrlKey || event.metaKey;
  if (direction && event.altKey) return !mod && done(() => rearrange(hand.desk, row, direction));
  const isText = event.key === ' ' && !mod && hand.isTyping();
  if (!isText && (moves(hand, row, event) || acts(hand, row, event) || commands(hand, row, event)))
    return true;
  if (mod || event.altKey || event.key.length !== 1) return false;
  const found = hand.typed(event.key);
  return found !== undefined && done(() => hand.go(found, 'choose'));
}

const done = (act: () => void): true => {
  act();
  return true;
};

function rearrange(desk: Desk, row: OutlineRow, direction: Towards): void {
  if (row.row === 'step') moveStepTowards(desk, row.id, direction);
  else if (row.row === 'way' && (direction === 'up' || direction === 'down'))
    moveWayBy(desk, row, direction === 'up' ? -1 : 1);
}

/** Walking through the tree, folding and unfolding. */
function moves(hand: Hand, row: OutlineRow, { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const { rows, at, folded, fold, go } = hand;
  const mod = ctrlKey || metaKey;
  const how = shiftKey ? 'extend' : mod ? 'only focus' : 'choose';
  const last = rows.length - 1;
  if (key === 'ArrowDown') return done(() => go(Math.min(at + 1, last), how));
  if (key === 'ArrowUp') return done(() => go(Math.max(at - 1, 0), how));
  if (key === 'Home') return done(() => go(0, how));
  if (key === 'End') return done(() => go(last, how));
  if (key === 'PageDown') return done(() => go(Math.min(at + 10, last), how));
  if (key === 'PageUp') return done(() => go(Math.max(at - 10, 0), how));
  if (mod || shiftKey) {
    return key === ' ' && mod && done(hand.toggle);
  }
  const isOpen = canFold(row) && !folded.has(row.key);
  if (key === 'ArrowRight') {
    if (canFold(row) && !isOpen) fold([row.key], false);
    else if (isOpen && rows[at + 1]?.parent === row.key) go(at + 1, 'choose');
    return true;
  }
  if (key === 'ArrowLeft') {
    if (isOpen) fold([row.key], true);
    else if (row.parent !== undefined) go(indexOf(rows, row.parent, at), 'choose');
    return true;
  }
  if (key === '*') {
    const beside = rows.filter((each) => each.parent === row.parent && canFold(each));
    return done(() => fold(beside.map((each) => each.key), false)); // oxfmt-ignore
  }
  return false;
}

const indexOf = (rows: readonly OutlineRow[], key: string, otherwise: number): number => {
  const found = rows.findIndex((row) => row.key === key);
  return found < 0 ? otherwise : found;
};

/** What is done with the row that has the focus. */
function acts(hand: Hand, row: OutlineRow, event: KeyboardEvent): boolean {
  const { desk, element } = hand;
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return false;
  if (key === 'ContextMenu' || (shiftKey && key === 'F10'))
    return done(() => openRowMenu(desk, row, element));
  if (key === ' ') return done(() => hand.go(hand.at, 'choose'));
  if (key === '+' || key === '/' || key === 'Insert') return done(() => openAdd(desk, row, element));
  if (row.row === 'loose') return false;
  if (key === 'Enter' && !shiftKey) return done(() => enterRow(hand, row));
  if (key === '>' && row.row !== 'step')
    return done(() => unlessLocked(desk, () => openGoOn(desk, row, element)));
  if (row.row === 'step') return false;
  if (key === 'Delete' || key === 'Backspace') return done(() => removeEdge(desk, edgeId(row)));
  if (key === 'F2') return done(() => openWay(desk, row));
  return false;
}

/** What Enter, or a second press, does with a row. */
export function enterRow(
  { desk, rows, element, go }: Pick<Hand, 'desk' | 'rows' | 'element' | 'go'>,
  row: OutlineRow,
): void {
  if (row.row === 'step') openSettings(desk, row.id);
  else if (row.row === 'way') openWay(desk, row);
  else if (row.row === 'open') openAdd(desk, row, element);
  else if (row.row === 'link') {
    const target = rows.findIndex(({ key }) => key === stepKey(row.to));
    if (target >= 0) go(target, 'choose');
    else desk.view.setState({ wanted: row.to });
  }
}

const openWay = (desk: Desk, row: Exclude<OutlineRow, { row: 'step' | 'loose' }>): void =>
  openSettings(desk, row.from, settingsOfWay(desk, row));

/** Opens the menu of a row beside it, or at a point of the window. */
export function openRowMenu(desk: Desk, row: OutlineRow, at: HTMLElement | { x: number; y: number }): void {
  if (row.row === 'loose') return;
  if (row.row !== 'step') desk.view.setState({ open: { menu: 'way', at, id: edgeId(row) } });
  else {
    const { nodes } = desk.session.store.getState().selection;
    if (!nodes.includes(row.id)) desk.session.select([row.id]);
    desk.view.setState({ open: { menu: 'step', at, id: row.id } });
  }
}

/** Opens the choice of steps to add: behind a step, or at the way that a row stands for. */
export function openAdd(desk: Desk, row: OutlineRow, at: HTMLElement): void {
  if (row.row === 'step') openPickerBehind(desk, row.id, at);
  else if (row.row !== 'loose') {
    const behind = [{ from: row.from, outlet: row.outlet }];
    unlessLocked(desk, () => desk.view.setState({ open: { menu: 'picker', at, behind } }));
  }
}

function unlessLocked(desk: Desk, act: () => void): void {
  const { readOnly } = desk.session.store.getState();
  if (readOnly === undefined) act();
  else toast({ text: readOnly, tone: 'warn', key: 'read-only' });
}

/** The canvas's own keys, as far as they mean something here. Letters are for finding. */
function commands(hand: Hand, row: OutlineRow, { nativeEvent }: KeyboardEvent): boolean {
  const { desk, element } = hand;
  const pressed = pressedKeys(nativeEvent);
  const meant = row.row === 'step' ? stepCommands(desk, { id: row.id, at: element }) : [];
  const command = [...meant, ...canvasCommands(desk)].find(
    (each) => shared.includes(each.id) && keysOf(each).some((keys) => pressed.includes(keys)),
  );
  if (!command) return false;
  const why = command.unavailable?.();
  if (why === undefined) command.run();
  else if (nativeEvent.key !== 'Escape') toast({ text: why, tone: 'warn', key: 'unavailable' });
  return true;
}

/** What a row is called, for finding it by typing. */
export const rowName = (desk: Desk, row: OutlineRow): string =>
  row.row === 'step' ? nameOf(desk, row.id) : row.row === 'way' ? outletLabel(desk, row) : '';
