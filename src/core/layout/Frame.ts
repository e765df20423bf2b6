/** Something that has a place relative to something else, which may have a place relative to yet another. */
export interface Frame {
  up: Frame | undefined;
  by: number;
}

export const newFrame = (): Frame => ({ up: undefined, by: 0 });

/** Gives a frame that has none a place in another. */
export function attach(frame: Frame, to: Frame, by: number): void {
  frame.up = to;
  frame.by = by;
}

/** The outermost frame, and the place in it. Shortens the way there, so that asking again is quick. */
export function placeIn(frame: Frame): { outer: Frame; x: number } {
  const path: Frame[] = [];
  let outer = frame;
  while (outer.up) {
    path.push(outer);
    outer = outer.up;
  }
  let x = 0;
  for (const each of path.reverse()) {
    x += each.by;
    each.by = x;
    each.up = outer;
  }
  return { outer, x };
}
