import {
  editDocument,
  graphOf,
  judgeMove,
  moveNodes,
  moveWay,
  nodeKind,
  outletsOf,
  waysInOrder,
  type Draft,
  type JourneyDocument,
  type Point,
} from '../../core/index.ts';
import { filled, inSentence, t, template } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';
import type { WayOut } from '../addStep.ts';
import { boxOf } from '../cardOf.ts';
import { say, type Desk } from '../desk.ts';
import { snap } from '../geometry.ts';
import { reveal } from '../looking.ts';
import { spotBehind, spotOn } from '../placement.ts';
import { draftOf, nameOf, nodeAt, outletLabel } from '../steps.ts';
import { outlineOf, stepKey } from './outlineOf.ts';
import { moveTowards, type Towards } from './stepPlaces.ts';

const labels: Record<Towards, string> = {
  up: template('Move {kind} up'),
  down: template('Move {kind} down'),
  left: template('Move {kind} left'),
  right: template('Move {kind} right'),
};

/** Moves a step through the journey: past its neighbour, or into the branch beside its own. Says where it went, or why it cannot. */
export function moveStepTowards(desk: Desk, id: string, towards: Towards): void {
  const { document } = draftOf(desk);
  const node = nodeAt(desk, id);
  if (!node || isLocked(desk)) return;
  const move = moveTowards(document, id, towards);
  if (!move.allowed) {
    say(desk, t('“{step}”: {message}', { step: nameOf(desk, id), message: move.words }));
    toast({ text: move.words, key: 'not-moved', ms: 3_000 });
    return;
  }
  const label = filled(labels[towards], { kind: inSentence(nodeKind(node.kind).title) });
  if (!desk.session.apply(label, (draft) => movedBehind(draft, id, move.ways), { select: [id] })) return;
  reveal(desk, id);
  desk.view.setState({ wanted: id });
  say(desk, t('Moved {step} {place}.', { step: nameOf(desk, id), place: placeWords(desk, id) }));
}

/** Puts one of a step's ways out before or behind its neighbour. */
export function moveWayBy(desk: Desk, { from, outlet }: WayOut, by: 1 | -1): void {
  if (isLocked(desk)) return;
  const way = outletLabel(desk, { from, outlet });
  const edit = editDocument((document) => moveWay(document, from, outlet, by));
  const done = by < 0 ? t('Move “{way}” up', { way }) : t('Move “{way}” down', { way });
  if (!desk.session.apply(done, edit)) {
    const node = nodeAt(desk, from);
    if (!node || !waysInOrder(node)?.ids.includes(outlet)) say(desk, t('“{way}” keeps its place.', { way }));
    else if (by < 0) say(desk, t('“{way}” is the first already.', { way }));
    else say(desk, t('“{way}” is the last already.', { way }));
    return;
  }
  const node = nodeAt(desk, from);
  const ids = (node && waysInOrder(node)?.ids) ?? [];
  say(
    desk,
    t('Moved “{way}”: {place} of {total}.', { way, place: ids.indexOf(outlet) + 1, total: ids.length }),
  );
}

function isLocked({ session }: Desk): boolean {
  const { readOnly } = session.store.getState();
  if (readOnly !== undefined) toast({ text: readOnly, tone: 'warn', key: 'read-only' });
  return readOnly !== undefined;
}

/** “after Welcome, in “Yes””. */
export function placeWords(desk: Desk, id: string): string {
  const rows = outlineOf(draftOf(desk).document);
  const at = rows.findIndex(({ key }) => key === stepKey(id));
  const parent = rows[at]?.parent;
  const branch = rows.find(({ key }) => key === parent);
  const above = rows.slice(0, at).findLast((row) => row.row === 'step' && row.parent === parent);
  const before = above?.row === 'step' ? nameOf(desk, above.id) : undefined;
  if (branch?.row !== 'way')
    return before === undefined
      ? t('to the start', { context: 'where it was moved' })
      : t('after {before}', { before });
  const inside = { way: outletLabel(desk, branch), step: nameOf(desk, branch.from) };
  return before === undefined
    ? t('to the start in “{way}” of {step}', inside)
    : t('after {before}, in “{way}” of {step}', { ...inside, before });
}

/** Puts a step behind these ways, and on the canvas to where it now belongs; the very same draft where it may not go there. */
export function movedBehind(draft: Draft, id: string, ways: readonly WayOut[]): Draft {
  const verdict = judgeMove(draft.document, id, ways);
  if (!verdict.allowed) return draft;
  return { ...draft, document: moveNodes(verdict.document, placesAfter(draft, verdict.document, id, ways)) };
}

/** Two that stand one below the other change places; otherwise the step goes where a new one would. */
function placesAfter(
  draft: Draft,
  after: JourneyDocument,
  id: string,
  ways: readonly WayOut[],
): ReadonlyMap<string, Point> {
  const passed = passedBy(draft.document, after, id);
  if (passed) return swapped({ document: after, emails: draft.emails }, passed.upper, passed.lower);
  const node = graphOf(after).node(id);
  const [way] = ways;
  if (!node || !way) return new Map();
  // Its own card must not be in its way, nor are its edges there yet.
  const nodes = after.nodes.filter((each) => each.id !== id);
  const edges = after.edges.filter(({ from, to }) => from !== id && to !== id);
  const next = graphOf(after).outgoing(id)[0]?.to;
  const edge = next === undefined ? undefined : { ...way, to: next };
  const rest = {
    document: { ...after, nodes, edges: edge ? [...edges, edge] : edges },
    emails: draft.emails,
  };
  // Not where it stands: its size alone.
  const { width, height } = boxOf(node, draft.emails);
  const size = { width, height };
  const spot = edge && spotOn(rest, edge, size);
  if (spot) return new Map([...spot.moved, [id, spot.at]]);
  const at = spotBehind(rest, way, size);
  return at ? new Map([[id, at]]) : new Map();
}

/** The two that have changed places, where that is all that happened and neither has branches beside it; `upper` is above now. */
function passedBy(
  before: JourneyDocument,
  after: JourneyDocument,
  id: string,
): { upper: string; lower: string } | undefined {
  const [was, now] = [graphOf(before), graphOf(after)];
  const isPlain = (step: string) => {
    const node = now.node(step);
    return node !== undefined && outletsOf(node).length < 2;
  };
  const next = now.outgoing(id)[0]?.to;
  if (next !== undefined && isPlain(next) && was.outgoing(next).some(({ to }) => to === id))
    return { upper: id, lower: next };
  const [over, ...more] = now.incoming(id);
  if (over && more.length === 0 && isPlain(over.from) && was.outgoing(id).some(({ to }) => to === over.from))
    return { upper: over.from, lower: id };
  return undefined;
}

function swapped({ document, emails }: Draft, upper: string, lower: string): ReadonlyMap<string, Point> {
  const graph = graphOf(document);
  const [one, two] = [graph.node(upper), graph.node(lower)];
  if (!one || !two) return new Map();
  const [rises, sinks] = [boxOf(one, emails), boxOf(two, emails)];
  const bottom = rises.y + rises.height;
  const beside = (box: typeof rises, other: typeof rises) => snap(other.x + (other.width - box.width) / 2);
  return new Map([
    [upper, { x: beside(rises, sinks), y: sinks.y }],
    [lower, { x: beside(sinks, rises), y: snap(bottom - sinks.height) }],
  ]);
}
