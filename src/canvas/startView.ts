import type { Draft } from '../core/index.ts';
import { intersects, type Size } from './geometry.ts';
import { shownBoxes } from './looking.ts';
import { readingOrder } from './readingOrder.ts';
import { seenFrom, viewOf, viewWith, type Viewpoint } from './viewpoint.ts';

/** Small enough to see much, large enough to read. */
const readable = { least: 0.8, most: 1 };

/**
 * From where a journey is seen when it is opened: from where it was last seen, if any of it still lies there, else whole,
 * and where it is too large for that, from where it begins.
 */
export function startView(draft: Draft, room: Size, remembered: Viewpoint | undefined): Viewpoint {
  const boxes = shownBoxes(draft);
  if (remembered && boxes.some((box) => intersects(box, seenFrom(remembered, room)))) return remembered;
  const view = viewOf(boxes, room, readable) ?? { x: 0, y: 0, zoom: 1 };
  const [first] = shownBoxes(draft, readingOrder(draft.document).ids.slice(0, 1));
  return first ? viewWith(first, view, room) : view;
}
