import {
  canConnect,
  connect,
  disconnect,
  editDocument,
  graphOf,
  isTriggerKind,
  moveNodes,
  nodeKind,
  removeNodes,
  type Draft,
  type Edge,
  type Edit,
  type JourneyNode,
  type NodeKindName,
  type Point,
} from '../core/index.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { newId } from '../session/newId.ts';
import { toast } from '../ui/toasts.ts';
import { addStep, kindsBehind, type Addition, type Where, type WayOut } from './addStep.ts';
import { cardOf, stepName } from './cardOf.ts';
import { copySteps } from './copySteps.ts';
import { say, type Desk } from './desk.ts';
import { edgeId, outletNamed } from './edgeEnds.ts';
import { grid } from './geometry.ts';
import { middleOfSeen, reveal } from './looking.ts';
import { readingOrder } from './readingOrder.ts';

// What can be done to steps, by whichever pointer, key or menu.

export const draftOf = ({ session }: Desk): Draft => session.store.getState().draft;
export const nodeAt = (desk: Desk, id: string): JourneyNode | undefined =>
  graphOf(draftOf(desk).document).node(id);

export function nameOf(desk: Desk, id: string): string {
  const node = nodeAt(desk, id);
  return node ? stepName(node, draftOf(desk).emails, namesOfOthers(desk.session.store.getState())) : '';
}

/** Applies an edit unless this journey may only be looked at; then it says why. */
function apply(
  desk: Desk,
  label: string,
  edit: Edit,
  options?: { merge?: string; select?: readonly string[] },
): boolean {
  const { readOnly } = desk.session.store.getState();
  if (readOnly !== undefined) toast({ text: readOnly, tone: 'warn', key: 'read-only' });
  return desk.session.apply(label, edit, options);
}

const stepCount = (desk: Desk): string => count(draftOf(desk).document.nodes.length, 'step');
const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

/** “wait” for one step, “3 steps” for several. */
function named(nodes: readonly JourneyNode[]): string {
  const [only, ...more] = nodes;
  return only && more.length === 0 ? nodeKind(only.kind).title.toLowerCase() : count(nodes.length, 'step');
}

/** Adds a step, selects it and brings it into view; `focus` puts the focus on it. Returns its id, or undefined where it may not be added. */
export function add(desk: Desk, kind: NodeKindName, where: Where, how?: 'focus'): string | undefined {
  const addition: Addition = addStep(kind, where, newId, desk.session.store.getState().shared);
  if (!apply(desk, addition.label, addition.edit, { select: [addition.id] })) return undefined;
  const after = 'behind' in where ? ` after ${nameOf(desk, where.behind.from)}` : '';
  say(desk, `Added ${nodeKind(kind).title}${after}. ${stepCount(desk)}.`);
  reveal(desk, addition.id);
  if (how === 'focus') desk.view.setState({ wanted: addition.id });
  return addition.id;
}

/** Adds a step without a place being said: behind the first free way out of the selected step, else in the middle of what is seen. */
export function addSomewhere(desk: Desk, kind: NodeKindName): string | undefined {
  const { document } = draftOf(desk);
  const [selected, ...more] = desk.session.store.getState().selection.nodes;
  const behind =
    selected === undefined || more.length > 0 || isTriggerKind(kind)
      ? undefined
      : freeWaysOut(desk, selected)[0];
  if (behind && kindsBehind(document, behind).includes(kind)) return add(desk, kind, { behind });
  const middle = middleOfSeen(desk);
  // A journey's first step stands on top, so that there is room for what follows.
  const top = desk.port ? desk.port.seen().y + 64 : middle.y;
  const y = document.nodes.length === 0 ? top : middle.y;
  return add(desk, kind, { at: { x: middle.x - 120, y } });
}

export function waysOut(desk: Desk, id: string): WayOut[] {
  const node = nodeAt(desk, id);
  return node
    ? cardOf(node, draftOf(desk).emails).outlets.map((outlet) => ({ from: id, outlet: outlet.id }))
    : [];
}

export function freeWaysOut(desk: Desk, id: string): WayOut[] {
  const graph = graphOf(draftOf(desk).document);
  return waysOut(desk, id).filter(({ from, outlet }) => !graph.at(from, outlet));
}

/** The label of a way out. */
export function outletLabel(desk: Desk, { from, outlet }: WayOut): string {
  const node = nodeAt(desk, from);
  return (node && cardOf(node, draftOf(desk).emails).outlets.find(({ id }) => id === outlet)?.label) ?? '';
}

