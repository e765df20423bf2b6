import { attach, newFrame, placeIn } from './Frame.ts';
import { column, joined, middleOfRow, moved, onTop, type Outline } from './Outline.ts';
import { clear, packed, pitch, toPitch } from './packed.ts';
import { withLoops } from './loops.ts';
import { byPresentPlace, type Component } from './rows.ts';
import type { Block, Vertex, Way } from './Vertex.ts';

/** How far a card, or the lane of a way that runs past other cards, reaches from its middle, with half the air between. */
export interface Reaches {
  readonly card: (vertex: Vertex) => number;
  readonly lane: number;
}

/**
 * Stands the cards of a component beside each other, in a frame of their own: every card in the middle above what its
 * outlets lead to, in their order, and every merge below all of that, in the middle too. What a way passes by on its
 * way down keeps a lane free for it. `free` are the merges that hang below no card.
 */
export function arrange({ vertices, roots }: Component, free: readonly Vertex[], reaches: Reaches): void {
  for (const vertex of vertices.toReversed()) vertex.block = blockOf(vertex, reaches);
  const inOrder = roots.toSorted(
    (a, b) => Number(b.node.onTop) - Number(a.node.onTop) || byPresentPlace(a, b),
  );
  joinedUp(
    inOrder.flatMap(({ block }) => block ?? []),
    free,
  );
}

/** A card and all that hangs below it. */
function blockOf(vertex: Vertex, reaches: Reaches): Block {
  const { frame, out, row } = vertex;
  const reach = reaches.card(vertex);
  const columns: Block[] = [];
  const short: { way: Way; after: number }[] = [];
  const heads = new Set<Vertex>();
  for (const way of out) {
    const { to } = way;
    if (to.under === vertex) {
      if (to.block && !heads.has(to)) columns.push(reaching(row + 1, to.block, reaches.lane));
      heads.add(to);
    } else if (to.row > row + 1) {
      columns.push({ frame: way.frame, outline: column(row + 1, to.row - 1, reaches.lane) });
    } else short.push({ way, after: columns.length });
  }
  const below = joinedUp(columns, vertex.merges);
  if (below) attach(below.block.frame, frame, -below.middle);
  for (const { way, after } of short)
    attach(way.frame, frame, besides(columns, after, out.indexOf(way), out.length));
  const outline = below
    ? onTop(row, reach, moved(below.block.outline, -below.middle), 0)
    : column(row, row, reach);
  return { frame, outline: withLoops(vertex, outline, reaches.lane) };
}

/** A block with a lane above it up to a row. */
const reaching = (top: number, block: Block, lane: number): Block =>
  block.outline.top > top ? { ...block, outline: onTop(top, lane, block.outline, 0) } : block;

/** Where a way that leads straight into a merge leaves, among the columns of its card: this only tells sides apart. */
function besides(columns: readonly Block[], after: number, index: number, count: number): number {
  const [before, next] = [columns[after - 1], columns[after]];
  if (before) return placeIn(before.frame).x + pitch / 2;
  if (next) return placeIn(next.frame).x - pitch / 2;
  return (index - (count - 1) / 2) * pitch;
}

/** Columns side by side and merges below them, as one block, and the middle between the first and the last column in it. */
function joinedUp(
  columns: readonly Block[],
  merges: readonly Vertex[],
): { block: Block; middle: number } | undefined {
  let groups = [...columns];
  const middle = () => {
    const [first, last] = [columns[0], columns.at(-1)];
    return first && last ? Math.round((placeIn(first.frame).x + placeIn(last.frame).x) / 16) * 8 : 0;
  };
  for (const merge of merges) {
    if (!merge.block) continue;
    const starts = startsOf(merge, groups);
    const [first, last] = [starts[0]?.group, starts.at(-1)?.group];
    if (first === undefined || last === undefined) continue;
    const taken = groups.slice(first, last + 1);
    const within = starts.map(({ group, x }) => ({ group: group - first, x }));
    const united = withMerge(taken, merge.block, within, taken.length === groups.length ? middle : undefined);
    groups = groups.toSpliced(first, taken.length, united);
  }
  const [only, ...more] = groups;
  if (!only) return undefined;
  const block = more.length === 0 ? only : standing(groups, packed(groups.map(({ outline }) => outline)));
  return { block, middle: middle() };
}

