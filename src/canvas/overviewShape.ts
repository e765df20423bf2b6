import { nodeKind, type Draft, type Family, type Point } from '../core/index.ts';
import type { Overlay } from '../session/Overlay.ts';
import { boxOf } from './cardOf.ts';
import { edgeId } from './edgeEnds.ts';
import { edgeCurve, pathOf } from './edgePath.ts';
import type { Box } from './geometry.ts';
import { lanesOf } from './lanes.ts';
import type { Problems } from './useProblems.ts';
import { endsOf } from './wayEnds.ts';

/** On the path of the person who is shown, decided against, or neither. */
export type OverviewLook = 'plain' | 'lit' | 'off';

/** Many things of one look, as the `d` of one SVG path. */
export interface Stroke<Look> {
  readonly key: string;
  readonly look: Look;
  readonly d: string;
}
/** A journey as it is seen from afar. */
export interface OverviewShape {
  readonly blocks: readonly (Stroke<OverviewLook> & { readonly family: Family })[];
  readonly lines: readonly Stroke<OverviewLook>[];
}

/** What is off screen is left out by the browser, path by path: each path stays within a field of this size. */
const field = { width: 3_200, height: 2_400 };
const fieldOf = ({ x, y }: Point): string => `${Math.floor(x / field.width)} ${Math.floor(y / field.height)}`;

/** A few paths instead of an element for each step and line: they are drawn, moved and zoomed as one. */
export function overviewShape(
  draft: Draft,
  moving: ReadonlyMap<string, Point> | undefined,
  { person, steps, edges, open }: Pick<Overlay, 'person' | 'steps' | 'edges' | 'open'>,
): OverviewShape {
  const lookOf = (isLit: boolean, id: string): OverviewLook =>
    isLit ? 'lit' : person && !open.has(id) ? 'off' : 'plain';
  const { document, emails } = draft;
  const blocks = new Map<string, { family: Family; look: OverviewLook; parts: string[] }>();
  for (const node of document.nodes) {
    const box = { ...boxOf(node, emails), ...moving?.get(node.id) };
    const { family } = nodeKind(node.kind);
    const look = lookOf(steps.has(node.id), node.id);
    const key = `${family} ${look} ${fieldOf(box)}`;
    const { parts } = entry(blocks, key, () => ({ family, look, parts: [] }));
    parts.push(blockPath(box));
  }
  const lanes = lanesOf(draft);
  const lines = new Map<string, { look: OverviewLook; parts: string[] }>();
  for (const edge of document.edges) {
    const id = edgeId(edge);
    const ends = endsOf(draft, edge);
    if (!ends) continue;
    const [from, to] = [shifted(ends.from, edge.from), shifted(ends.to, edge.to)];
    const look = lookOf(edges.has(id), id);
    const { parts } = entry(lines, `${look} ${fieldOf(from)}`, () => ({ look, parts: [] }));
    parts.push(pathOf(edgeCurve(from, to, lanes.get(id))));
  }
  return {
    blocks: [...blocks].map(([key, { family, look, parts }]) => ({ key, family, look, d: parts.join('') })),
    lines: [...lines].map(([key, { look, parts }]) => ({ key, look, d: parts.join('') })),
  };

  /** Where a point of a step is while the step is dragged. */
  function shifted(point: Point, id: string): Point {
    const now = moving?.get(id);
    const was = now && document.nodes.find((node) => node.id === id)?.position;
    return was ? { x: point.x + now.x - was.x, y: point.y + now.y - was.y } : point;
  }
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const present = map.get(key) ?? make();
  map.set(key, present);
  return present;
}

const corner = 10;
/** A rectangle with round corners. */
const blockPath = ({ x, y, width, height }: Box, r = corner): string =>
  `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}h${2 * r - width}q${-r} 0 ${-r} ${-r}v${2 * r - height}q0 ${-r} ${r} ${-r}z`;

/** Rings around boxes, `air` px outside them. */
export const ringPath = (boxes: readonly Box[], air: number): string =>
  boxes
    .map(({ x, y, width, height }) =>
      blockPath({ x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air }, corner + air),
    )
    .join('');

const mark = 44;

/** Marks on the upper right corner of steps with problems: a disc for errors, a triangle for warnings. */
export function markPath(boxes: readonly Box[], severity: Problems['severity']): string {
  const r = mark / 2;
  return boxes
    .map(({ x, y, width }) => {
      const [left, middle] = [x + width - mark - 16, y];
      return severity === 'error'
        ? `M${left} ${middle}a${r} ${r} 0 1 1 ${mark} 0a${r} ${r} 0 1 1 ${-mark} 0z`
        : `M${left} ${middle + r}h${mark}l${-r} ${-mark}z`;
    })
    .join('');
}
