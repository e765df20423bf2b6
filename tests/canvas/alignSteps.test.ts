import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addNote, type Point } from '../../src/core/index.ts';
import { alignGroups } from '../../src/canvas/alignMenu.ts';
import { alignCommands } from '../../src/canvas/commands/alignCommands.ts';
import { canvasCommands } from '../../src/canvas/commands/canvasCommands.ts';
import type { Desk } from '../../src/canvas/desk.ts';
import { noteMenuGroups, stepGroups } from '../../src/canvas/menuGroups.ts';
import { readingOrder } from '../../src/canvas/readingOrder.ts';
import { sameOrder } from '../../src/ui/pressedKeys.ts';
import { compileDraft, there } from '../core/draw.ts';
import { documentAt, doneAt, openDesk, saidAt } from './openDesk.ts';
import { cartJourney, placed } from './sampleJourney.ts';

const toasts = vi.hoisted(() => ({ toast: vi.fn<(said: { text: string }) => void>() }));
vi.mock('../../src/ui/toasts.ts', () => toasts);
beforeEach(() => toasts.toast.mockClear());

const command = (desk: Desk, id: string) =>
  there(
    alignCommands(desk).find((each) => each.id === `arrange.${id}`),
    id,
  );
const place = (desk: Desk, id: string): Point =>
  there(documentAt(desk).nodes.find((node) => node.id === id)).position;

describe('aligning what is selected', () => {
  test('is one step of the history, said, and undone whole', () => {
    const desk = openDesk(placed(cartJourney(), { w: { x: 432, y: 120 }, c: { x: 376, y: 250 } }));
    const before = documentAt(desk);
    desk.session.select(['t', 'w', 'c']);
    command(desk, 'align-left').run();
    expect(['t', 'w', 'c'].map((id) => place(desk, id))).toEqual([
      { x: 376, y: 0 },
      { x: 376, y: 120 },
      { x: 376, y: 250 },
    ]);
    expect(doneAt(desk)).toEqual(['Align 3 steps left']);
    expect(saidAt(desk)).toBe('Aligned 3 steps.');
    desk.session.undo();
    expect(documentAt(desk)).toBe(before);
  });

  test('takes the selected notes along', () => {
    const { document, emails } = cartJourney();
    const note = { id: 'n', text: 'Soon', size: { width: 200, height: 80 }, colour: 'yellow' as const };
    const desk = openDesk({ document: addNote(document, { ...note, position: { x: 700, y: 30 } }), emails });
    desk.session.select(['t'], [], ['n']);
    command(desk, 'align-top').run();
    expect(documentAt(desk).notes?.[0]?.position).toEqual({ x: 700, y: 0 });
    expect(doneAt(desk)).toEqual(['Align the tops of trigger and a note']);
  });

  test('distributes in the order in which they stand', () => {
    const desk = openDesk(placed(cartJourney(), { w: { x: 400, y: 90 }, c: { x: 400, y: 400 } }));
    desk.session.select(['c', 'w', 't']);
    command(desk, 'distribute-vertically').run();
    const [t, w, c] = ['t', 'w', 'c'].map((id) => place(desk, id).y);
    expect([t, c]).toEqual([0, 400]);
    expect(w).toBeGreaterThan(90);
    expect(doneAt(desk)).toEqual(['Distribute 3 steps vertically']);
  });

  test('says so where there is nothing to do, and adds nothing to the history', () => {
    const desk = openDesk(cartJourney());
    desk.session.select(['t', 'w']);
    command(desk, 'align-left').run();
    expect(doneAt(desk)).toEqual([]);
    expect(saidAt(desk)).toBe('They are in line already.');
    expect(toasts.toast).toHaveBeenCalledWith({ text: 'They are in line already.', key: 'order' });
  });

  test('is refused with its reason', () => {
    const desk = openDesk(cartJourney());
    const why = (id: string) => command(desk, id).unavailable?.();
    desk.session.select(['t']);
    expect(why('align-left')).toBe('Select two steps or more.');
    desk.session.select(['m', 'x']);
    expect(why('align-top')).toBeUndefined();
    expect(why('align-centre')).toBe('They would cover each other.');
    expect(why('distribute-horizontally')).toBe('Select three steps or more.');
    desk.session.select(['t', 'w', 'c']);
    expect(why('distribute-horizontally')).toBe('There is no room between them.');
    command(desk, 'distribute-horizontally').run();
    expect(doneAt(desk)).toEqual([]);
  });

  test('changes neither the journey nor the order in which it is read: branches are in the order of their ways out', () => {
    const desk = openDesk(placed(cartJourney(), { m: { x: 900, y: 520 }, x: { x: 100, y: 360 } }));
    const [before, order] = [
      compileDraft(desk.session.store.getState().draft),
      readingOrder(documentAt(desk)).ids,
    ];
    desk.session.select(['c', 'm', 'x']);
    for (const id of ['align-left', 'align-bottom', 'distribute-horizontally'])
      if (command(desk, id).unavailable?.() === undefined) command(desk, id).run();
    expect(doneAt(desk).length).toBeGreaterThan(0);
    expect(compileDraft(desk.session.store.getState().draft)).toEqual(before);
    expect(readingOrder(documentAt(desk)).ids).toEqual(order);
  });
});

describe('the ways to it', () => {
  const at = { x: 0, y: 0 };
  const hasAlign = (groups: readonly { id: string }[]) => groups.some(({ id }) => id === 'several');

  test('the menu of a step or a note has it only where several are selected', () => {
    const { document, emails } = cartJourney();
    const note = { id: 'n', text: 'Soon', size: { width: 200, height: 80 }, colour: 'yellow' as const };
    const desk = openDesk({ document: addNote(document, { ...note, position: { x: 700, y: 30 } }), emails });
    desk.session.select(['t']);
    expect(hasAlign(stepGroups(desk, 't', at))).toBe(false);
    desk.session.select(['t', 'w']);
    expect(hasAlign(stepGroups(desk, 't', at))).toBe(true);
    desk.session.select(['t'], [], ['n']);
    expect(hasAlign(noteMenuGroups(desk, 'n', at))).toBe(true);
    const item = stepGroups(desk, 't', at).flatMap(({ items }) => items).find(({ id }) => id === 'align'); // oxfmt-ignore
    item?.onSelect();
    expect(desk.view.getState().open).toEqual({ menu: 'align', at, id: 't' });
    const offered = alignGroups(desk).flatMap(({ items }) => items.map(({ id }) => id));
    expect(offered).toEqual(alignCommands(desk).map(({ id }) => id));
  });

  test('its keys are nobody else’s', () => {
    const desk = openDesk(cartJourney());
    const all = canvasCommands(desk).flatMap(({ keys = [] }) => keys.map(sameOrder));
    for (const keys of alignCommands(desk).flatMap((each) => each.keys ?? []))
      expect(all.filter((other) => other === sameOrder(keys))).toHaveLength(1);
  });
});
