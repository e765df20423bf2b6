import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/core/index.ts';
import { layout } from '../../../src/core/layout/layout.ts';
import { usualLayout, type LayoutGraph } from '../../../src/core/layout/LayoutGraph.ts';
import { card, drawn, journeys, meetingAgain, stretches, tangles } from './drawings.ts';

const { gap, grid } = usualLayout;
const pinned = { seed: 20_261_123, numRuns: 300 };

/** The same journey where the layout put it. */
function laid<G extends LayoutGraph>(graph: G, options = usualLayout): G {
  const places = layout(graph, options);
  const nodes = graph.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? { x: NaN, y: NaN } }));
  return { ...graph, nodes };
}
const placesOf = ({ nodes }: LayoutGraph): Record<string, Point> =>
  Object.fromEntries(nodes.map(({ id, position }) => [id, position]));
const middles = ({ nodes }: LayoutGraph): Map<string, number> =>
  new Map(nodes.map(({ id, position, width }) => [id, position.x + width / 2]));

/** Pairs of cards that come closer than they may. */
function tooClose({ nodes }: LayoutGraph): string[] {
  const found: string[] = [];
  for (const [index, a] of nodes.entries())
    for (const b of nodes.slice(index + 1)) {
      const across = Math.max(a.position.x - b.position.x - b.width, b.position.x - a.position.x - a.width);
      const down = Math.max(a.position.y - b.position.y - b.height, b.position.y - a.position.y - a.height);
      if (across < gap.x && down < gap.y) found.push(`${a.id} ${b.id}`);
    }
  return found;
}

/** A graph of steps by what their outlets lead to; the first one is the trigger. */
function graphOf(ways: Readonly<Record<string, readonly string[]>>): LayoutGraph {
  const nodes = Object.entries(ways).map(([id, to], index) => card(id, to.length, index));
  const edges = Object.entries(ways).flatMap(([from, targets]) =>
    targets.map((to, at) => ({ from, outlet: `o${at}`, to })),
  );
  return { nodes, edges };
}

describe('any journey', () => {
  const any = fc.oneof(tangles, journeys, stretches.map(drawn));

  test('is laid out without two cards too close to each other, all on the grid', () => {
    fc.assert(
      fc.property(any, (graph) => {
        const after = laid(graph);
        expect(tooClose(after)).toEqual([]);
        for (const { position } of after.nodes)
          expect([position.x % grid, position.y % grid].map(Math.abs)).toEqual([0, 0]);
      }),
      pinned,
    );
  });

  test('stays as it is when it is laid out again, and comes out the same from the same', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('first' as const, 'block' as const), (graph, keep) => {
        const options = { ...usualLayout, keep };
        const once = laid(graph, options);
        expect(placesOf(laid(once, options))).toEqual(placesOf(once));
        expect(placesOf(laid(graph, options))).toEqual(placesOf(once));
      }),
      pinned,
    );
  });

  test('has its triggers on top, and below every card what it leads to, but for loops', () => {
    fc.assert(
      fc.property(any, (graph) => {
        const after = laid(graph);
        const y = new Map(after.nodes.map(({ id, position }) => [id, position.y]));
        const top = Math.min(...y.values());
        for (const { id, onTop } of after.nodes) if (onTop) expect(y.get(id)).toBe(top);
        // Whatever leads up closes a loop: without those edges nothing leads back.
        const down = after.edges.filter(({ from, to }) => (y.get(from) ?? 0) < (y.get(to) ?? 0));
        const up = after.edges.filter((edge) => !down.includes(edge));
        for (const { from, to } of up) expect(leads(down, to, from) || isTrigger(after, to)).toBe(true);
      }),
      pinned,
    );
  });

  test('keeps its first trigger where it is, or the middle of its upper border', () => {
    fc.assert(
      fc.property(any, (graph) => {
        const kept = graph.nodes.find(({ onTop }) => onTop) ?? graph.nodes[0];
        const now = laid(graph).nodes.find(({ id }) => id === kept?.id);
        expect(Math.abs((now?.position.x ?? NaN) - (kept?.position.x ?? NaN))).toBeLessThanOrEqual(grid / 2);
        expect(Math.abs((now?.position.y ?? NaN) - (kept?.position.y ?? NaN))).toBeLessThanOrEqual(grid / 2);
        const [before, after] = [blockOf(graph), blockOf(laid(graph, { ...usualLayout, keep: 'block' }))];
        expect(Math.abs(before.middle - after.middle)).toBeLessThanOrEqual(grid / 2);
        expect(Math.abs(before.top - after.top)).toBeLessThanOrEqual(grid / 2);
      }),
      pinned,
    );
  });

  test('has the branches of a split from left to right in the order of its outlets', () => {
    fc.assert(
      fc.property(any, (graph) => {
        const after = laid(graph);
        const x = middles(after);
        const y = placesOf(after);
        for (const { id, outlets } of graph.nodes) {
          const heads = outlets.flatMap((outlet) => {
            const to = graph.edges.find((edge) => edge.from === id && edge.outlet === outlet)?.to ?? '';
            const isOnly = graph.edges.filter((edge) => edge.to === to).length === 1;
            const isBelow = (y[to]?.y ?? NaN) > (y[id]?.y ?? NaN);
            return isOnly && isBelow ? [x.get(to) ?? NaN] : [];
          });
          expect(heads).toEqual(heads.toSorted((a, b) => a - b));
          expect(new Set(heads).size).toBe(heads.length);
        }
      }),
      pinned,
    );
  });
});

