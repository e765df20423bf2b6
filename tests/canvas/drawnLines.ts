import { graphOf, type Draft, type Point } from '../../src/core/index.ts';
import { boxOf } from '../../src/canvas/cardOf.ts';
import { edgeId } from '../../src/canvas/edgeEnds.ts';
import { edgeCurve, pointOn } from '../../src/canvas/edgePath.ts';
import { lanesOf } from '../../src/canvas/lanes.ts';
import { endsOf } from '../../src/canvas/wayEnds.ts';

/** The lines as they are drawn, as points along them. */
function linesOf(draft: Draft): { id: string; from: string; to: string; points: Point[] }[] {
  const graph = graphOf(draft.document);
  const lanes = lanesOf(draft);
  return draft.document.nodes
    .flatMap(({ id }) => graph.outgoing(id))
    .flatMap((edge) => {
      const ends = endsOf(draft, edge);
      if (!ends) return [];
      const curve = edgeCurve(ends.from, ends.to, lanes.get(edgeId(edge)));
      const points = Array.from({ length: 61 }, (_, index) => pointOn(curve, index / 60));
      return [{ id: edgeId(edge), from: edge.from, to: edge.to, points }];
    });
}

/** Lines that run through cards, their own included. */
export function throughCards(draft: Draft): string[] {
  const boxes = draft.document.nodes.map((node) => ({ id: node.id, ...boxOf(node, draft.emails) }));
  return linesOf(draft).flatMap(({ id, points }) =>
    boxes
      .filter((box) =>
        points.some(
          ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y + 1 && y < box.y + box.height - 1,
        ),
      )
      .map((box) => `${id} ${box.id}`),
  );
}

/** Pairs of lines that cross, but for those that leave or arrive at the same step. */
export function crossings(draft: Draft): string[] {
  const lines = linesOf(draft);
  const found: string[] = [];
  for (const [index, a] of lines.entries())
    for (const b of lines.slice(index + 1)) {
      if (a.to === b.to || a.from === b.from) continue;
      if (meet(a.points, b.points)) found.push(`${a.id} ${b.id}`);
    }
  return found;
}

function meet(a: readonly Point[], b: readonly Point[]): boolean {
  return a.slice(1).some((end, at) => {
    const start = a[at] ?? end;
    return b.slice(1).some((other, beside) => cross(start, end, b[beside] ?? other, other));
  });
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const isLeft = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) > (q.y - p.y) * (r.x - p.x);
  return isLeft(a, b, c) !== isLeft(a, b, d) && isLeft(c, d, a) !== isLeft(c, d, b);
}
