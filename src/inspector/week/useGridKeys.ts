import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { Cell, Stroke } from './paintWindow.ts';
import { cellName } from './useStroke.ts';

/** Arrows go from hour to hour, with Shift they choose several, Space opens or closes what is chosen. */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  args: { first: Cell; opensAt: (cell: Cell) => boolean; onPaint: (stroke: Stroke) => void },
) {
  const { first, opensAt, onPaint } = args;
  const [place, setPlace] = useState<{ anchor: Cell; cursor: Cell }>();
  const { anchor, cursor } = place ?? { anchor: first, cursor: first };
  const isWide = anchor.day !== cursor.day || anchor.hour !== cursor.hour;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(cursor, event.key);
    if (next) {
      setPlace({ anchor: event.shiftKey ? anchor : next, cursor: next });
      grid.current?.querySelector<HTMLElement>(`[data-cell="${cellName(next)}"]`)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter')
      onPaint({ from: anchor, to: cursor, opens: opensAt(anchor) });
    else if (event.key === 'Escape' && isWide) setPlace({ anchor: cursor, cursor });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    cursor,
    selection: isWide ? { from: anchor, to: cursor, opens: true } : undefined,
    onKeyDown,
    goTo: (cell: Cell) => setPlace({ anchor: cell, cursor: cell }),
  };
}

function moved({ day, hour }: Cell, key: string): Cell | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { day, hour: Math.max(0, hour - 1) };
    case 'ArrowRight':
      return { day, hour: Math.min(23, hour + 1) };
    case 'ArrowUp':
      return { day: Math.max(0, day - 1), hour };
    case 'ArrowDown':
      return { day: Math.min(6, day + 1), hour };
    case 'Home':
      return { day, hour: 0 };
    case 'End':
      return { day, hour: 23 };
    case 'PageUp':
      return { day: 0, hour };
    case 'PageDown':
      return { day: 6, hour };
    default:
      return undefined;
  }
}
