import { graphOf, type Draft, type Point } from '../../core/index.ts';
import { boxOf } from '../cardOf.ts';
import { edgeCurve, pointOn } from '../edgePath.ts';
import { edgeId, outletNamed } from '../edgeEnds.ts';
import { lanesOf } from '../lanes.ts';
import { endsOf } from '../wayEnds.ts';

/** Points along a line, and how far each is from its start. */
interface Track {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly reached: Float64Array;
}

/** So many points of each curve are as good as the curve. */
const grain = 24;

/** Where things are that are dragged or glide to their place. */
type Places = ReadonlyMap<string, Point> | undefined;

/**
 * Finds points on the ways from step to step: each is sampled once, and anew when the journey or what is dragged is
 * another.
 */
export function tokenTracks(): (
  draft: Draft,
  moving: Places,
  edge: string,
  part: number,
) => Point | undefined {
  let known: { draft: Draft; moving: Places; tracks: Map<string, Track | undefined> } | undefined;
  return (draft, moving, edge, part) => {
    if (known?.draft !== draft || known.moving !== moving) known = { draft, moving, tracks: new Map() };
    const { tracks } = known;
    if (!tracks.has(edge)) tracks.set(edge, trackOf(draft, moving, edge));
    const track = tracks.get(edge);
    return track && pointAt(track, part);
  };
}

/** From where somebody stands at a step, over its card and along the line, to where they will stand. */
function trackOf(draft: Draft, moving: Places, id: string): Track | undefined {
  const { from, outlet } = outletNamed(id);
  const graph = graphOf(draft.document);
  const edge = graph.at(from, outlet);
  const ends = edge && endsOf(draft, edge);
  const node = graph.node(from);
  if (!ends || !node) return undefined;
  const card = boxOf(node, draft.emails);
  const stand = { x: card.x + card.width / 2, y: card.y };
  const shifted = (point: Point, step: string): Point => {
    const now = moving?.get(step);
    const was = now && graph.node(step)?.position;
    return was ? { x: point.x + now.x - was.x, y: point.y + now.y - was.y } : point;
  };
  const curve = edgeCurve(
    shifted(ends.from, edge.from),
    shifted(ends.to, edge.to),
    lanesOf(draft).get(edgeId(edge)),
  );
  const count = (grain * (curve.length - 1)) / 3;
  const points = [
    shifted(stand, from),
    ...Array.from({ length: count + 1 }, (_, index) => pointOn(curve, index / count)),
  ];
  const reached = new Float64Array(points.length);
  for (const [index, { x, y }] of points.entries()) {
    const before = points[index - 1];
    if (before) reached[index] = (reached[index - 1] ?? 0) + Math.hypot(x - before.x, y - before.y);
  }
  return {
    xs: Float64Array.from(points, ({ x }) => x),
    ys: Float64Array.from(points, ({ y }) => y),
    reached,
  };
}

/** The point after so much of the way, by its length. */
function pointAt({ xs, ys, reached }: Track, part: number): Point {
  const last = reached.length - 1;
  const wanted = Math.max(0, Math.min(1, part)) * (reached[last] ?? 0);
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reached[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(0, low - 1);
  const [from, to] = [reached[before] ?? 0, reached[low] ?? 0];
  const share = to > from ? (wanted - from) / (to - from) : 0;
  const between = (of: Float64Array) => (of[before] ?? 0) + ((of[low] ?? 0) - (of[before] ?? 0)) * share;
  return { x: between(xs), y: between(ys) };
}
