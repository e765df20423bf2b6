import {
  useEffect,
  useEffectEvent,
  useState,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from 'react';
import type { Cell, Stroke } from './paintWindow.ts';

/** A drag over the cells of a grid: nothing is changed before the button is let go, and Escape lets it go without a change. */
export function useStroke(
  grid: RefObject<HTMLElement | null>,
  { opensAt, onStroke }: { opensAt: (cell: Cell) => boolean; onStroke: (stroke: Stroke) => void },
) {
  const [stroke, setStroke] = useState<Stroke>();
  const isDragged = stroke !== undefined;

  const onMove = useEffectEvent((event: PointerEvent) => {
    const to = cellAt(grid.current, event);
    if (stroke && to && (to.day !== stroke.to.day || to.hour !== stroke.to.hour))
      setStroke({ ...stroke, to });
  });
  const onUp = useEffectEvent(() => {
    setStroke(undefined);
    if (stroke) onStroke(stroke);
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setStroke(undefined);
  });
  useEffect(() => {
    if (!isDragged) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('pointermove', (event) => onMove(event), { signal });
    window.addEventListener('pointerup', () => onUp(), { signal });
    window.addEventListener('pointercancel', () => setStroke(undefined), { signal });
    window.addEventListener('keydown', (event) => onKey(event), { capture: true, signal });
    return () => stop.abort();
  }, [isDragged]);

  return {
    stroke,
    /** Begins at the cell under the pointer, which it returns. */
    start(event: ReactPointerEvent): Cell | undefined {
      const cell = event.button === 0 ? cellOf(event.target) : undefined;
      if (cell) setStroke({ from: cell, to: cell, opens: opensAt(cell) });
      return cell;
    },
  };
}

export const cellName = ({ day, hour }: Cell): string => `${day}-${hour}`;

/** The cell that an element is. */
function cellOf(target: EventTarget | null): Cell | undefined {
  const name = target instanceof Element && target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [day, hour] = name ? name.split('-').map(Number) : [];
  return day === undefined || hour === undefined ? undefined : { day, hour };
}

/** The cell below a pointer or, where it has left the grid, the one nearest to it. */
function cellAt(grid: HTMLElement | null, event: PointerEvent): Cell | undefined {
  const first = grid?.querySelector('[data-cell="0-0"]')?.getBoundingClientRect();
  const last = grid?.querySelector('[data-cell="6-23"]')?.getBoundingClientRect();
  if (!first || !last || last.right <= first.left) return cellOf(event.target);
  const along = (at: number, start: number, end: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(((at - start) / (end - start)) * count)));
  return {
    day: along(event.clientY, first.top, last.bottom, 7),
    hour: along(event.clientX, first.left, last.right, 24),
  };
}
