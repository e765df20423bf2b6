import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSettings, moveNodes, tidied, type Draft, type LayoutGraph } from '../../src/core/index.ts';
import { cardOf } from '../../src/canvas/cardOf.ts';
import { lanesOf } from '../../src/canvas/lanes.ts';
import { card, drawn, journeys, meetingAgain, stretches } from '../core/layout/drawings.ts';
import { drawnDraft } from './drawnDraft.ts';
import { crossings, throughCards } from './drawnLines.ts';

const pinned = { seed: 20_261_123, numRuns: 100 };

/** The journey of a drawing, tidied up. */
function tidy(graph: LayoutGraph): Draft {
  const draft = drawnDraft(graph);
  return { ...draft, document: tidied(draft.document, (node) => cardOf(node, draft.emails)) };
}

describe('a tidy journey', () => {
  test('has no line through a card, whatever leads where', () => {
    fc.assert(
      fc.property(fc.oneof(journeys, stretches.map(drawn)), (graph) => {
        expect(throughCards(tidy(graph))).toEqual([]);
      }),
      { ...pinned, numRuns: 60 },
    );
  }, 20_000);

  test('whose branches all meet again has no crossings', () => {
    const some = meetingAgain.map(drawn).filter(({ nodes }) => nodes.length <= 60);
    fc.assert(
      fc.property(some, (graph) => {
        expect(crossings(tidy(graph))).toEqual([]);
      }),
      { ...pinned, numRuns: 100 },
    );
  }, 20_000);

  test.each(['o0', 'o1'])(
    'has room for a loop by %s in each of its branches, beside its own cards',
    (back) => {
      const ahead = back === 'o0' ? 'o1' : 'o0';
      const branches = ['a', 'b', 'c'].map((name, at) => ({
        nodes: [card(`${name}-wait`, 1, 0), card(`${name}-asks`, 2, 1), card(`${name}-ends`, 0, 2)],
        edges: [
          { from: 'split', outlet: `o${at}`, to: `${name}-wait` },
          { from: `${name}-wait`, outlet: 'o0', to: `${name}-asks` },
          { from: `${name}-asks`, outlet: ahead, to: `${name}-ends` },
          { from: `${name}-asks`, outlet: back, to: `${name}-wait` },
        ],
      }));
      const draft = tidy({
        nodes: [card('start', 1, 0), card('split', 3, 1), ...branches.flatMap(({ nodes }) => nodes)].map(
          (node) => ({ ...node, onTop: node.id === 'start' }),
        ),
        edges: [{ from: 'start', outlet: 'o0', to: 'split' }, ...branches.flatMap(({ edges }) => edges)],
      });
      expect(lanesOf(draft).size).toBe(3);
      expect([...throughCards(draft), ...crossings(draft)]).toEqual([]);
    },
  );
});

describe('a lane', () => {
  const loop = drawnDraft({
    nodes: [card('t', 1, 0), card('w', 1, 1), card('c', 2, 2), card('x', 0, 3)].map((node, index) => ({
      ...node,
      position: { x: 0, y: index * 152 },
    })),
    edges: [
      { from: 't', outlet: 'o0', to: 'w' },
      { from: 'w', outlet: 'o0', to: 'c' },
      { from: 'c', outlet: 'o0', to: 'x' },
      { from: 'c', outlet: 'o1', to: 'w' },
    ],
  });

  test('leads a loop back up beside its own cards, on the side where it leaves', () => {
    const lanes = lanesOf(loop);
    expect([...lanes.keys()]).toEqual(['c/otherwise']);
    expect(lanes.get('c/otherwise')).toBeGreaterThan(240);
    expect(lanes.get('c/otherwise')).toBeLessThan(300);
    expect(throughCards(loop)).toEqual([]);
  });

  test('is there only where a line would run through a card', () => {
    const beside = (x: number) => ({
      ...loop,
      document: {
        ...loop.document,
        nodes: loop.document.nodes.map((node) =>
          node.id === 'w' ? { ...node, position: { x, y: 152 } } : node,
        ),
        edges: [{ from: 't', outlet: 'next', to: 'c' }],
      },
    });
    expect(lanesOf(beside(300)).size).toBe(0);
    expect(lanesOf(beside(0)).get('t/next')).toBe(-20);
    expect(lanesOf(beside(-10)).get('t/next')).toBe(250);
  });

  test('is found once for as long as cards and edges stay where they are', () => {
    const renamed = { ...loop, document: changeSettings(loop.document, 'w', { for: 'P3D' }) };
    expect(lanesOf(renamed)).toBe(lanesOf(loop));
    const moved = { ...loop, document: moveNodes(loop.document, new Map([['w', { x: 80, y: 152 }]])) };
    expect(lanesOf(moved)).not.toBe(lanesOf(loop));
  });
});
