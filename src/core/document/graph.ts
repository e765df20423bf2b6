import { isTriggerKind, nodeKind } from '../kinds/catalogue.ts';
import type { Outlet } from '../kinds/Kind.ts';
import { restlessLoops } from './restlessLoops.ts';
import type { Edge, JourneyDocument, JourneyNode } from './JourneyDocument.ts';
import { slot } from '../values/slot.ts';

/** A document's nodes and edges, indexed. Of edges only those that are followed: see `idleEdges`. */
export interface Graph {
  node(id: string): JourneyNode | undefined;
  /** In outlet order. */
  outgoing(id: string): readonly Edge[];
  incoming(id: string): readonly Edge[];
  /** The edge of one outlet. */
  at(from: string, outlet: string): Edge | undefined;
  triggers: readonly JourneyNode[];
  /** Ids of the nodes that a trigger leads to, triggers included. */
  reachable: ReadonlySet<string>;
  /** Edges that nobody follows, and why: stored documents are read leniently, and may hold such. */
  idleEdges: readonly { edge: Edge; why: 'no-step' | 'no-outlet' | 'into-trigger' | 'second' }[];
}

const outlets = slot<JourneyNode, readonly Outlet[]>();

/** The ways out of a node, as its settings have them; computed once for each node value. */
export function outletsOf(node: JourneyNode): readonly Outlet[] {
  let present = outlets.get(node);
  if (!present) {
    present = nodeKind(node.kind).outlets(node.settings);
    outlets.set(node, present);
  }
  return present;
}

const known = new WeakMap<JourneyDocument, Graph>();
const lastOn = new WeakMap<readonly Edge[], { nodes: readonly JourneyNode[]; graph: Graph }>();

/** The graph of a document; computed once for each document value, and from the last one where only settings were edited. */
export function graphOf(document: JourneyDocument): Graph {
  const present = known.get(document);
  if (present) return present;
  const { nodes, edges } = document;
  const last = lastOn.get(edges);
  const graph = last && haveSameWays(last.nodes, nodes) ? withNodes(last.graph, nodes) : buildGraph(document);
  known.set(document, graph);
  lastOn.set(edges, { nodes, graph });
  return graph;
}

function haveSameWays(before: readonly JourneyNode[], after: readonly JourneyNode[]): boolean {
  return (
    before.length === after.length &&
    before.every((old, index) => {
      const node = after[index];
      if (node === old || !node) return node === old;
      const [ways, oldWays] = [outletsOf(node), outletsOf(old)];
      return (
        node.id === old.id &&
        node.kind === old.kind &&
        ways.length === oldWays.length &&
        ways.every(({ id }, at) => id === oldWays[at]?.id)
      );
    })
  );
}

function withNodes(graph: Graph, nodes: readonly JourneyNode[]): Graph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    ...graph,
    node: (id) => byId.get(id),
    triggers: nodes.filter(({ kind }) => isTriggerKind(kind)),
  };
}

const none: readonly Edge[] = [];

function buildGraph({ nodes, edges }: JourneyDocument): Graph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byOutlet = new Map<string, Map<string, Edge>>();
  const incoming = new Map<string, Edge[]>();
  const idleEdges: Graph['idleEdges'][number][] = [];
  for (const edge of edges) {
    const target = byId.get(edge.to);
    if (!target || !byId.has(edge.from)) {
      idleEdges.push({ edge, why: 'no-step' });
      continue;
    }
    if (isTriggerKind(target.kind)) {
      idleEdges.push({ edge, why: 'into-trigger' });
      continue;
    }
    let ways = byOutlet.get(edge.from);
    if (!ways) byOutlet.set(edge.from, (ways = new Map()));
    if (ways.has(edge.outlet)) idleEdges.push({ edge, why: 'second' });
    else ways.set(edge.outlet, edge);
  }
  const outgoing = new Map<string, readonly Edge[]>();
  for (const [from, ways] of byOutlet) {
    const node = byId.get(from);
    // A set, because a draft may give two outlets one id.
    const followed = new Set<Edge>();
    for (const { id } of node ? outletsOf(node) : []) {
      const edge = ways.get(id);
      if (edge) followed.add(edge);
    }
    if (followed.size < ways.size)
      for (const edge of ways.values())
        if (!followed.has(edge)) {
          idleEdges.push({ edge, why: 'no-outlet' });
          ways.delete(edge.outlet);
        }
    outgoing.set(from, [...followed]);
    for (const edge of followed) {
      const list = incoming.get(edge.to);
      if (list) list.push(edge);
      else incoming.set(edge.to, [edge]);
    }
  }
  const triggers = nodes.filter(({ kind }) => isTriggerKind(kind));
  const reachable = new Set<string>();
  const open = triggers.map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reachable.has(id)) continue;
    reachable.add(id);
    for (const { to } of outgoing.get(id) ?? none) open.push(to);
  }
  return {
    node: (id) => byId.get(id),
    outgoing: (id) => outgoing.get(id) ?? none,
    incoming: (id) => incoming.get(id) ?? none,
    at: (from, outlet) => byOutlet.get(from)?.get(outlet),
    triggers,
    reachable,
    idleEdges,
  };
}

const restless = new WeakMap<Graph['reachable'], ReadonlySet<string>>();

/** Ids of the nodes on a loop in which nobody ever rests; computed once for all documents with the same ways. */
export function restlessSteps(document: JourneyDocument): ReadonlySet<string> {
  const graph = graphOf(document);
  let steps = restless.get(graph.reachable);
  if (!steps) {
    steps = restlessLoops(
      document.nodes.flatMap(({ id, kind }) => (nodeKind(kind).movedBy ? [] : [id])),
      (id) => graph.outgoing(id).map(({ to }) => to),
    );
    // Graphs with the same ways share what is reachable in them.
    restless.set(graph.reachable, steps);
  }
  return steps;
}
