import { graphOf, type Draft, type Edge, type JourneyNode, type Point } from '../core/index.ts';
import { boxOf, cardOf } from './cardOf.ts';
import { distanceTo, edgeCurve } from './edgePath.ts';

/** How far below a card the “+” of a free way out stands. */
export const plusBelow = 42;

/** How an edge, or a free way out, is named everywhere on the canvas. An outlet has at most one edge, so the name is unique. */
export const edgeId = ({ from, outlet }: Pick<Edge, 'from' | 'outlet'>): string => `${from}/${outlet}`;

/** The way out that such a name names; ids hold no slash. */
export function outletNamed(id: string): { from: string; outlet: string } {
  const [from = '', outlet = ''] = id.split('/');
  return { from, outlet };
}

/** Where an edge leaves and arrives; undefined where one of its ends is not there. */
export function endsOf(
  { document, emails }: Draft,
  { from, outlet, to }: Edge,
): { from: Point; to: Point } | undefined {
  const graph = graphOf(document);
  const [source, target] = [graph.node(from), graph.node(to)];
  const exit = source && exitOf(source, outlet, emails);
  if (!exit || !target) return undefined;
  const box = boxOf(target, emails);
  return { from: exit, to: { x: box.x + box.width / 2, y: box.y } };
}

function exitOf(node: JourneyNode, outlet: string, emails: Draft['emails']): Point | undefined {
  const { height, outlets } = cardOf(node, emails);
  const x = outlets.find(({ id }) => id === outlet)?.x;
  return x === undefined ? undefined : { x: node.position.x + x, y: node.position.y + height };
}

/** The edge, or the free way out, that something dropped at a point lands on; undefined if none is within `reach` px. */
export function outletNear(draft: Draft, point: Point, reach: number): string | undefined {
  const { document, emails } = draft;
  const graph = graphOf(document);
  let nearest: { id: string; distance: number } | undefined;
  const offer = (id: string, distance: number) => {
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id, distance };
  };
  for (const edge of document.edges) {
    const ends = endsOf(draft, edge);
    if (ends) offer(edgeId(edge), distanceTo(edgeCurve(ends.from, ends.to), point));
  }
  for (const node of document.nodes) {
    for (const { id } of cardOf(node, emails).outlets) {
      if (graph.at(node.id, id)) continue;
      const exit = exitOf(node, id, emails);
      if (exit)
        offer(
          edgeId({ from: node.id, outlet: id }),
          Math.hypot(exit.x - point.x, exit.y + plusBelow - point.y),
        );
    }
  }
  return nearest?.id;
}
