import { newFrame } from './Frame.ts';
import type { LayoutGraph } from './LayoutGraph.ts';
import type { Vertex, Way } from './Vertex.ts';

/**
 * The cards with the ways that lead on, in an order in which every way leads to a later card. A way that closes a loop,
 * on a walk from the triggers along the outlets in their order, is left out: it must not pull its end below its start.
 * Where cards are plays no part.
 */
export function wayfound(graph: LayoutGraph): Vertex[] {
  const vertices = graph.nodes.map(newVertex);
  const targets = targetsOf(graph, vertices);
  const triggers = vertices.filter(({ node }) => node.onTop);
  const isLedTo = new Set(targets.flat());
  const finished: Vertex[] = [];
  const state = new Map<Vertex, 'open' | 'done'>();
  const walk = (root: Vertex) => {
    if (state.has(root)) return;
    const stack = [{ vertex: root, next: 0 }];
    state.set(root, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { vertex } = top;
      const ways = targets[vertex.index] ?? [];
      const at = top.next++;
      const target = ways[at];
      if (!target) {
        state.set(vertex, 'done');
        finished.push(vertex);
        stack.pop();
        continue;
      }
      if (state.get(target) === 'open') {
        target.loops.push({ from: vertex, side: at - (ways.length - 1) / 2 });
        continue;
      }
      lead(vertex, target);
      if (state.has(target)) continue;
      state.set(target, 'open');
      stack.push({ vertex: target, next: 0 });
    }
  };
  for (const trigger of triggers) walk(trigger);
  for (const vertex of vertices) if (!isLedTo.has(vertex)) walk(vertex);
  // What is left are loops that nothing leads to.
  for (const vertex of vertices) walk(vertex);
  const ordered = finished.reverse();
  for (const [order, vertex] of ordered.entries()) vertex.order = order;
  return ordered;
}

const newVertex = (node: LayoutGraph['nodes'][number], index: number): Vertex => ({
  node,
  index,
  frame: newFrame(),
  out: [],
  ins: [],
  loops: [],
  order: 0,
  row: 0,
  root: undefined,
  under: undefined,
  merges: [],
  block: undefined,
});

function lead(from: Vertex, to: Vertex): void {
  const way: Way = { from, to, frame: newFrame() };
  from.out.push(way);
  to.ins.push(way);
}

/** What the outlets of each card lead to, in their order. */
function targetsOf({ nodes, edges }: LayoutGraph, vertices: readonly Vertex[]): Vertex[][] {
  const byId = new Map(vertices.map((vertex) => [vertex.node.id, vertex]));
  const byOutlet = new Map(nodes.map(({ id }) => [id, new Map<string, Vertex>()]));
  for (const { from, outlet, to } of edges) {
    const target = byId.get(to);
    if (target && !target.node.onTop) byOutlet.get(from)?.set(outlet, target);
  }
  return nodes.map(({ id, outlets }) => {
    const ways = byOutlet.get(id);
    return [...new Set(outlets)].flatMap((outlet) => ways?.get(outlet) ?? []);
  });
}
