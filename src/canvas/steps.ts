import {
  canConnect,
  connect,
  disconnect,
  editDocument,
  graphOf,
  isTriggerKind,
  moveNodes,
  moveNotes,
  nodeKind,
  removeNodes,
  removeNotes,
  type Draft,
  type Edge,
  type Edit,
  type JourneyNode,
  type JourneyNote,
  type NodeKindName,
  type Point,
} from '../core/index.ts';
import type { Selection } from '../session/Selection.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { newId } from '../session/newId.ts';
import { plural, t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { addStep, kindsBehind, type Addition, type Where, type WayOut } from './addStep.ts';
import { cardOf, stepName } from './cardOf.ts';
import { copySteps } from './copySteps.ts';
import { say, type Desk } from './desk.ts';
import { edgeId, outletNamed } from './edgeEnds.ts';
import { grid } from './geometry.ts';
import { noteKey, notePlaces } from './layerIds.ts';
import { middleOfSeen, reveal } from './looking.ts';
import { named } from './named.ts';
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
export function apply(
  desk: Desk,
  label: string,
  edit: Edit,
  options?: { merge?: string; select?: readonly string[]; selectNotes?: readonly string[] },
): boolean {
  const { readOnly } = desk.session.store.getState();
  if (readOnly !== undefined) toast({ text: readOnly, tone: 'warn', key: 'read-only' });
  return desk.session.apply(label, edit, options);
}

const isEmpty = ({ nodes, edges, notes = [] }: Selection): boolean =>
  nodes.length + edges.length + notes.length === 0;

const stepCount = (desk: Desk): string =>
  plural(draftOf(desk).document.nodes.length, '{count} step', '{count} steps');

/** The selected steps and notes; where nothing is selected, the step that has the focus. */
export function selectedOn({ session, port }: Desk): { nodes: JourneyNode[]; notes: JourneyNote[] } {
  const { draft, selection } = session.store.getState();
  const focused = isEmpty(selection) ? port?.stepWithFocus() : undefined;
  const [nodes, notes] = [
    new Set(focused === undefined ? selection.nodes : [focused]),
    new Set(selection.notes),
  ];
  return {
    nodes: draft.document.nodes.filter(({ id }) => nodes.has(id)),
    notes: (draft.document.notes ?? []).filter(({ id }) => notes.has(id)),
  };
}

/** Adds a step, selects it and brings it into view; `focus` puts the focus on it. Returns its id, or undefined where it may not be added. */
export function add(desk: Desk, kind: NodeKindName, where: Where, how?: 'focus'): string | undefined {
  const addition: Addition = addStep(kind, where, newId, desk.session.store.getState().shared);
  if (!apply(desk, addition.label, addition.edit, { select: [addition.id] })) return undefined;
  say(desk, addedWords(desk, nodeKind(kind).title, where));
  reveal(desk, addition.id);
  if (how === 'focus') desk.view.setState({ wanted: addition.id });
  return addition.id;
}

function addedWords(desk: Desk, kind: string, where: Where): string {
  const what = { kind, steps: stepCount(desk) };
  if ('behind' in where)
    return t('Added {kind} after {step}. {steps}.', { ...what, step: nameOf(desk, where.behind.from) });
  if ('before' in where)
    return t('Added {kind} before {step}. {steps}.', { ...what, step: nameOf(desk, where.before) });
  return t('Added {kind}. {steps}.', what);
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
  const done = apply(desk, instead ? t('Move connection') : t('Connect steps'), edit);
  if (done)
    say(desk, t('Connected {from} to {to}.', { from: nameOf(desk, edge.from), to: nameOf(desk, edge.to) }));
  else if (!verdict.allowed) say(desk, verdict.words);
  return done;
}

/** Puts steps and notes at places by their names in React Flow. */
export const putAt = (places: ReadonlyMap<string, Point>): Edit =>
  editDocument((document) => moveNotes(moveNodes(document, places), notePlaces(places)));

/** Moves steps and notes to places by their names in React Flow. One drop, or one burst of arrow keys, is one step of the history. */
export function move(desk: Desk, places: ReadonlyMap<string, Point>, merge?: string): boolean {
  const { document } = draftOf(desk);
  const nodes = document.nodes.filter(({ id }) => places.has(id));
  const papers = notePlaces(places);
  const notes = (document.notes ?? []).filter(({ id }) => papers.has(id));
  return apply(
    desk,
    t('Move {what}', { what: named(nodes, notes) }),
    putAt(places),
    merge === undefined ? {} : { merge },
  );
}

const burstMs = 600;
let burst: ReturnType<typeof setTimeout> | undefined;

/** Moves the selected steps and notes by steps of the grid. */
export function nudge(desk: Desk, by: Point): void {
  const { nodes, notes } = selectedOn(desk);
  const all = [...nodes, ...notes.map((note) => ({ ...note, id: noteKey(note.id) }))];
  const places = new Map(
    all.map(({ id, position }) => [id, { x: position.x + by.x * grid, y: position.y + by.y * grid }]),
  );
  if (!move(desk, places, `nudge ${[...places.keys()].join(' ')}`)) return;
  clearTimeout(burst);
  burst = setTimeout(() => desk.session.endMerge(), burstMs);
  const [first] = nodes;
  if (first) reveal(desk, first.id);
}

export function duplicate(desk: Desk): void {
  const { nodes, notes } = selectedOn(desk);
  if (nodes.length + notes.length === 0) return;
  const copies = copySteps(draftOf(desk), nodes, newId, { notes });
  const what = named(nodes, notes);
  const chosen = { select: copies.ids, selectNotes: copies.notes };
  if (!apply(desk, t('Duplicate {what}', { what }), copies.edit, chosen)) return;
  say(desk, t('Duplicated {what}. {steps}.', { what, steps: stepCount(desk) }));
  const [first] = copies.ids;
  if (first === undefined) return;
  reveal(desk, first);
  desk.view.setState({ wanted: first });
}

/** Puts copies of dragged steps and notes where they were dragged to; they themselves stay where they were. */
export function duplicateTo(desk: Desk, places: ReadonlyMap<string, Point>): boolean {
  const { document } = draftOf(desk);
  const papers = notePlaces(places);
  const nodes = document.nodes.filter(({ id }) => places.has(id));
  const notes = (document.notes ?? []).filter(({ id }) => papers.has(id));
  const [first] = [...nodes, ...notes];
  const to = first && (places.get(first.id) ?? papers.get(first.id));
  if (!first || !to) return false;
  const by = { x: to.x - first.position.x, y: to.y - first.position.y };
  if (by.x === 0 && by.y === 0) return false;
  const copies = copySteps(draftOf(desk), nodes, newId, { notes, by });
  const what = named(nodes, notes);
  const chosen = { select: copies.ids, selectNotes: copies.notes };
  const done = apply(desk, t('Duplicate {what}', { what }), copies.edit, chosen);
  if (done) say(desk, t('Duplicated {what}. {steps}.', { what, steps: stepCount(desk) }));
  return done;
}

/** Deletes what is selected. What led to a step leads on to what followed it; the focus goes to a neighbour. */
export function removeSelected(desk: Desk, how?: 'cut'): void {
  const { draft, selection } = desk.session.store.getState();
  const { nodes, notes } = selectedOn(desk);
  const gone = new Set(nodes.map(({ id }) => id));
  const edges = draft.document.edges.filter(
    (edge) => selection.edges.includes(edgeId(edge)) && !gone.has(edge.from) && !gone.has(edge.to),
  );
  if (nodes.length + notes.length + edges.length === 0) return;
  const heir = neighbourOf(desk, gone);
  const edit = editDocument((document) =>
    removeNotes(removeNodes(disconnect(document, edges), gone), new Set(selection.notes)),
  );
  const what =
    nodes.length + notes.length === 0
      ? plural(edges.length, 'connection', '{count} connections', { context: 'one without its number' })
      : named(nodes, notes);
  const isCut = how === 'cut';
  if (!apply(desk, isCut ? t('Cut {what}', { what }) : t('Delete {what}', { what }), edit, { select: [] }))
    return;
  const left = { what, steps: stepCount(desk) };
  say(desk, isCut ? t('Cut {what}. {steps}.', left) : t('Deleted {what}. {steps}.', left));
  const { inside, inOutline } = desk.view.getState();
  if (!inside && !inOutline) return;
  if (heir === undefined || nodes.length + edges.length === 0) desk.port?.focus();
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
      t('Delete connection'),
      editDocument((document) => disconnect(document, [edge])),
    )
  )
    say(
      desk,
      t('Deleted the connection from {from} to {to}.', {
        from: nameOf(desk, from),
        to: nameOf(desk, edge.to),
      }),
    );
}

export function selectAll({ session }: Desk): void {
  const { nodes, notes = [] } = session.store.getState().draft.document;
  session.select(
    nodes.map(({ id }) => id),
    [],
    notes.map(({ id }) => id),
  );
}
