import { graphOf, type JourneyDocument } from '../core/index.ts';

interface Order {
  ids: readonly string[];
  /** From 1. */
  number: (id: string) => number;
}
const known = new WeakMap<JourneyDocument, Order>();

/** The order in which a journey is read: from each trigger along its ways, the first way to its end before the second; what nothing leads to comes last. */
export function readingOrder(document: JourneyDocument): Order {
  const present = known.get(document);
  if (present) return present;
  const graph = graphOf(document);
  const numbers = new Map<string, number>();
  const read = (root: string) => {
    const open = [root];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (numbers.has(id) || !graph.node(id)) continue;
      numbers.set(id, numbers.size + 1);
      for (const { to } of [...graph.outgoing(id)].reverse()) open.push(to);
    }
  };
  for (const { id } of byPlace(graph.triggers)) read(id);
  const left = byPlace(document.nodes.filter(({ id }) => !numbers.has(id)));
  for (const { id } of left) if (graph.incoming(id).length === 0) read(id);
  for (const { id } of left) read(id);
  const order = { ids: [...numbers.keys()], number: (id: string) => numbers.get(id) ?? 0 };
  known.set(document, order);
  return order;
}

type Node = JourneyDocument['nodes'][number];
const byPlace = (nodes: readonly Node[]): Node[] =>
  [...nodes].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The step that an arrow key leads to: down along the flow, up against it, left and right among the steps that the
 * same step leads to. A step without siblings is on a plain stretch: there right goes on and left goes back.
 */
export function stepTowards(document: JourneyDocument, id: string, direction: Direction): string | undefined {
  const graph = graphOf(document);
  const { number } = readingOrder(document);
  const child = graph.outgoing(id)[0]?.to;
  const parent = graph
    .incoming(id)
    .map(({ from }) => from)
    .sort((a, b) => number(a) - number(b))[0];
  if (direction === 'down') return child;
  if (direction === 'up') return parent;
  const siblings =
    parent === undefined ? rootsOf(document) : [...new Set(graph.outgoing(parent).map(({ to }) => to))];
  if (siblings.length < 2) return direction === 'right' ? child : parent;
  return siblings[siblings.indexOf(id) + (direction === 'right' ? 1 : -1)];
}

function rootsOf(document: JourneyDocument): string[] {
  const graph = graphOf(document);
  return byPlace(document.nodes.filter(({ id }) => graph.incoming(id).length === 0)).map(({ id }) => id);
}
