import { graphOf, type Draft, type Edge, type JourneyNode, type Point } from '../core/index.ts';
import { boxOf, cardOf } from './cardOf.ts';
import { snap, snapDown, snapPoint, snapUp, tooClose, type Box, type Size } from './geometry.ts';

/** Air between steps: below each other, and beside each other. */
const gapDown = 72;
const gapAcross = 32;

const gap: Point = { x: gapAcross, y: 24 };

/** Where a box can stand without coming too close to another: as wanted, else moved aside as little as possible, to the preferred side on a tie. */
export function freeSpot(taken: readonly Box[], wanted: Box, prefer: 'left' | 'right' = 'right'): Point {
  const y = wanted.y;
  const beside = taken.filter((box) => tooClose({ ...box, x: wanted.x }, wanted, gap));
  const free = (x: number) => !beside.some((box) => tooClose(box, { ...wanted, x }, gap));
  const best = beside
    .flatMap((box) => [snapUp(box.x + box.width + gap.x), snapDown(box.x - wanted.width - gap.x)])
    .concat(snap(wanted.x))
    .filter(free)
    .sort((a, b) => {
      const nearer = Math.abs(a - wanted.x) - Math.abs(b - wanted.x);
      return nearer === 0 ? (prefer === 'left' ? a - b : b - a) : nearer;
    })[0];
  // Beyond the outermost box there is always room.
  return { x: best ?? snap(wanted.x), y: snap(y) };
}

const boxesOf = ({ document, emails }: Draft): Box[] => document.nodes.map((node) => boxOf(node, emails));

/** A free place for a card as near as can be to where its top left corner is wanted; `exactly` there, even off the grid, if it is free. */
export function spotAt(draft: Draft, at: Point, size: Size, how?: 'exactly'): Point {
  const taken = boxesOf(draft);
  const isFree = () => !taken.some((box) => tooClose(box, { ...at, ...size }, gap));
  return how === 'exactly' && isFree() ? at : freeSpot(taken, { ...snapPoint(at), ...size });
}

/**
 * A free place for a card behind a way out: below, each way out in a column of its own, the first on the left.
 * Undefined where the source is not there.
 */
export function spotBehind(
  draft: Draft,
  { from, outlet }: Pick<Edge, 'from' | 'outlet'>,
  size: Size,
): Point | undefined {
  const source = graphOf(draft.document).node(from);
  if (!source) return undefined;
  const { width, height, outlets } = cardOf(source, draft.emails);
  const index = Math.max(
    0,
    outlets.findIndex(({ id }) => id === outlet),
  );
  const fromMiddle = index - (outlets.length - 1) / 2;
  const middle = source.position.x + width / 2 + fromMiddle * (size.width + gapAcross);
  const wanted = {
    x: snap(middle - size.width / 2),
    y: snapUp(source.position.y + height + gapDown),
    ...size,
  };
  return freeSpot(boxesOf(draft), wanted, fromMiddle < 0 ? 'left' : 'right');
}

/** Where a card of this size stands above another, in the middle. */
export const spotAbove = (box: Box, { width, height }: Size): Point => ({
  x: snap(box.x + (box.width - width) / 2),
  y: snapDown(box.y - gapDown - height),
});

/** A place for a card on an existing edge, and where others move down to make room for it. */
export interface Insertion {
  at: Point;
  moved: ReadonlyMap<string, Point>;
}

export function spotOn(draft: Draft, edge: Edge, size: Size): Insertion | undefined {
  const graph = graphOf(draft.document);
  const [source, target] = [graph.node(edge.from), graph.node(edge.to)];
  if (!source || !target) return undefined;
  const [above, below] = [boxOf(source, draft.emails), boxOf(target, draft.emails)];
  const bottom = above.y + above.height;
  const x = snap(below.x + (below.width - size.width) / 2);
  // An edge that leads back up has no room in the middle; the step goes where its source's next step would.
  const backwards = below.y < bottom;
  const slack = below.y - bottom - size.height;
  const y = slack >= 2 * gapDown ? snap(bottom + slack / 2) : snapUp(bottom + gapDown);
  if (backwards) {
    const at = spotBehind(draft, edge, size);
    return at && { at, moved: new Map() };
  }
  const push = snapUp(Math.max(0, y + size.height + gapDown - below.y));
  const moved = push === 0 ? new Map<string, Point>() : pushedDown(draft, target, push);
  const others = draft.document.nodes
    .filter(({ id }) => !moved.has(id))
    .map((node) => boxOf(node, draft.emails));
  return { at: freeSpot(others, { x, y, ...size }), moved };
}

/** Where others move down to make room below a step for the “+” of a way that leads nowhere yet. */
export function roomBelow(draft: Draft, id: string): ReadonlyMap<string, Point> {
  const graph = graphOf(draft.document);
  const node = graph.node(id);
  if (!node) return new Map();
  const { y, height } = boxOf(node, draft.emails);
  const [first, ...more] = graph
    .outgoing(id)
    .flatMap(({ to }) => graph.node(to) ?? [])
    .filter(({ position }) => position.y >= y + height)
    .sort((a, b) => a.position.y - b.position.y);
  const hasFree = cardOf(node, draft.emails).outlets.length > more.length + 1;
  const push = first && hasFree ? snapUp(y + height + gapDown - first.position.y) : 0;
  return first && push > 0 ? pushedDown(draft, first, push) : new Map();
}

/** Moves a step and everything behind it down, and whatever they would then run into. */
function pushedDown({ document, emails }: Draft, first: JourneyNode, by: number): Map<string, Point> {
  const graph = graphOf(document);
  const moved = new Map<string, Point>();
  const open: JourneyNode[] = [first];
  for (let node = open.pop(); node; node = open.pop()) {
    if (moved.has(node.id)) continue;
    moved.set(node.id, { x: node.position.x, y: node.position.y + by });
    for (const { to } of graph.outgoing(node.id)) {
      const next = graph.node(to);
      // What a loop leads back to stays above.
      if (next && next.position.y > first.position.y) open.push(next);
    }
    const before = boxOf(node, emails);
    const after = { ...before, y: before.y + by };
    for (const other of document.nodes) {
      if (moved.has(other.id)) continue;
      const box = boxOf(other, emails);
      if (tooClose(after, box, gap) && !tooClose(before, box, gap)) open.push(other);
    }
  }
  return moved;
}
