import { nodeKind, type Point } from '../core/index.ts';
import { boxOf, stepName } from './cardOf.ts';
import type { Desk } from './desk.ts';
import { intersects, middleOf, type Box } from './geometry.ts';
import { goTo } from './going.ts';
import { isOverview } from './levels.ts';
import { draftOf, nodeAt } from './steps.ts';
import { zoomedTo } from './viewpoint.ts';

// In the overview steps are no elements: what is under the pointer is found by where their cards lie.

const inOverview = (desk: Desk): boolean =>
  isOverview(desk.view.getState().level, draftOf(desk).document.nodes.length);

/** How far beside a block a press still means it, in px of the window. */
const reach = 4;

/** In the overview, the step at a point of the window; else undefined. */
export function stepAtPoint(desk: Desk, client: Point): string | undefined {
  const { port } = desk;
  if (!port || !inOverview(desk)) return undefined;
  const at = port.toCanvas(client);
  const side = reach / port.viewpoint().zoom;
  return stepsIn(desk, { x: at.x - side, y: at.y - side, width: 2 * side, height: 2 * side }, at);
}

/** Of the steps that touch a box, the one whose middle is nearest to a point. */
function stepsIn(desk: Desk, box: Box, at: Point): string | undefined {
  const { document, emails } = draftOf(desk);
  let nearest: { id: string; distance: number } | undefined;
  for (const node of document.nodes) {
    const card = boxOf(node, emails);
    if (!intersects(card, box)) continue;
    const { x, y } = middleOf(card);
    const distance = Math.hypot(x - at.x, y - at.y);
    if (!nearest || distance < nearest.distance) nearest = { id: node.id, distance };
  }
  return nearest?.id;
}

/** A press on the ground of the overview: it selects the step that is drawn there. */
export function pressOverview(
  desk: Desk,
  { clientX, clientY, shiftKey, metaKey, ctrlKey }: MouseEvent | React.MouseEvent,
): void {
  const id = stepAtPoint(desk, { x: clientX, y: clientY });
  if (id === undefined) return;
  const { nodes, edges, notes } = desk.session.store.getState().selection;
  const isMore = shiftKey || metaKey || ctrlKey;
  // After React Flow has taken the press for one on the ground, and everything out of the selection.
  queueMicrotask(() => {
    if (!isMore) goTo(desk, id);
    else if (nodes.includes(id))
      desk.session.select(
        nodes.filter((each) => each !== id),
        edges,
        notes,
      );
    else desk.session.select([...nodes, id], edges, notes);
  });
}

/** Looks at a step from where all of its card can be read, and puts the focus on it. */
export function approach(desk: Desk, id: string): void {
  const { port } = desk;
  const node = nodeAt(desk, id);
  if (!port || !node) return;
  const room = port.room();
  const { x, y } = middleOf(boxOf(node, draftOf(desk).emails));
  const from = { zoom: 1, x: room.width / 2 - x, y: room.height / 2 - y };
  goTo(desk, id);
  port.look(zoomedTo(1, from, room));
}

/** Selects the steps that a rectangle touches, in px of the room, while it is drawn over the overview. */
export function chooseInside(desk: Desk, rectangle: Box): void {
  const { port, session } = desk;
  if (!port || !inOverview(desk)) return;
  const { x, y, zoom } = port.viewpoint();
  const box = {
    x: (rectangle.x - x) / zoom,
    y: (rectangle.y - y) / zoom,
    width: rectangle.width / zoom,
    height: rectangle.height / zoom,
  };
  const { document, emails } = draftOf(desk);
  session.select(document.nodes.filter((node) => intersects(boxOf(node, emails), box)).map(({ id }) => id));
}

/** What a step is called where only its block is seen: “Email · Welcome”. */
export function blockWords(desk: Desk, id: string): string {
  const node = nodeAt(desk, id);
  if (!node) return '';
  const { title } = nodeKind(node.kind);
  const name = stepName(node, draftOf(desk).emails);
  return name === title ? title : `${title} · ${name}`;
}
