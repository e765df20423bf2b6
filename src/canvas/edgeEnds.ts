import { graphOf, type Draft, type Edge, type Point } from '../core/index.ts';
import { cardOf } from './cardOf.ts';
import { distanceTo, edgeCurve, type Curve } from './edgePath.ts';
import { boxAround, intersects, type Box } from './geometry.ts';
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

/** A line, and the box that it never leaves: the one around the points that bend it. */
interface Line {
  readonly id: string;
  readonly edge: Edge;
  readonly curve: Curve;
  readonly box: Box;
}
interface FreeExit {
  readonly id: string;
  readonly from: string;
  readonly plus: Point;
}
const known = new WeakMap<Draft, { lines: readonly Line[]; exits: readonly FreeExit[] }>();

/** Where a draft's lines run and its free ways out end; worked out once, because a drag asks with every frame. */
function landingsOf(draft: Draft): { lines: readonly Line[]; exits: readonly FreeExit[] } {
  const present = known.get(draft);
  if (present) return present;
  const { document, emails } = draft;
  const graph = graphOf(document);
  const lanes = lanesOf(draft);
  const lines = document.edges.flatMap((edge): Line[] => {
    const ends = endsOf(draft, edge);
    if (!ends) return [];
    const id = edgeId(edge);
    const curve = edgeCurve(ends.from, ends.to, lanes.get(id));
    const box = boxAround(curve.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    return box ? [{ id, edge, curve, box }] : [];
  });
  const exits = document.nodes.flatMap((node) =>
    cardOf(node, emails).outlets.flatMap(({ id: outlet }): FreeExit[] => {
      const exit = graph.at(node.id, outlet) ? undefined : exitOf(node, outlet, emails);
      if (!exit) return [];
      return [
        { id: edgeId({ from: node.id, outlet }), from: node.id, plus: { x: exit.x, y: exit.y + plusBelow } },
      ];
    }),
  );
  const landings = { lines, exits };
  known.set(draft, landings);
  return landings;
}

/** The edge, or the free way out, that something dropped at a point lands on; undefined if none is within `reach` px. Those of the step `but` do not count. */
export function outletNear(draft: Draft, point: Point, reach: number, but?: string): string | undefined {
  let nearest: { id: string; distance: number } | undefined;
  const offer = (id: string, distance: number) => {
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id, distance };
  };
  const { lines, exits } = landingsOf(draft);
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  for (const { id, edge, curve, box } of lines) {
    if (edge.from === but || edge.to === but || !intersects(box, around)) continue;
    offer(id, distanceTo(curve, point));
  }
  for (const { id, from, plus } of exits)
    if (from !== but) offer(id, Math.hypot(plus.x - point.x, plus.y - point.y));
  return nearest?.id;
}
