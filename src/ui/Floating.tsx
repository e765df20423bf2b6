import { useLayoutEffect, useRef, useState, type HTMLAttributes, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { classes } from './classes.ts';
import { isAbove, pushLayer, topDialog } from './layers.ts';
import { place, type Align, type Side } from './place.ts';
import styles from './Floating.module.css';

/** What something floats beside: an element, or a point in client pixels. */
export type Anchor = HTMLElement | { readonly x: number; readonly y: number };

type FloatingProps = Omit<HTMLAttributes<HTMLDivElement>, 'popover'> & {
  at: Anchor;
  side?: Side | undefined;
  align?: Align | undefined;
  gap?: number | undefined;
  /** In px; `anchor` makes it as wide as the anchor at least. */
  width?: number | 'anchor' | undefined;
  /** A press anywhere but here, on the anchor, or in what was opened from here. */
  onPressOutside?: (() => void) | undefined;
  /** Called once it stands in its place, before the browser paints. */
  onPlaced?: ((element: HTMLElement) => void) | undefined;
  children: ReactNode;
};

/** A box in the top layer that stays beside its anchor and inside the window. Unstyled but for place and lift. */
export function Floating(props: FloatingProps) {
  const { at, side = 'bottom', align = 'start', gap = 6, width, onPressOutside, onPlaced, ...rest } = props;
  const ref = useRef<HTMLDivElement>(null);
  const calls = useRef({ onPressOutside, onPlaced });
  useLayoutEffect(() => {
    calls.current = { onPressOutside, onPlaced };
  });

  const element = at instanceof HTMLElement ? at : undefined;
  const { x, y } = at instanceof HTMLElement ? { x: 0, y: 0 } : at;

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    showInTopLayer(box);
    const popLayer = pushLayer(box);
    // Once open, it stays on its side when its own size changes (a list that is filtered must not jump).
    let chosen = side;
    const put = () => {
      const anchor = element?.getBoundingClientRect() ?? { x, y, width: 0, height: 0 };
      if (width === 'anchor') box.style.minWidth = `${anchor.width}px`;
      else if (width !== undefined) box.style.width = `${width}px`;
      const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const spot = place(anchor, size, room, { side: chosen, align, gap });
      chosen = spot.side;
      box.style.left = `${spot.x}px`;
      box.style.top = `${spot.y}px`;
      box.dataset['side'] = spot.side;
    };
    put();

    const onScroll = (event: Event) => {
      if (!(event.target instanceof Node && box.contains(event.target))) put();
    };
    const onPress = (event: PointerEvent) => {
      const target = event.target;
      if (!(target instanceof Node) || box.contains(target) || isAbove(box, target)) return;
      if (element?.contains(target)) return;
      calls.current.onPressOutside?.();
    };
    const watcher = new ResizeObserver(put);
    watcher.observe(box);
    if (element !== undefined) watcher.observe(element);
    const onResize = () => {
      chosen = side;
      put();
    };
    window.addEventListener('resize', onResize);
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      watcher.disconnect();
      window.removeEventListener('resize', onResize);
      document.removeEventListener('scroll', onScroll, { capture: true });
      document.removeEventListener('pointerdown', onPress, true);
      popLayer();
    };
  }, [element, x, y, side, align, gap, width]);

  useLayoutEffect(() => {
    if (ref.current !== null) calls.current.onPlaced?.(ref.current);
  }, []);

  // Chosen once: a dialog that opens later, from inside, must not take it along when it closes.
  const [home] = useState(() => homeOf(element));
  return createPortal(
    <div {...rest} ref={ref} popover="manual" className={classes(styles.floating, rest.className)} />,
    home,
  );
}

/** Where it lives: in the dialog that makes everything else inert, or in the landmark it belongs to, so that it is found there. */
const homeOf = (anchor: HTMLElement | undefined): Element =>
  anchor?.closest('dialog') ??
  topDialog() ??
  anchor?.closest('header, main') ??
  document.querySelector('main') ??
  document.body;

function showInTopLayer(box: HTMLElement): void {
  // Not every DOM that tests run in knows popovers; there the box is simply in the page.
  if (typeof box.showPopover === 'function' && !box.matches(':popover-open')) box.showPopover();
}
