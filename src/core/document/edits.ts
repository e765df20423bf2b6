import { nodeKind, type NodeKindName } from '../kinds/catalogue.ts';
import { sameJson } from '../values/json.ts';
import { canConnect } from './canConnect.ts';
import { graphOf, outletsOf } from './graph.ts';
import type { Edge, JourneyDocument, JourneyNode, JourneySettings, Point } from './JourneyDocument.ts';
import { withoutMembers } from './sectionEdits.ts';

// Every edit is a pure function to a new document that shares what it leaves alone.
// An edit that may not happen, or that changes nothing, returns the very same document.

/** A node of a kind with its blank settings, or with the given ones laid over them. */
export function newNode(id: string, kind: NodeKindName, position: Point, settings: object = {}): JourneyNode {
  return { id, kind, position, settings: { ...nodeKind(kind).blank, ...settings } };
}

export function addNode(document: JourneyDocument, node: JourneyNode): JourneyDocument {
  if (graphOf(document).node(node.id)) return document;
  return { ...document, nodes: [...document.nodes, node] };
}

/** Leads an outlet to a node; where it led before is cut. Refused as `canConnect` says. */
export function connect(document: JourneyDocument, edge: Edge): JourneyDocument {
  if (!canConnect(document, edge).allowed) return document;
  const others = document.edges.filter(({ from, outlet }) => from !== edge.from || outlet !== edge.outlet);
  return { ...document, edges: [...others, edge] };
}

/** Moves the end of an edge to another node. Refused as `canConnect` says. */
export const reconnect = (document: JourneyDocument, edge: Edge, to: string): JourneyDocument =>
  connect(document, { ...edge, to });

export function disconnect(document: JourneyDocument, edges: readonly Edge[]): JourneyDocument {
  const gone = (edge: Edge) => edges.some(({ from, outlet }) => from === edge.from && outlet === edge.outlet);
  return document.edges.some(gone)
    ? { ...document, edges: document.edges.filter((edge) => !gone(edge)) }
    : document;
}

/** Adds a node behind an outlet. What the outlet led to before follows the new node's first way out, if it has one. */
export function addNodeAfter(
  document: JourneyDocument,
  from: string,
  outlet: string,
  node: JourneyNode,
): JourneyDocument {
  const before = graphOf(document).at(from, outlet);
  const added = addNode(document, node);
  const connected = connect(added, { from, outlet, to: node.id });
  if (connected === added) return document;
  const [first] = outletsOf(node);
  return before && first ? connect(connected, { from: node.id, outlet: first.id, to: before.to }) : connected;
}

/** Puts nodes at new places. */
export function moveNodes(document: JourneyDocument, places: ReadonlyMap<string, Point>): JourneyDocument {
  let moved = false;
  const nodes = document.nodes.map((node) => {
    const place = places.get(node.id);
    if (!place || (place.x === node.position.x && place.y === node.position.y)) return node;
    moved = true;
    return { ...node, position: place };
  });
  return moved ? { ...document, nodes } : document;
}

/**
 * Removes nodes, also from their sections, and heals what is left: where a removed node had one single way out in use, whatever led to it leads
 * to where that way led. Where several ways were in use nothing is guessed: their heads stay, unconnected.
 */
export function removeNodes(document: JourneyDocument, ids: ReadonlySet<string>): JourneyDocument {
  const graph = graphOf(document);
  const nodes = document.nodes.filter(({ id }) => !ids.has(id));
  if (nodes.length === document.nodes.length) return document;
  const heir = (id: string, seen: ReadonlySet<string>): string | undefined => {
    if (!ids.has(id)) return id;
    const [only, ...more] = graph.outgoing(id);
    return only && more.length === 0 && !seen.has(id) ? heir(only.to, new Set([...seen, id])) : undefined;
  };
  let healed: JourneyDocument = {
    ...withoutMembers(document, ids),
    nodes,
    edges: document.edges.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
  };
  for (const edge of document.edges) {
    if (ids.has(edge.from) || !ids.has(edge.to)) continue;
    const to = heir(edge.to, new Set());
    if (to !== undefined) healed = connect(healed, { ...edge, to });
  }
  return healed;
}

/** Copies nodes with the edges among them, 40 px to the lower right. `ids` maps each old id to its copy's. */
export function duplicateNodes(document: JourneyDocument, ids: ReadonlyMap<string, string>): JourneyDocument {
  const copies = document.nodes.flatMap((node) => {
    const id = ids.get(node.id);
    return id === undefined
      ? []
      : [{ ...node, id, position: { x: node.position.x + 40, y: node.position.y + 40 } }];
  });
  if (copies.length === 0) return document;
  const inner = document.edges.flatMap((edge) => {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
  return { ...document, nodes: [...document.nodes, ...copies], edges: [...document.edges, ...inner] };
}

function changeNode(
  document: JourneyDocument,
  id: string,
  change: (node: JourneyNode) => JourneyNode,
): JourneyDocument {
  const nodes = document.nodes.map((node) => (node.id === id ? change(node) : node));
  return nodes.every((node, index) => node === document.nodes[index]) ? document : { ...document, nodes };
}

/** Sets or, with undefined, clears what a node is called or what is noted about it. */
export const describeNode = (
  document: JourneyDocument,
  id: string,
  words: { name?: string | undefined; note?: string | undefined; mindset?: string | undefined },
): JourneyDocument =>
  changeNode(document, id, (node) => (differs(node, words) ? { ...node, ...words } : node));

/** Lays `patch` over a node's settings. Edges from outlets that the new settings no longer have are dropped. */
export function changeSettings(document: JourneyDocument, id: string, patch: object): JourneyDocument {
  const changed = changeNode(document, id, (node) => {
    // A patch comes from the form of the node's own kind.
    return differs(node.settings, patch)
      ? ({ ...node, settings: { ...node.settings, ...patch } } as JourneyNode)
      : node;
  });
  if (changed === document) return document;
  const node = graphOf(changed).node(id);
  const outlets = new Set(node && outletsOf(node).map((outlet) => outlet.id));
  const edges = changed.edges.filter((edge) => edge.from !== id || outlets.has(edge.outlet));
  return edges.length === changed.edges.length ? changed : { ...changed, edges };
}

/** Lays `patch` over what concerns the whole journey. */
export const changeJourney = (document: JourneyDocument, patch: Partial<JourneySettings>): JourneyDocument =>
  differs(document, patch) ? { ...document, ...patch } : document;

/** Puts the journey away, or brings it back. */
export function archive(document: JourneyDocument, away: boolean): JourneyDocument {
  if ((document.archived ?? false) === away) return document;
  if (away) return { ...document, archived: true };
  const { archived: _, ...rest } = document;
  return rest;
}

function differs(target: object, patch: object): boolean {
  // Any object may be asked for a member.
  return Object.entries(patch).some(
    ([name, value]) => !sameJson((target as Record<string, unknown>)[name], value),
  );
}
