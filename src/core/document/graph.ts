import { isTriggerKind, nodeKind } from '../kinds/catalogue.ts';
import type { Outlet } from '../kinds/Kind.ts';
import { restlessLoops } from './restlessLoops.ts';
import type { Edge, JourneyDocument, JourneyNode } from './JourneyDocument.ts';

/** A document's nodes and edges, indexed. */
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
}

/** The ways out of a node, as its settings have them. */
export const outletsOf = (node: JourneyNode): readonly Outlet[] => nodeKind(node.kind).outlets(node.settings);

const known = new WeakMap<JourneyDocument, Graph>();

/** The graph of a document; computed once for each document value. */
export function graphOf(document: JourneyDocument): Graph {
  const present = known.get(document);
  if (present) return present;
  const graph = buildGraph(document);
  known.set(document, graph);
  return graph;
}

function buildGraph({ nodes, edges }: JourneyDocument): Graph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const outgoing = new Map<string, Edge[]>();
  const incoming = new Map<string, Edge[]>();
  for (const edge of edges) {
    outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
    incoming.set(edge.to, [...(incoming.get(edge.to) ?? []), edge]);
  }
  for (const [from, list] of outgoing) {
    const node = byId.get(from);
    const order = node ? outletsOf(node).map(({ id }) => id) : [];
    list.sort((a, b) => order.indexOf(a.outlet) - order.indexOf(b.outlet));
  }
  const triggers = nodes.filter(({ kind }) => isTriggerKind(kind));
  const reachable = new Set<string>();
  const open = triggers.map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reachable.has(id)) continue;
    reachable.add(id);
    for (const { to } of outgoing.get(id) ?? []) open.push(to);
  }
  return {
    node: (id) => byId.get(id),
    outgoing: (id) => outgoing.get(id) ?? [],
    incoming: (id) => incoming.get(id) ?? [],
    at: (from, outlet) => outgoing.get(from)?.find((edge) => edge.outlet === outlet),
    triggers,
    reachable,
  };
}

/** Ids of the nodes on a loop in which nobody ever rests. */
export function restlessSteps(document: JourneyDocument): ReadonlySet<string> {
  const graph = graphOf(document);
  return restlessLoops(
    document.nodes.flatMap(({ id, kind }) => (nodeKind(kind).movedBy ? [] : [id])),
    (id) => graph.outgoing(id).map(({ to }) => to),
  );
}
