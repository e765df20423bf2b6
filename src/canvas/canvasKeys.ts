import type { KeyboardEvent } from 'react';
import { requestFocus } from '../session/Focus.ts';
import type { Desk, OpenMenu } from './desk.ts';
import { fit, reveal, zoom } from './looking.ts';
import { openPickerBehind } from './openMenus.ts';
import { readingOrder, stepTowards, type Direction } from './readingOrder.ts';
import { draftOf, duplicate, nodeAt, nudge, removeSelected, selectAll } from './steps.ts';

const arrows: Readonly<Record<string, { direction: Direction; x: number; y: number }>> = {
  ArrowUp: { direction: 'up', x: 0, y: -1 },
  ArrowDown: { direction: 'down', x: 0, y: 1 },
  ArrowLeft: { direction: 'left', x: -1, y: 0 },
  ArrowRight: { direction: 'right', x: 1, y: 0 },
};

/** The step that an event happened in. */
export function stepUnder(target: EventTarget): string | undefined {
  const step = target instanceof Element ? target.closest('.react-flow__node') : null;
  return step?.getAttribute('data-id') ?? undefined;
}

/** Selects a step, brings it into view and puts the focus on it. */
export function goTo(desk: Desk, id: string | undefined): void {
  if (id === undefined) return;
  desk.session.select([id]);
  reveal(desk, id);
  desk.view.setState({ wanted: id });
}

/** The step that keys are meant for when the focus is on the canvas itself: the selected one, else where the focus last was, else the first. */
export function presentStep(desk: Desk): string | undefined {
  const { focused } = desk.view.getState();
  const [selected] = desk.session.store.getState().selection.nodes;
  const last = focused !== undefined && nodeAt(desk, focused) ? focused : undefined;
  return selected ?? last ?? readingOrder(draftOf(desk).document).ids[0];
}

/** What a key does while the focus is on the canvas. Undoing, redoing and saving belong to the whole window. */
export function canvasKey(desk: Desk, event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || !event.currentTarget.contains(target)) return;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (target.closest('input, textarea, select, [contenteditable="true"], .nokey')) return;
  const pressed = target.closest('button, a') !== null && (event.key === 'Enter' || event.key === ' ');
  if (!pressed && act(desk, event, target)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Whether the key meant something. */
function act(desk: Desk, event: KeyboardEvent, target: Element): boolean {
  const mod = event.ctrlKey || event.metaKey;
  const here = stepUnder(target);
  const arrow = arrows[event.key];
  if (arrow && event.altKey && !mod) {
    const far = event.shiftKey ? 4 : 1;
    return done(() => nudge(desk, { x: arrow.x * far, y: arrow.y * far }));
  }
  if (mod) return actWithMod(desk, event);
  if (event.altKey) return false;
  if (arrow && !event.shiftKey) {
    const next =
      here === undefined ? presentStep(desk) : stepTowards(draftOf(desk).document, here, arrow.direction);
    return done(() => goTo(desk, next));
  }
  return (
    actOnView(desk, event) || actOnStep(desk, event, here ?? desk.session.store.getState().selection.nodes[0])
  );
}

const done = (action: () => void): true => {
  action();
  return true;
};

function actWithMod(desk: Desk, { key, shiftKey, altKey }: KeyboardEvent): boolean {
  if (shiftKey || altKey) return false;
  if (key.toLowerCase() === 'a') return done(() => selectAll(desk));
  if (key.toLowerCase() === 'd') return done(() => duplicate(desk));
  return false;
}

function actOnView(desk: Desk, { key, code, shiftKey }: KeyboardEvent): boolean {
  const { selection } = desk.session.store.getState();
  const { ids } = readingOrder(draftOf(desk).document);
  if (shiftKey && code === 'Digit1') return done(() => fit(desk));
  if (shiftKey && code === 'Digit2')
    return done(() => fit(desk, selection.nodes.length > 0 ? selection.nodes : undefined));
  if (key === '+' || key === '=') return done(() => zoom(desk, 'in'));
  if (key === '-' || key === '_') return done(() => zoom(desk, 'out'));
  if (shiftKey) return false;
  if (key === '0') return done(() => zoom(desk, 'to true size'));
  if (key === 'Home') return done(() => goTo(desk, ids[0]));
  if (key === 'End') return done(() => goTo(desk, ids.at(-1)));
  if (key === 'Escape' && selection.nodes.length + selection.edges.length > 0)
    return done(() => desk.session.select([]));
  return false;
}

function actOnStep(desk: Desk, { key, shiftKey }: KeyboardEvent, id: string | undefined): boolean {
  if (key === 'Delete' || key === 'Backspace') return done(() => removeSelected(desk));
  if (!shiftKey && (key.toLowerCase() === 'n' || key === '/')) return done(() => openPickerBehind(desk, id));
  if (id === undefined) return false;
  const open = (menu: OpenMenu['menu'] & ('step' | 'connect')) => {
    const at = desk.port?.elementOf(id);
    if (at) desk.view.setState({ open: { menu, at, id } });
  };
  if (key === 'ContextMenu' || (shiftKey && key === 'F10')) return done(() => open('step'));
  if (shiftKey) return false;
  if (key === 'Enter') return done(() => openSettings(desk, id));
  if (key === 'F2') return done(() => openSettings(desk, id, 'name'));
  const { readOnly } = desk.session.store.getState();
  if (key.toLowerCase() === 'c' && readOnly === undefined) return done(() => open('connect'));
  return false;
}

/** Puts the focus into the settings of a step: its first, or the one asked for. */
export function openSettings({ session }: Desk, id: string, setting?: string): void {
  session.select([id]);
  requestFocus({ node: id, setting });
}
