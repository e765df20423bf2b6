import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newNode } from '../../src/core/index.ts';
import { boxOf } from '../../src/canvas/cardOf.ts';
import { tooClose, type Box } from '../../src/canvas/geometry.ts';
import { freeSpot, spotAt, spotBehind, spotOn } from '../../src/canvas/placement.ts';
import { there } from '../core/draw.ts';
import { cartJourney, placed } from './sampleJourney.ts';

const size = { width: 240, height: 44 };

describe('a free spot', () => {
  test('is where it is wanted if nothing is near', () => {
    expect(freeSpot([{ x: 0, y: 0, ...size }], { x: 0, y: 120, ...size })).toEqual({ x: 0, y: 120 });
  });
  test('moves aside no farther than needed, to the preferred side', () => {
    const taken = [{ x: 0, y: 0, ...size }];
    expect(freeSpot(taken, { x: 0, y: 0, ...size })).toEqual({ x: 272, y: 0 });
    expect(freeSpot(taken, { x: 0, y: 0, ...size }, 'left')).toEqual({ x: -272, y: 0 });
    expect(freeSpot(taken, { x: 200, y: 0, ...size }, 'left')).toEqual({ x: 272, y: 0 });
  });
  test('never comes too close to anything', () => {
    const box = fc.record({
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: -300, max: 300 }),
      width: fc.constant(240),
      height: fc.constantFrom(44, 60, 78),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), box, (taken, wanted) => {
        const spot = { ...wanted, y: Math.round(wanted.y / 8) * 8 };
        const found: Box = { ...spot, ...freeSpot(taken, spot) };
        expect(Math.abs(found.x % 8)).toBe(0);
        expect(taken.some((other) => tooClose(other, found, { x: 32, y: 24 }))).toBe(false);
      }),
      { seed: 20260302 },
    );
  });
});

describe('behind a way out', () => {
  test('a single one: below, in the middle', () => {
    expect(spotBehind(cartJourney(), { from: 'm', outlet: 'next' }, size)).toEqual({ x: 264, y: 480 });
  });
  test('several: each in a column of its own, the first on the left', () => {
    const open = cartJourney();
    const draft = {
      ...open,
      document: { ...open.document, nodes: open.document.nodes.slice(0, 3), edges: [] },
    };
    expect(spotBehind(draft, { from: 'c', outlet: 'yes' }, size)).toEqual({ x: 264, y: 360 });
    expect(spotBehind(draft, { from: 'c', outlet: 'otherwise' }, size)).toEqual({ x: 536, y: 360 });
  });
  test('a taken place is left free, to the side of the way out', () => {
    const draft = placed(cartJourney(), { m: { x: 264, y: 360 }, x: { x: 0, y: 900 } });
    expect(spotBehind(draft, { from: 'c', outlet: 'yes' }, size)).toEqual({ x: -8, y: 360 });
  });
  test('of a step that is not there: nowhere', () => {
    expect(spotBehind(cartJourney(), { from: 'gone', outlet: 'next' }, size)).toBeUndefined();
  });
});

describe('on an edge', () => {
  const edge = { from: 'w', outlet: 'next', to: 'c' };

  test('what follows moves down to make room, together', () => {
    const draft = cartJourney();
    const { at, moved } = there(spotOn(draft, edge, size));
    expect(at).toEqual({ x: 400, y: 240 });
    expect([...moved.keys()].sort()).toEqual(['c', 'm', 'x']);
    const by = new Set(
      [...moved].map(
        ([id, { y }]) => y - there(draft.document.nodes.find((node) => node.id === id)).position.y,
      ),
    );
    expect([...by]).toEqual([120]);
  });
  test('where there is room already nothing moves, and the step stands in the middle', () => {
    const draft = placed(cartJourney(), {
      c: { x: 400, y: 480 },
      m: { x: 264, y: 600 },
      x: { x: 536, y: 600 },
    });
    expect(spotOn(draft, edge, size)).toEqual({ at: { x: 400, y: 304 }, moved: new Map() });
  });
  test('what the others would run into moves as well', () => {
    const draft = cartJourney();
    const stray = newNode('stray', 'exit', { x: 272, y: 480 });
    const document = { ...draft.document, nodes: [...draft.document.nodes, stray] };
    const { moved } = there(spotOn({ ...draft, document }, edge, size));
    expect(moved.get('stray')).toEqual({ x: 272, y: 600 });
    expect(moved.has('w')).toBe(false);
  });
  test('a loop back up is not pushed below itself', () => {
    const draft = cartJourney();
    const document = {
      ...draft.document,
      edges: [...draft.document.edges, { from: 'm', outlet: 'next', to: 'w' }],
    };
    const { moved } = there(spotOn({ ...draft, document }, edge, size));
    expect(moved.has('w')).toBe(false);
    const back = there(spotOn({ ...draft, document }, { from: 'm', outlet: 'next', to: 'w' }, size));
    expect(back).toEqual({ at: { x: 264, y: 480 }, moved: new Map() });
  });
});

test('a dropped step lies on the grid and on nothing else', () => {
  const draft = cartJourney();
  const at = spotAt(draft, { x: 403, y: 125 }, size);
  expect([at.x % 8, at.y % 8]).toEqual([0, 0]);
  const box = { ...at, ...size };
  expect(draft.document.nodes.some((node) => tooClose(boxOf(node, draft.emails), box, { x: 0, y: 0 }))).toBe(
    false,
  );
});

test('what is wanted exactly somewhere stands there, even off the grid, unless another does', () => {
  const draft = placed(cartJourney(), { t: { x: 400, y: 0 } });
  const at = { x: 1_003, y: 125 };
  expect(spotAt(draft, at, size, 'exactly')).toEqual(at);
  expect(spotAt(draft, at, size)).toEqual({ x: 1_000, y: 128 });
  const taken = spotAt(draft, { x: 403, y: 3 }, size, 'exactly');
  expect(taken).toEqual(spotAt(draft, { x: 403, y: 3 }, size));
});
