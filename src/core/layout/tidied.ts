import { moveNodes } from '../document/edits.ts';
import { graphOf, outletsOf } from '../document/graph.ts';
import {
  isTrigger,
  type JourneyDocument,
  type JourneyNode,
  type Point,
} from '../document/JourneyDocument.ts';
import { moveNotes } from '../document/noteEdits.ts';
import { clearOf } from './clearOf.ts';
import { layout } from './layout.ts';
import { usualLayout, type LayoutGraph } from './LayoutGraph.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}
type SizeOf = (node: JourneyNode) => Size;

/** What is laid out by itself keeps this distance from what is not, above and below. */
const airDown = 24;

/**
 * The journey with its steps laid out, or only some of them, among themselves and where they stand now. A note moves
 * with the step next to it; a section is wherever its steps are. What is tidy comes back as the very same document.
 */
export function tidied(
  document: JourneyDocument,
  sizeOf: SizeOf,
  only?: ReadonlySet<string>,
): JourneyDocument {
  const chosen = document.nodes.filter(({ id }) => only?.has(id) ?? true);
  const options = { ...usualLayout, keep: only ? ('block' as const) : usualLayout.keep };
  const places = layout(laidGraph(document, chosen, sizeOf), options);
  const boxesOf = (nodes: readonly JourneyNode[]) =>
    nodes.map((node) => ({ ...(places.get(node.id) ?? node.position), ...sizeOf(node) }));
  const rest = only ? document.nodes.filter(({ id }) => !only.has(id)) : [];
  const by = clearOf(boxesOf(chosen), boxesOf(rest), { x: options.gap.x, y: airDown }, options.grid);
  const moved = new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
  return moveNotes(moveNodes(document, moved), notePlaces(document, moved, sizeOf));
}

/** The given steps with the edges among them that are followed. */
function laidGraph(document: JourneyDocument, nodes: readonly JourneyNode[], sizeOf: SizeOf): LayoutGraph {
  const graph = graphOf(document);
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      position: node.position,
      width: sizeOf(node).width,
      height: sizeOf(node).height,
      outlets: outletsOf(node).map(({ id }) => id),
      onTop: isTrigger(node),
    })),
    edges: nodes.flatMap(({ id }) => graph.outgoing(id)),
  };
}

/** Where notes go: each as far as the step nearest to it. */
function notePlaces(
  document: JourneyDocument,
  places: ReadonlyMap<string, Point>,
  sizeOf: SizeOf,
): Map<string, Point> {
  const found = new Map<string, Point>();
  for (const { id, position, size } of document.notes ?? []) {
    let nearest: { node: JourneyNode; distance: number } | undefined;
    for (const node of document.nodes) {
      const distance = between({ ...position, ...size }, { ...node.position, ...sizeOf(node) });
      if (!nearest || distance < nearest.distance) nearest = { node, distance };
    }
    const place = nearest && places.get(nearest.node.id);
    if (!nearest || !place) continue;
    const from = nearest.node.position;
    found.set(id, { x: position.x + place.x - from.x, y: position.y + place.y - from.y });
  }
  return found;
}

/** How far apart the borders of two boxes are; less than 0, by how much, where they overlap. */
function between(a: Point & Size, b: Point & Size): number {
  const x = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const y = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  return x > 0 && y > 0 ? Math.sqrt(x * x + y * y) : Math.max(x, y);
}
