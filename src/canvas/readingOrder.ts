import { graphOf, type JourneyDocument } from '../core/index.ts';
import { byPlace, outlineOf, type OutlineRow } from './outline/outlineOf.ts';

interface Order {
  ids: readonly string[];
  /** From 1. */
  number: (id: string) => number;
}
const known = new WeakMap<readonly OutlineRow[], Order>();

/** The order in which a journey is read, which is the outline's: from each trigger along its ways, the first branch to its end before the second, and then what all branches come to; what nothing leads to comes last. */
export function readingOrder(document: JourneyDocument): Order {
  const rows = outlineOf(document);
  const present = known.get(rows);
  if (present) return present;
  const ids = rows.flatMap((row) => (row.row === 'step' ? [row.id] : []));
  const numbers = new Map(ids.map((id, index) => [id, index + 1]));
  const order = { ids, number: (id: string) => numbers.get(id) ?? 0 };
  known.set(rows, order);
  return order;
}

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
