import { graphOf, type Draft, type Edge, type Point } from '../core/index.ts';
import { boxOf, cardOf } from './cardOf.ts';
import { bend, edgeCurve, pointOn, type Curve } from './edgePath.ts';
import type { Box } from './geometry.ts';
import { pathsCross, tracePath, type Path } from './crossings.ts';
import { endsOf } from './wayEnds.ts';

/** Air between a lane and cards, and between two lanes that lead to different steps. */
const air = { card: 20, lane: 16 };
/** A line may come so near to a card on its plain way. */
const graze = 4;

/** Where each long edge that would run through cards goes straight down beside them instead, and each that leads back up, in px, by `from/outlet`. */
type Lanes = ReadonlyMap<string, number>;

interface Known {
  cards: readonly Card[];
  lanes: Lanes;
}
interface Card extends Box {
  ways: number;
}
const known = new WeakMap<readonly Edge[], Known>();

/** The lanes of a journey; found anew only when a card or an edge is another. */
export function lanesOf(draft: Draft): Lanes {
  const { document, emails } = draft;
  const cards = document.nodes.map((node) => ({
    ...boxOf(node, emails),
    ways: cardOf(node, emails).outlets.length,
  }));
  const present = known.get(document.edges);
  if (present && sameCards(present.cards, cards)) return present.lanes;
  const lanes = findLanes(draft, cards);
  known.set(document.edges, { cards, lanes });
  return lanes;
}

const sameCards = (a: readonly Card[], b: readonly Card[]): boolean =>
  a.length === b.length &&
  a.every((card, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      card.x === other.x &&
      card.y === other.y &&
      card.width === other.width &&
      card.height === other.height &&
      card.ways === other.ways
    );
  });

function findLanes(draft: Draft, cards: readonly Box[]): Lanes {
  const graph = graphOf(draft.document);
  const lines = draft.document.nodes
    .flatMap(({ id }) => graph.outgoing(id))
    .flatMap((edge): Line[] => {
      const ends = endsOf(draft, edge);
      return ends ? [newLine(edge, ends.from, ends.to)] : [];
    });
  const isLong = ({ from, to }: Line) => to.y - from.y >= 2 * bend || to.y < from.y;
  // The shorter ones take the lanes next to their cards; those that come from further stay outside.
  const long = lines.filter(isLong).sort((a, b) => a.height - b.height);
  const [cardsAt, shortAt] = [byHeight(cards), byHeight(lines.filter((line) => !isLong(line)))];
  const rivalsOf = (line: Line) => [
    ...shortAt(line.y, line.y + line.height),
    ...long.filter((other) => other !== line && sharesHeight(other, line)),
  ];
  // Once is enough for most; a few are crossed by what found its lane later.
  for (let round = 0, isOver = false; round < 3 && !isOver; round++) {
    isOver = true;
    for (const line of long) {
      const isClear = line.lane !== undefined || isPlain(line, cardsAt);
      const rivals = rivalsOf(line);
      const now = isClear ? countCrossings(pathOf(line), line, rivals) : Infinity;
      if (now === 0) continue;
      const { lane, count } = bestLane(line, freeLanes(line, cardsAt(...heightsOf(line)), rivals), rivals);
      if (count >= now) continue;
      line.lane = lane;
      line.path = undefined;
      isOver = false;
    }
  }
  return new Map(
    lines.flatMap(({ edge, lane }) => (lane === undefined ? [] : [[`${edge.from}/${edge.outlet}`, lane]])),
  );
}

/** A line, its upper end and how far down it reaches, and, roughly, how it runs. */
interface Line {
  readonly edge: Edge;
  readonly from: Point;
  readonly to: Point;
  readonly y: number;
  readonly height: number;
  lane: number | undefined;
  path: Path | undefined;
}

function newLine(edge: Edge, from: Point, to: Point): Line {
  const y = Math.min(from.y, to.y);
  return { edge, from, to, y, height: Math.abs(to.y - from.y), lane: undefined, path: undefined };
}

