import type { Draft, Point } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { motionIsReduced } from './flowPort.ts';
import { samePoint } from './geometry.ts';
import { noteKey } from './layerIds.ts';

const glideMs = 240;
/** Beyond this many steps a redraw takes too long for a movement. */
const mostSteps = 300;

/**
 * Lets steps and notes glide from where they were before an edit to where they are now: only on screen, the document is
 * there already. Call it in the same turn as the edit. The next edit ends it, and so does a drag.
 */
export function glide({ view, session, port }: Desk, before: Draft): void {
  const after = session.store.getState().draft;
  if (!port || motionIsReduced() || after.document.nodes.length > mostSteps) return;
  const old = placesOf(before);
  const moves = [...placesOf(after)].flatMap(([id, to]) => {
    const from = old.get(id);
    return from && !samePoint(from, to) ? [{ id, from, to }] : [];
  });
  const start = performance.now();
  let shown: ReadonlyMap<string, Point> | undefined;
  const show = (part: number) => {
    const left = (1 - part) ** 3;
    shown = new Map(
      moves.map(({ id, from, to }) => [
        id,
        { x: to.x + (from.x - to.x) * left, y: to.y + (from.y - to.y) * left },
      ]),
    );
    view.setState({ gliding: shown });
  };
  const step = (now: number) => {
    // Another movement has begun.
    if (view.getState().gliding !== shown) return;
    const part = (now - start) / glideMs;
    const isOver = part >= 1 || view.getState().moving !== undefined;
    if (isOver || session.store.getState().draft !== after) view.setState({ gliding: undefined });
    else {
      show(Math.max(0, part));
      requestAnimationFrame(step);
    }
  };
  if (moves.length === 0) return;
  show(0);
  requestAnimationFrame(step);
}

function placesOf({ document }: Draft): Map<string, Point> {
  return new Map([
    ...document.nodes.map(({ id, position }) => [id, position] as const),
    ...(document.notes ?? []).map(({ id, position }) => [noteKey(id), position] as const),
  ]);
}