const isTrigger = ({ nodes }: LayoutGraph, id: string) => nodes.some((node) => node.id === id && node.onTop);

function leads(edges: LayoutGraph['edges'], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const edge of edges) if (edge.from === id) seen.add(edge.to);
  return seen.has(to);
}

function blockOf({ nodes }: LayoutGraph): { middle: number; top: number } {
  const left = Math.min(...nodes.map(({ position }) => position.x));
  const right = Math.max(...nodes.map(({ position, width }) => position.x + width));
  return { middle: (left + right) / 2, top: Math.min(...nodes.map(({ position }) => position.y)) };
}

describe('branches that meet again', () => {
  test('meet in the middle under their split, and a stretch without branches is straight', () => {
    fc.assert(
      fc.property(meetingAgain.map(drawn), (graph) => {
        const x = middles(laid(graph));
        for (const { split, merge } of graph.meetings) expect(x.get(merge)).toBe(x.get(split));
        for (const { id, outlets } of graph.nodes) {
          const to = graph.edges.filter(({ from }) => from === id).map((edge) => edge.to);
          const ins = graph.edges.filter((edge) => edge.to === to[0]);
          if (outlets.length === 1 && to.length === 1 && ins.length === 1)
            expect(x.get(to[0] ?? '')).toBe(x.get(id));
        }
      }),
      pinned,
    );
  });

  test('leave room for a way that goes past them', () => {
    const x = middles(laid(graphOf({ t: ['s'], s: ['a', 'm'], a: ['b'], b: ['m'], m: [] })));
    const split = x.get('s') ?? NaN;
    expect(x.get('a')).toBeLessThan(split);
    expect(x.get('b')).toBe(x.get('a'));
    expect(x.get('m')).toBe(split);
  });
});

test('a long chain keeps one x, whatever the sizes', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `s${index}`);
  const after = laid(graphOf(Object.fromEntries(ids.map((id, at) => [id, ids.slice(at + 1, at + 2)]))));
  expect(new Set(middles(after).values()).size).toBe(1);
});

test('a loop does not pull down what it leads back to', () => {
  const y = placesOf(laid(graphOf({ t: ['w'], w: ['c'], c: ['w', 'x'], x: [] })));
  const row = (y['w']?.y ?? 0) - (y['t']?.y ?? 0);
  expect([y['c']?.y, y['x']?.y].map((each) => ((each ?? 0) - (y['t']?.y ?? 0)) / row)).toEqual([2, 3]);
});

