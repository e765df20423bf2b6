import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addNote, graphOf, type Draft, type Point } from '../../../src/core/index.ts';
import { stepChanges } from '../../../src/canvas/dragSteps.ts';
import type { FlowPort } from '../../../src/canvas/flowPort.ts';
import type { HeldKeys } from '../../../src/canvas/pointerPlace.ts';
import type { Box } from '../../../src/canvas/geometry.ts';
import { documentAt, doneAt, openDesk } from '../openDesk.ts';
import { cartJourney, placed } from '../sampleJourney.ts';

const keys = vi.hoisted(() => {
  const none: HeldKeys = { alt: false, shift: false, mod: false };
  return { none, held: none, press: (_held: Partial<HeldKeys>) => {} };
});
vi.mock('../../../src/canvas/pointerPlace.ts', () => ({
  heldKeys: () => keys.held,
  lastPoint: () => undefined,
  watchHeldKeys: (listener: () => void) => {
    keys.press = (held) => {
      keys.held = { ...keys.none, ...held };
      listener();
    };
    return () => {
      keys.press = () => {
        throw new Error('nobody listens any more');
      };
    };
  },
}));
beforeEach(() => {
  keys.held = keys.none;
});

const all: Box = { x: -2_000, y: -2_000, width: 8_000, height: 8_000 };

/** A desk whose canvas shows this much, and the ways to drag things on it by so much. */
function open(draft: Draft, { zoom = 1, seen = all } = {}) {
  const desk = openDesk(draft);
  const port: Partial<FlowPort> = { viewpoint: () => ({ x: 0, y: 0, zoom }), seen: () => seen };
  desk.port = port as FlowPort; // the rest of it is not asked for here
  const { take, cancel } = stepChanges(desk);
  const places = new Map<string, Point>([
    ...documentAt(desk).nodes.map(({ id, position }) => [id, position] as const),
    ...(documentAt(desk).notes ?? []).map(({ id, position }) => [`note:${id}`, position] as const),
  ]);
  const report = (ids: string[], x: number, y: number, dragging: boolean) =>
    take(
      ids.map((id) => {
        const home = places.get(id) ?? { x: 0, y: 0 };
        return { type: 'position', id, position: { x: home.x + x, y: home.y + y }, dragging };
      }),
    );
  return {
    desk,
    cancel,
    drag: (ids: string[], x: number, y: number) => report(ids, x, y, true),
    drop: (ids: string[], x: number, y: number) => report(ids, x, y, false),
    shown: (id: string) => desk.view.getState().moving?.get(id),
    lines: () => desk.view.getState().guides?.lines.map(({ axis, at }) => `${axis} ${at}`),
    at: (id: string) => graphOf(documentAt(desk)).node(id)?.position,
  };
}

describe('what is dragged', () => {
  test('comes in line within six pixels of the window, is dropped there in one edit, and the lines go', () => {
    const { drag, drop, shown, lines, at, desk } = open(cartJourney());
    drag(['x'], -140.5, 300);
    expect(shown('x')).toEqual({ x: 400, y: 664 });
    expect(lines()).toEqual(['x 400', 'x 640']);
    drop(['x'], -140.5, 300);
    expect(at('x')).toEqual({ x: 400, y: 664 });
    expect(lines()).toBeUndefined();
    expect(doneAt(desk)).toEqual(['Move exit']);
  });

  test('stands on the grid otherwise, and where it was when it has hardly moved', () => {
    const { drag, shown, lines } = open(placed(cartJourney(), { x: { x: 1_003, y: 1_501 } }));
    drag(['x'], 3.5, 41);
    expect(shown('x')).toEqual({ x: 1_003, y: 1_544 });
    expect(lines()).toEqual([]);
  });

  test.each([
    [0.5, 11, 400],
    [0.5, 13, 416],
    [2, 2.9, 400],
    [2, 4.1, 408],
  ])('at a zoom of %d, %d px beside a line are put at %d', (zoom, beside, x) => {
    const { drag, shown } = open(cartJourney(), { zoom });
    drag(['x'], -136 + beside, 500);
    expect(shown('x')?.x).toBe(x);
  });

  test('is not drawn to what nobody sees', () => {
    const { drag, lines } = open(cartJourney(), { seen: { x: 0, y: 700, width: 1_000, height: 500 } });
    drag(['x'], -136, 500);
    expect(lines()).toEqual([]);
  });

  test('keeps its places among itself, notes too, and comes in line as one', () => {
    const { document, emails } = cartJourney();
    const note = { id: 'n', text: 'Soon', size: { width: 200, height: 80 }, colour: 'yellow' as const };
    const draft = { document: addNote(document, { ...note, position: { x: 801, y: 360 } }), emails };
    const { drag, shown, lines } = open(draft);
    drag(['m', 'note:n'], 139, 500);
    expect(shown('m')).toEqual({ x: 400, y: 864 });
    expect(shown('note:n')).toEqual({ x: 937, y: 864 });
    expect(lines()).toContain('x 400');
  });

  test('a note comes in line with notes, a step only with steps', () => {
    const { document, emails } = cartJourney();
    const note = { text: 'Soon', size: { width: 200, height: 80 }, colour: 'yellow' as const };
    const notes = addNote(document, { ...note, id: 'a', position: { x: 2_001, y: 0 } });
    const draft = { document: addNote(notes, { ...note, id: 'b', position: { x: 1_500, y: 900 } }), emails };
    const { drag, shown, cancel, drop } = open(draft);
    drag(['note:b'], 498, 300);
    expect(shown('note:b')?.x).toBe(2_001);
    cancel();
    drop(['note:b'], 498, 300);
    drag(['x'], 1_463, 900);
    expect(shown('x')?.x).toBe(2_000);
  });
});

describe('keys held while dragging', () => {
  test('Control or ⌘ leaves only the grid, and letting go brings the lines back, the pointer at rest', () => {
    const { drag, shown, lines, drop, at } = open(cartJourney());
    drag(['x'], -131, 300);
    expect(shown('x')?.x).toBe(400);
    keys.press({ mod: true });
    expect([shown('x')?.x, lines()]).toEqual([408, undefined]);
    keys.press({});
    expect([shown('x')?.x, lines()]).toEqual([400, ['x 400', 'x 640']]);
    keys.press({ mod: true });
    drop(['x'], -131, 300);
    expect(at('x')).toEqual({ x: 408, y: 664 });
    expect(() => keys.press({})).toThrow('nobody listens');
  });

  test('Shift keeps it to the axis along which it was moved further', () => {
    const { drag, shown } = open(cartJourney());
    drag(['x'], 200, 30);
    keys.press({ shift: true });
    expect(shown('x')).toEqual({ x: 736, y: 360 });
    drag(['x'], 20, -203);
    expect(shown('x')).toEqual({ x: 536, y: 160 });
  });

  test('Alt drags a copy, and the original is there to be in line with', () => {
    const { drag, lines, desk } = open(placed(cartJourney(), { x: { x: 1_003, y: 1_501 } }));
    drag(['x'], 2, 300);
    expect(lines()).toEqual([]);
    keys.press({ alt: true });
    expect(lines()).toEqual(['x 1003', 'x 1243']);
    expect(desk.view.getState().copying).toBe(true);
  });
});
