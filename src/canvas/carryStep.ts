import type { PointerEvent } from 'react';
import { graphOf, nodeKind, type NodeKindName, type Point } from '../core/index.ts';
import { inSentence, t } from '../texts/t.ts';
import { kindsBehind } from './addStep.ts';
import { watchBreakOff } from './breakOff.ts';
import { samePoint } from './geometry.ts';
import { overCanvas, type Desk } from './desk.ts';
import { outletNamed, outletNear } from './edgeEnds.ts';
import { createCarrySnap } from './snap/carrySnap.ts';
import { add, draftOf } from './steps.ts';

/** How far the pointer moves before a press becomes a drag, in px of the window. */
const threshold = 5;
/** How near to an edge or a free way out a dropped step lands on it, in px of the window. */
const reach = 28;
const hold = { x: 120, y: 22 };

/** The element that follows the pointer while a step is carried. */
export const carriedElementId = 'carried-step';

/** Pointer handlers for what a kind of step is dragged from. */
export function carryFrom(desk: Desk, kind: NodeKindName) {
  let start: { x: number; y: number } | undefined;
  let dragged = false;

  let unwatch = () => {};
  const snapped = createCarrySnap(desk, kind);
  const spotUnder = (at: { x: number; y: number }) => {
    const { port } = desk;
    if (!port || !overCanvas(desk, at)) return undefined;
    const { x, y } = port.toCanvas(at);
    return snapped({ x: x - hold.x, y: y - hold.y });
  };

  const stop = () => {
    start = undefined;
    unwatch();
    desk.view.setState({ carried: undefined, landing: undefined, guides: undefined });
  };
  const giveUp = () => {
    stop();
    return true;
  };

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      dragged = false;
      if (event.button !== 0 || desk.session.store.getState().readOnly !== undefined) return;
      start = { x: event.clientX, y: event.clientY };
      // From here on its movements come here, however fast it leaves.
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!start) return;
      const at = { x: event.clientX, y: event.clientY };
      if (!dragged) {
        if (Math.hypot(at.x - start.x, at.y - start.y) < threshold) return;
        dragged = true;
        unwatch = watchBreakOff(giveUp);
        desk.view.setState({ carried: kind });
      }
      follow(at);
      const landing = landingAt(desk, kind, at);
      const guides = landing === undefined ? spotUnder(at) : undefined;
      const shown = desk.view.getState();
      const isSame =
        guides?.box && shown.guides?.box ? samePoint(guides.box, shown.guides.box) : guides === shown.guides;
      if (landing !== shown.landing || !isSame) desk.view.setState({ landing, guides });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const at = { x: event.clientX, y: event.clientY };
      if (start && dragged) drop(desk, kind, landingAt(desk, kind, at), spotUnder(at)?.box);
      stop();
    },
    onPointerCancel: stop,
  };
  /** `wasDragged`: whether the press that is now ending was a drag. */
  return { handlers, wasDragged: () => dragged };
}

/** Moves the carried step without a redraw. */
function follow({ x, y }: { x: number; y: number }): void {
  const element = document.getElementById(carriedElementId);
  if (element) element.style.transform = `translate(${x}px, ${y}px)`;
}

/** The edge or free way out that the step would land on. */
function landingAt(desk: Desk, kind: NodeKindName, at: { x: number; y: number }): string | undefined {
  const { port } = desk;
  if (!port || !overCanvas(desk, at)) return undefined;
  const draft = draftOf(desk);
  const id = outletNear(draft, port.toCanvas(at), reach / port.viewpoint().zoom);
  return id !== undefined && kindsBehind(draft.document, outletNamed(id)).includes(kind) ? id : undefined;
}

function drop(desk: Desk, kind: NodeKindName, landing: string | undefined, spot: Point | undefined): void {
  if (landing !== undefined) add(desk, kind, { behind: outletNamed(landing) });
  else if (spot) add(desk, kind, { at: { x: spot.x, y: spot.y }, how: 'exactly' });
}

/** What the carried step would do where it is now, in words. */
export function landingWords(desk: Desk, kind: NodeKindName, landing: string | undefined): string {
  const { title } = nodeKind(kind);
  if (landing === undefined) return title;
  const { from, outlet } = outletNamed(landing);
  return graphOf(draftOf(desk).document).at(from, outlet)
    ? t('Insert {kind} here', { kind: inSentence(title) })
    : t('Add {kind} here', { kind: inSentence(title) });
}