const pathOf = (line: Line): Path => (line.path ??= tracePath(edgeCurve(line.from, line.to, line.lane)));

const sharesHeight = (a: Line, b: Line): boolean => a.y < b.y + b.height && b.y < a.y + a.height;

/** How many others a path to a step crosses; those that lead to the same step join it anyway. */
function countCrossings(path: Path, { edge }: Line, others: readonly Line[]): number {
  let count = 0;
  for (const other of others) if (other.edge.to !== edge.to && pathsCross(path, pathOf(other))) count++;
  return count;
}

/** The lane with the fewest crossings; of those alike, the one that comes first. */
function bestLane(
  line: Line,
  lanes: readonly number[],
  rivals: readonly Line[],
): { lane: number; count: number } {
  const { from, to } = line;
  let best = { lane: lanes[0] ?? from.x, count: Infinity };
  for (const lane of lanes) {
    const count = countCrossings(tracePath(edgeCurve(from, to, lane)), line, rivals);
    if (count < best.count) best = { lane, count };
    if (count === 0) break;
  }
  return best;
}

/** For things that are none of them very high: which of them lie between two heights. */
function byHeight<T extends { y: number; height: number }>(things: readonly T[]) {
  const byTop = things.toSorted((a, b) => a.y - b.y);
  const highest = things.reduce((most, { height }) => Math.max(most, height), 0);
  return (top: number, bottom: number): T[] => {
    let [low, high] = [0, byTop.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byTop[middle]?.y ?? 0) <= top - highest) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let index = low; ; index++) {
      const thing = byTop[index];
      if (!thing || thing.y >= bottom) return found;
      if (thing.y + thing.height > top) found.push(thing);
    }
  };
}

/** Whether a line may go its plain way: downwards, and through no card. */
function isPlain({ from, to }: Line, cardsAt: (top: number, bottom: number) => Box[]): boolean {
  if (to.y < from.y) return false;
  const [left, right] = [Math.min(from.x, to.x) - graze, Math.max(from.x, to.x) + graze];
  const near = cardsAt(from.y, to.y).filter(({ x, width }) => x < right && x + width > left);
  if (near.length === 0) return true;
  const curve = edgeCurve(from, to);
  return !near.some(({ x, y, width, height }) => {
    const [enter, leave] = [xAt(curve, y), xAt(curve, y + height)];
    return Math.min(enter, leave) < x + width + graze && Math.max(enter, leave) > x - graze;
  });
}

/** Where a line that only goes down is at a height. */
function xAt(curve: Curve, y: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round++) {
    const middle = (low + high) / 2;
    if (pointOn(curve, middle).y < y) low = middle;
    else high = middle;
  }
  return pointOn(curve, high).x;
}

/** So many lanes are looked at, and no more. */
const mostLanes = 16;

/** Where a line could go straight down or up beside these cards: the least detour first, and of those alike the nearest to its start. */
function freeLanes({ edge, from, to }: Line, cards: readonly Box[], rivals: readonly Line[]): number[] {
  const spans = cards.map(({ x, width }) => ({ from: x - air.card, to: x + width + air.card }));
  for (const { lane, edge: other } of rivals)
    if (lane !== undefined && other.to !== edge.to)
      spans.push({ from: lane - air.lane, to: lane + air.lane });
  const blocks: { from: number; to: number }[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = blocks.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else blocks.push({ ...span });
  }
  const isFree = (x: number) => !blocks.some((block) => x > block.from && x < block.to);
  const detour = (x: number) => Math.abs(x - from.x) + Math.abs(x - to.x);
  return [from.x, to.x, ...blocks.flatMap((block) => [block.from, block.to])]
    .filter(isFree)
    .sort((a, b) => detour(a) - detour(b) || Math.abs(a - from.x) - Math.abs(b - from.x))
    .slice(0, mostLanes);
}

/** Between which heights a line is in its lane. */
const heightsOf = ({ from, to }: Line): [top: number, bottom: number] =>
  to.y < from.y ? [to.y, from.y] : [from.y + bend / 2, to.y - bend / 2];