/** A way that leads to a merge: the group that it comes from, and where it is in its frame. */
interface Start {
  readonly group: number;
  readonly x: number;
}

function startsOf(merge: Vertex, groups: readonly Block[]): Start[] {
  const index = new Map(groups.map(({ frame }, at) => [frame, at]));
  return merge.ins
    .flatMap(({ frame }) => {
      const { outer, x } = placeIn(frame);
      const group = index.get(outer);
      // What comes from another root's tree has its lane beside all this.
      return group === undefined ? [] : [{ group, x }];
    })
    .sort((a, b) => a.group - b.group || a.x - b.x);
}

/** Blocks in one frame. */
function standing(blocks: readonly Block[], places: readonly number[]): Block {
  const frame = newFrame();
  for (const [index, block] of blocks.entries()) attach(block.frame, frame, places[index] ?? 0);
  return { frame, outline: outlineOf(blocks, places) ?? column(0, 0, 0) };
}

function outlineOf(blocks: readonly Block[], places: readonly number[]): Outline | undefined {
  let whole: Outline | undefined;
  for (const [index, { outline }] of blocks.entries()) {
    const x = places[index] ?? 0;
    whole = whole ? joined(whole, outline, x) : moved(outline, x);
  }
  return whole;
}

/** Groups side by side, and the merge that they lead to: below them in the middle, or, where one of them goes on further down, beside that. */
function withMerge(
  groups: readonly Block[],
  merge: Block,
  starts: readonly Start[],
  middle: (() => number) | undefined,
): Block {
  const places = packed(groups.map(({ outline }) => outline));
  const xs = starts.map(({ group, x }) => (places[group] ?? 0) + x);
  const between = toPitch((Math.min(...xs) + Math.max(...xs)) / 2);
  if (groups.every(({ outline }) => outline.bottom < merge.outline.top)) {
    const above = standing(groups, places);
    return standing([above, merge], [0, middle ? middle() : between]);
  }
  const slot = slotFor(merge.outline.top, groups, starts);
  const left = outlineOf(groups.slice(0, slot), places);
  const right = outlineOf(groups.slice(slot), places.slice(slot));
  const x = left ? Math.max(between, clear(left, merge.outline)) : between;
  const push = right ? Math.max(0, x + clear(merge.outline, right)) : 0;
  return standing(groups.toSpliced(slot, 0, merge), [
    ...places.slice(0, slot),
    x,
    ...places.slice(slot).map((place) => place + push),
  ]);
}

/** Before which of the groups a merge stands, so that its ways cross as few of those that go on further down as can be. */
function slotFor(top: number, groups: readonly Block[], starts: readonly Start[]): number {
  const isDeep = ({ outline }: Block) => outline.bottom >= top;
  // What each slot costs more than the one before it.
  const steps = groups.map((block, group) => {
    if (!isDeep(block)) return 0;
    const way = middleOfRow(block.outline, Math.max(top, block.outline.top));
    const fromLeft = starts.filter(
      (start) => start.group < group || (start.group === group && start.x <= way),
    );
    return 2 * fromLeft.length - starts.length;
  });
  const mean = starts.reduce((sum, { group }) => sum + group + 0.5, 0) / starts.length;
  let [best, cost, least] = [0, 0, 0];
  for (const [group, step] of steps.entries()) {
    cost += step;
    const isNearer = Math.abs(group + 1 - mean) <= Math.abs(best - mean);
    if (cost < least || (cost === least && isNearer)) [best, least] = [group + 1, cost];
  }
  return best;
}
