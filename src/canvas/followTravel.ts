import { changedBoxes } from './changedBoxes.ts';
import type { Desk } from './desk.ts';
import { boxAround, holds, intersects } from './geometry.ts';
import { viewOf, viewWith } from './viewpoint.ts';
import { zooms } from './flowPort.ts';

/** After an undo, a redo or a jump moves the view to what changed, if none of it is in sight. The returned function ends it. */
export function followTravel({ session, port }: Desk): () => void {
  return session.store.subscribe(({ travelled, draft }, before) => {
    if (!port || !travelled || travelled === before.travelled) return;
    const boxes = changedBoxes(travelled.from, draft);
    const all = boxAround(boxes);
    const seen = port.seen();
    if (!all || boxes.some((box) => intersects(box, seen))) return;
    const from = port.viewpoint();
    const room = port.room();
    const near = viewWith(all, from, room);
    const fits = holds(
      { x: 0, y: 0, ...room },
      { x: 0, y: 0, width: all.width * from.zoom, height: all.height * from.zoom },
    );
    const to = fits ? near : viewOf(boxes, room, { least: zooms.least, most: from.zoom });
    if (to) port.look(to);
  });
}
