import { Graph, layout as dagre } from '@dagrejs/dagre';
import type { Point } from '../../../src/core/index.ts';
import { usualLayout, type LayoutGraph } from '../../../src/core/layout/LayoutGraph.ts';

/** The same journey as a well-known layered layout places it: top left corners, by id. It knows no order of branches. */
export function byDagre({ nodes, edges }: LayoutGraph): Map<string, Point> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    ranker: 'longest-path',
    nodesep: usualLayout.gap.x,
    ranksep: usualLayout.gap.y,
  });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, outlet, to } of edges) graph.setEdge(from, to, {}, outlet);
  dagre(graph);
  return new Map(
    nodes.map(({ id, width, height }) => {
      const { x, y } = graph.node(id) as Point; // what it has just written there
      return [id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

/** How many pairs of connections cross if each is drawn straight, from the middle of one card to the middle of another. */
export function crossings({ nodes, edges }: LayoutGraph, places: ReadonlyMap<string, Point>): number {
  const middles = new Map(
    nodes.map(({ id, width, height }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return [id, { x: x + width / 2, y: y + height / 2 }];
    }),
  );
  const lines = edges.flatMap(({ from, to }) => {
    const [a, b] = [middles.get(from), middles.get(to)];
    return a && b ? [{ a, b, from, to }] : [];
  });
  let count = 0;
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      const touch =
        one.from === other.from || one.to === other.to || one.from === other.to || one.to === other.from;
      if (!touch && side(one, other.a) !== side(one, other.b) && side(other, one.a) !== side(other, one.b))
        count += 1;
    }
  return count;
}

const side = ({ a, b }: { a: Point; b: Point }, { x, y }: Point): boolean =>
  (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0;

/** The length of all connections together, drawn straight. */
export function lengthOf({ nodes, edges }: LayoutGraph, places: ReadonlyMap<string, Point>): number {
  const middles = new Map(nodes.map(({ id, width, height }) => [id, { width, height, ...places.get(id) }]));
  let length = 0;
  for (const { from, to } of edges) {
    const [a, b] = [middles.get(from), middles.get(to)];
    if (!a || !b) continue;
    length += Math.hypot(
      (b.x ?? 0) + b.width / 2 - (a.x ?? 0) - a.width / 2,
      (b.y ?? 0) + b.height / 2 - (a.y ?? 0) - a.height / 2,
    );
  }
  return length;
}