test('a loop has a lane beside its cards, on the side where it leaves', () => {
  const apart = (e: readonly string[]) => {
    const ways = { t: ['s'], s: ['a', 'd', 'g'], a: ['b'], b: [], d: ['e'], e, f: [], g: ['h'], h: [] };
    const x = middles(laid(graphOf(ways)));
    return ['d', 'g'].map((id, at) => (x.get(id) ?? NaN) - (x.get(at === 0 ? 'a' : 'd') ?? NaN));
  };
  const near = 240 + gap.x;
  const [left, right] = [apart(['d', 'f']), apart(['f', 'd'])];
  expect(apart(['f'])).toEqual([near, near]);
  expect([left[1], right[0]]).toEqual([near, near]);
  // Air for the line and for the words on it.
  expect(left[0]).toBeGreaterThanOrEqual(near + 40);
  expect(right[1]).toBe(left[0]);
});

test('one step more moves what is below it, and mostly nothing else', () => {
  const shares: number[] = [];
  for (const graph of fc.sample(fc.oneof(journeys, stretches.map(drawn)), { seed: 3, numRuns: 200 })) {
    const before = laid(graph);
    for (const at of [0.2, 0.4, 0.6, 0.8]) {
      const edge = graph.edges[Math.floor(at * graph.edges.length)];
      if (!edge || graph.nodes.length < 20) continue;
      const after = placesOf(laid(withStepOn(before, edge)));
      const below = everythingBelow(graph.edges, edge.to);
      const others = before.nodes.filter(({ id }) => !below.has(id));
      const moved = others.filter(
        ({ id, position }) => after[id]?.x !== position.x || after[id]?.y !== position.y,
      );
      shares.push(others.length === 0 ? 0 : moved.length / others.length);
    }
  }
  expect(shares.length).toBeGreaterThan(400);
  expect(shares.filter((share) => share === 0).length / shares.length).toBeGreaterThan(0.75);
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.15);
});

function withStepOn(graph: LayoutGraph, edge: LayoutGraph['edges'][number]): LayoutGraph {
  const edges = graph.edges.filter((each) => each !== edge);
  return {
    nodes: [...graph.nodes, { ...card('new', 1, 99), onTop: false }],
    edges: [...edges, { ...edge, to: 'new' }, { from: 'new', outlet: 'o0', to: edge.to }],
  };
}

function everythingBelow(edges: LayoutGraph['edges'], id: string): ReadonlySet<string> {
  const below = new Set([id]);
  for (const each of below) for (const { from, to } of edges) if (from === each) below.add(to);
  return below;
}

describe('parts that nothing joins', () => {
  test('stand side by side in the order in which they stand now', () => {
    const graph = graphOf({ t: ['a'], a: [], b: ['c'], c: [], d: [] });
    const at = (x: Record<string, number>): LayoutGraph => ({
      ...graph,
      nodes: graph.nodes.map((node) => ({ ...node, position: { x: x[node.id] ?? 0, y: 0 } })),
    });
    const order = (given: LayoutGraph) => {
      const x = middles(laid(given));
      return ['t', 'b', 'd'].toSorted((a, b) => (x.get(a) ?? 0) - (x.get(b) ?? 0)).join('');
    };
    expect(order(at({ t: 0, b: 500, d: 900 }))).toBe('tbd');
    expect(order(at({ t: 0, b: -500, d: -900 }))).toBe('dbt');
    expect(order(at({ t: 0, b: 500, d: -900 }))).toBe('dtb');
  });

  test('two triggers that lead to one step stand above it, left and right as they stand now', () => {
    const graph = graphOf({ t: ['a'], u: ['a'], a: ['b'], b: [] });
    const nodes = graph.nodes.map((node) => ({
      ...node,
      onTop: node.id === 't' || node.id === 'u',
      position: { x: node.id === 'u' ? -900 : 0, y: 0 },
    }));
    const x = middles(laid({ ...graph, nodes }));
    expect(x.get('u')).toBeLessThan(x.get('t') ?? NaN);
    expect(x.get('a')).toBe(((x.get('t') ?? NaN) + (x.get('u') ?? NaN)) / 2);
    expect(x.get('b')).toBe(x.get('a'));
  });

  test('a step that nothing leads to stands right above what it leads to', () => {
    const y = placesOf(laid(graphOf({ t: ['a'], a: ['b'], b: ['c'], c: ['d'], d: [], parked: ['d'] })));
    expect(y['parked']?.y).toBe(y['c']?.y);
  });
});
