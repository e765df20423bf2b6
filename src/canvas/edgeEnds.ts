import { graphOf, type Draft, type Edge, type Point } from '../core/index.ts';
import { cardOf } from './cardOf.ts';
import { distanceTo, edgeCurve } from './edgePath.ts';
import { lanesOf } from './lanes.ts';
import { endsOf, exitOf } from './wayEnds.ts';

/** How far below a card the “+” of a free way out stands. */
export const plusBelow = 42;

/** How an edge, or a free way out, is named everywhere on the canvas. An outlet has at most one edge, so the name is unique. */
export const edgeId = ({ from, outlet }: Pick<Edge, 'from' | 'outlet'>): string => `${from}/${outlet}`;

/** The way out that such a name names; ids hold no slash. */
export function outletNamed(id: string): { from: string; outlet: string } {
  const [from = '', outlet = ''] = id.split('/');
  return { from, outlet };
}

/** The edge, or the free way out, that something dropped at a point lands on; undefined if none is within `reach` px. */
export function outletNear(draft: Draft, point: Point, reach: number): string | undefined {
  const { document, emails } = draft;
  const graph = graphOf(document);
  let nearest: { id: string; distance: number } | undefined;
  const offer = (id: string, distance: number) => {
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id, distance };
  };
  const lanes = lanesOf(draft);
  for (const edge of document.edges) {
    const ends = endsOf(draft, edge);
    if (ends) offer(edgeId(edge), distanceTo(edgeCurve(ends.from, ends.to, lanes.get(edgeId(edge))), point));
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