/** Leads a way out to a step; `instead` is the edge that this one takes the place of. */
export function connectSteps(desk: Desk, edge: Edge, instead?: Edge): boolean {
  if (instead && edgeId(instead) === edgeId(edge) && instead.to === edge.to) return false;
  const edit = editDocument((document) => {
    const freed = instead ? disconnect(document, [instead]) : document;
    const connected = connect(freed, edge);
    return connected === freed ? document : connected;
  });
  const verdict = canConnect(draftOf(desk).document, edge);
  const done = apply(desk, instead ? 'Move connection' : 'Connect steps', edit);
  if (done) say(desk, `Connected ${nameOf(desk, edge.from)} to ${nameOf(desk, edge.to)}.`);
  else if (!verdict.allowed) say(desk, verdict.words);
  return done;
}

/** Moves the selected steps, or `alone`. One drop, or one burst of arrow keys, is one step of the history. */
export function move(desk: Desk, places: ReadonlyMap<string, Point>, merge?: string): boolean {
  const nodes = draftOf(desk).document.nodes.filter(({ id }) => places.has(id));
  const edit = editDocument((document) => moveNodes(document, places));
  return apply(desk, `Move ${named(nodes)}`, edit, merge === undefined ? {} : { merge });
}

const burstMs = 600;
let burst: ReturnType<typeof setTimeout> | undefined;

/** Moves the selected steps by steps of the grid. */
export function nudge(desk: Desk, by: Point): void {
  const { draft, selection } = desk.session.store.getState();
  const chosen = new Set(selection.nodes);
  const nodes = draft.document.nodes.filter(({ id }) => chosen.has(id));
  const places = new Map(
    nodes.map(({ id, position }) => [id, { x: position.x + by.x * grid, y: position.y + by.y * grid }]),
  );
  if (!move(desk, places, `nudge ${selection.nodes.join(' ')}`)) return;
  clearTimeout(burst);
  burst = setTimeout(() => desk.session.endMerge(), burstMs);
  const [first] = selection.nodes;
  if (first !== undefined) reveal(desk, first);
}

export function duplicate(desk: Desk): void {
  const { draft, selection } = desk.session.store.getState();
  const nodes = draft.document.nodes.filter(({ id }) => selection.nodes.includes(id));
  if (nodes.length === 0) return;
  const { ids, edit } = copySteps(draft, nodes, newId);
  if (!apply(desk, `Duplicate ${named(nodes)}`, edit, { select: ids })) return;
  say(desk, `Duplicated ${named(nodes)}. ${stepCount(desk)}.`);
  const [first] = ids;
  if (first === undefined) return;
  reveal(desk, first);
  desk.view.setState({ wanted: first });
}

/** Deletes what is selected. What led to a step leads on to what followed it; the focus goes to a neighbour. */
export function removeSelected(desk: Desk): void {
  const { draft, selection } = desk.session.store.getState();
  const gone = new Set(selection.nodes);
  const nodes = draft.document.nodes.filter(({ id }) => gone.has(id));
  const edges = draft.document.edges.filter(
    (edge) => selection.edges.includes(edgeId(edge)) && !gone.has(edge.from) && !gone.has(edge.to),
  );
  if (nodes.length + edges.length === 0) return;
  const heir = neighbourOf(desk, gone);
  const edit = editDocument((document) => removeNodes(disconnect(document, edges), gone));
  const what = nodes.length === 0 ? count(edges.length, 'connection').replace(/^1 /, '') : named(nodes);
  if (!apply(desk, `Delete ${what}`, edit, { select: [] })) return;
  say(desk, `Deleted ${what}. ${stepCount(desk)}.`);
  const { inside } = desk.view.getState();
  if (!inside) return;
  if (heir === undefined) desk.port?.focus();
  else if (nodes.length > 0) desk.view.setState({ wanted: heir });
}

/** The step that takes over the focus: what led to the first that goes, else what follows it, else the next in reading order. */
function neighbourOf(desk: Desk, gone: ReadonlySet<string>): string | undefined {
  const { document } = draftOf(desk);
  const graph = graphOf(document);
  const { ids } = readingOrder(document);
  const first = ids.findIndex((id) => gone.has(id));
  const id = ids[first] ?? '';
  const near = [
    ...graph.incoming(id).map(({ from }) => from),
    ...graph.outgoing(id).map(({ to }) => to),
    ...ids.slice(first + 1),
    ...ids.slice(0, Math.max(0, first)).reverse(),
  ];
  return near.find((each) => !gone.has(each));
}

export function removeEdge(desk: Desk, id: string): void {
  const { from, outlet } = outletNamed(id);
  const edge = graphOf(draftOf(desk).document).at(from, outlet);
  if (!edge) return;
  if (
    apply(
      desk,
      'Delete connection',
      editDocument((document) => disconnect(document, [edge])),
    )
  )
    say(desk, `Deleted the connection from ${nameOf(desk, from)} to ${nameOf(desk, edge.to)}.`);
}

export function selectAll({ session }: Desk): void {
  session.select(session.store.getState().draft.document.nodes.map(({ id }) => id));
}
