export type Side = 'top' | 'bottom' | 'left' | 'right';
export type Align = 'start' | 'center' | 'end';
/** In client pixels. A point is a rect without size. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Size = { readonly width: number; readonly height: number };
export type Placing = { readonly side: Side; readonly align: Align; readonly gap: number };

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };
const margin = 8;

/** Where a box of `size` stands beside `anchor` in a window of `room`: on the side asked for, on the opposite one if only that has the space, and always inside the window. */
export function place(
  anchor: Rect,
  size: Size,
  room: Size,
  placing: Placing,
): { x: number; y: number; side: Side } {
  const { align, gap } = placing;
  const space = (side: Side): number => {
    if (side === 'top') return anchor.y - gap - margin;
    if (side === 'bottom') return room.height - (anchor.y + anchor.height) - gap - margin;
    if (side === 'left') return anchor.x - gap - margin;
    return room.width - (anchor.x + anchor.width) - gap - margin;
  };
  const upright = placing.side === 'top' || placing.side === 'bottom';
  const needed = upright ? size.height : size.width;
  const other = opposite[placing.side];
  const flips = space(placing.side) < needed && space(other) > space(placing.side);
  const side = flips ? other : placing.side;
  const x = upright
    ? along(anchor.x, anchor.width, size.width, align)
    : side === 'left'
      ? anchor.x - gap - size.width
      : anchor.x + anchor.width + gap;
  const y = upright
    ? side === 'top'
      ? anchor.y - gap - size.height
      : anchor.y + anchor.height + gap
    : along(anchor.y, anchor.height, size.height, align);
  return {
    x: within(x, room.width - size.width - margin),
    y: within(y, room.height - size.height - margin),
    side,
  };
}

function along(start: number, length: number, size: number, align: Align): number {
  if (align === 'start') return start;
  if (align === 'end') return start + length - size;
  return start + (length - size) / 2;
}

function within(value: number, max: number): number {
  return Math.round(Math.max(margin, Math.min(value, max)));
}
