import { describe, expect, test } from 'vitest';
import { startView } from '../../src/canvas/startView.ts';
import { corner, seenFrom, viewOf, viewWith, zoomedTo } from '../../src/canvas/viewpoint.ts';
import { mapFrame, mapShape } from '../../src/canvas/mapShape.ts';
import { holds } from '../../src/canvas/geometry.ts';
import { shownBoxes } from '../../src/canvas/looking.ts';
import { there } from '../core/draw.ts';
import { cartJourney } from './sampleJourney.ts';

const room = { width: 900, height: 600 };
const limits = { least: 0.1, most: 1 };
const card = (x: number, y: number) => ({ x, y, width: 240, height: 44 });

describe('seeing everything', () => {
  test('no nearer than true size, in the middle', () => {
    const view = there(viewOf([card(0, 0)], room, limits));
    expect(view.zoom).toBe(1);
    expect(view.x).toBe((900 - 240) / 2);
    expect(view.y).toBe((600 - 44) / 2);
  });
  test('everything is in the room', () => {
    const boxes = [card(-2_000, -300), card(3_000, 4_000)];
    const seen = seenFrom(there(viewOf(boxes, room, limits)), room);
    for (const box of boxes) expect(holds(seen, box)).toBe(true);
  });
  test('nothing hides behind what lies over the lower left corner', () => {
    const boxes = [card(0, 0), card(620, 0), card(0, 520)];
    const view = there(viewOf(boxes, room, limits));
    const left = boxes.map(({ x }) => x * view.zoom + view.x);
    expect(Math.min(...left)).toBeGreaterThanOrEqual(corner.width - 0.001);
  });
  test('what is too tall is seen from its top', () => {
    const view = there(viewOf([card(0, 0), card(0, 9_000)], room, { least: 0.6, most: 1 }));
    expect(view.zoom).toBe(0.6);
    expect(view.y).toBeGreaterThan(0);
  });
  test('of nothing, or without a room, there is no view', () => {
    expect(viewOf([], room, limits)).toBeUndefined();
    expect(viewOf([card(0, 0)], { width: 0, height: 0 }, limits)).toBeUndefined();
  });
});

describe('bringing into view', () => {
  const from = { x: 0, y: 0, zoom: 1 };
  test('moves no more than needed, and not at all for what is seen', () => {
    expect(viewWith(card(100, 100), from, room)).toBe(from);
    expect(viewWith(card(800, 100), from, room)).toEqual({ x: -164, y: 0, zoom: 1 });
    expect(viewWith(card(100, -500), from, room)).toEqual({ x: 0, y: 524, zoom: 1 });
  });
  test('zooming keeps the middle where it is', () => {
    const near = zoomedTo(2, { x: 30, y: -40, zoom: 0.5 }, room);
    const middle = (view: typeof near) => [(450 - view.x) / view.zoom, (300 - view.y) / view.zoom];
    expect(middle(near)).toEqual(middle({ x: 30, y: -40, zoom: 0.5 }));
  });
});

describe('opening', () => {
  test('goes back to where the journey was last seen, unless nothing of it lies there', () => {
    const draft = cartJourney();
    const last = { x: -100, y: 0, zoom: 0.8 };
    expect(startView(draft, room, last)).toBe(last);
    const lost = { x: 90_000, y: 0, zoom: 0.8 };
    const seen = seenFrom(startView(draft, room, lost), room);
    for (const box of shownBoxes(draft)) expect(holds(seen, box)).toBe(true);
  });
});

describe('the map', () => {
  test('has a block for each step, one path for each family, and follows a drag', () => {
    const shape = mapShape(cartJourney(), new Map([['t', { x: -1_000, y: 0 }]]));
    expect(shape.paths.map(({ family, d }) => [family, d.split('M').length - 1])).toEqual([
      ['trigger', 1],
      ['timing', 1],
      ['logic', 1],
      ['email', 1],
      ['ending', 1],
    ]);
    expect(shape.bounds?.x).toBe(-1_000);
  });
  test('shows notes and sections too, wherever they lie', () => {
    const { document, emails } = cartJourney();
    const { id } = there(document.nodes[0]);
    const shape = mapShape(
      {
        document: {
          ...document,
          notes: [
            {
              id: 'n',
              text: 'Ask Ann',
              position: { x: -3_000, y: 40 },
              size: { width: 200, height: 80 },
              colour: 'yellow',
            },
          ],
          sections: [{ id: 's', name: 'Welcome', members: [id] }],
        },
        emails,
      },
      undefined,
    );
    expect(shape.notes).toBe('M-3000 40h200v80h-200z');
    expect(shape.sections.split('M')).toHaveLength(2);
    expect(shape.bounds?.x).toBe(-3_000);
  });
  test('shows all of it and what is seen, in its own proportions', () => {
    const seen = { x: 0, y: 0, width: 900, height: 600 };
    const frame = mapFrame({ x: -500, y: 0, width: 100, height: 3_000 }, seen, { width: 136, height: 84 });
    expect(frame.width / frame.height).toBeCloseTo(136 / 84, 5);
    expect(holds(frame, seen)).toBe(true);
    expect(frame.y).toBeLessThanOrEqual(0);
  });
});
