import type { Point } from '../core/index.ts';
import { boxAround, type Box, type Size } from './geometry.ts';

/** Where the canvas is looked at from: its origin in px of the room's box, and the zoom. */
export interface Viewpoint extends Point {
  zoom: number;
}

/** What lies over the lower left corner of the canvas: the map and the zoom bar, with some air. */
export const corner: Size = { width: 196, height: 152 };
/** What lies over its upper left corner: whose path is shown. */
const upper = 56;
const air = 24;

interface Limits {
  least: number;
  most: number;
}
interface Padding {
  left: number;
  top: number;
}

/** Looks at everything, centred, as near as allowed; what is too tall for the least zoom is seen from its top. */
function around(box: Box, room: Size, { least, most }: Limits, { left, top }: Padding): Viewpoint {
  const free = { width: room.width - left - air, height: room.height - top - air };
  const zoom = Math.max(least, Math.min(most, free.width / box.width, free.height / box.height));
  const x = left + (free.width - box.width * zoom) / 2 - box.x * zoom;
  const y = top + Math.max(0, (free.height - box.height * zoom) / 2) - box.y * zoom;
  return { x, y, zoom };
}

/** A viewpoint from which all boxes are seen and nothing that lies over the canvas hides one; undefined where there is none or no room. */
export function viewOf(boxes: readonly Box[], room: Size, limits: Limits): Viewpoint | undefined {
  const all = boxAround(boxes);
  if (!all || room.width <= 0 || room.height <= 0) return undefined;
  const plain = around(all, room, limits, { left: air, top: air });
  const hides = (view: Viewpoint) => boxes.some((box) => isHidden(onScreen(box, view), room));
  if (!hides(plain)) return plain;
  return around(all, room, limits, { left: corner.width, top: air });
}

const onScreen = ({ x, y, width, height }: Box, view: Viewpoint): Box => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
  width: width * view.zoom,
  height: height * view.zoom,
});

function isHidden({ x, y, height }: Box, room: Size): boolean {
  const besideLeft = x < corner.width;
  return besideLeft && (y < upper || y + height > room.height - corner.height);
}

/** The part of the canvas that a room of this size shows. */
export const seenFrom = ({ x, y, zoom }: Viewpoint, { width, height }: Size): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

/** The viewpoint nearest to `from`, at the same zoom, from which the box is seen whole; the very same where it is already. */
export function viewWith(box: Box, from: Viewpoint, room: Size): Viewpoint {
  const { x, y, width, height } = onScreen(box, from);
  const dx = shift(x, width, room.width);
  const dy = shift(y, height, room.height);
  return dx === 0 && dy === 0 ? from : { ...from, x: from.x + dx, y: from.y + dy };
}

/** How far something must move to lie within a length, with air on either side; what is longer shows its start. */
function shift(start: number, length: number, room: number): number {
  if (start < air || length > room - 2 * air) return air - start;
  return Math.min(0, room - air - length - start);
}

/** The viewpoint at another zoom that keeps the middle of the room where it is. */
export function zoomedTo(zoom: number, from: Viewpoint, room: Size): Viewpoint {
  const middle: Point = { x: room.width / 2, y: room.height / 2 };
  const factor = zoom / from.zoom;
  return { zoom, x: middle.x - (middle.x - from.x) * factor, y: middle.y - (middle.y - from.y) * factor };
}
