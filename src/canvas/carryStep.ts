import type { PointerEvent } from 'react';
import { graphOf, nodeKind, type NodeKindName } from '../core/index.ts';
import { kindsBehind } from './addStep.ts';
import { overCanvas, type Desk } from './desk.ts';
import { outletNamed, outletNear } from './edgeEnds.ts';
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

  const stop = () => {
    start = undefined;
    document.removeEventListener('keydown', onKey, true);
    desk.view.setState({ carried: undefined, landing: undefined });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
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
        document.addEventListener('keydown', onKey, true);
        desk.view.setState({ carried: kind });
      }
      follow(at);
      const landing = landingAt(desk, kind, at);
      if (landing !== desk.view.getState().landing) desk.view.setState({ landing });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (start && dragged) drop(desk, kind, { x: event.clientX, y: event.clientY });
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

function drop(desk: Desk, kind: NodeKindName, at: { x: number; y: number }): void {
  const { port } = desk;
  if (!port || !overCanvas(desk, at)) return;
  const landing = landingAt(desk, kind, at);
  const point = port.toCanvas(at);
  if (landing !== undefined) add(desk, kind, { behind: outletNamed(landing) });
  else add(desk, kind, { at: { x: point.x - hold.x, y: point.y - hold.y } });
}

/** What the carried step would do where it is now, in words. */
export function landingWords(desk: Desk, kind: NodeKindName, landing: string | undefined): string {
  const { title } = nodeKind(kind);
  if (landing === undefined) return title;
  const { from, outlet } = outletNamed(landing);
  return graphOf(draftOf(desk).document).at(from, outlet)
    ? `Insert ${title.toLowerCase()} here`
    : `Add ${title.toLowerCase()} here`;
}
