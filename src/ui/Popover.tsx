import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Floating, type Anchor } from './Floating.tsx';
import { focused, focusInside, tabStops } from './focus.ts';
import type { Side } from './place.ts';
import styles from './Popover.module.css';

/** A small panel beside what opened it, for a field or two. Mount it to open; Tab stays inside, Escape or a press elsewhere closes. */
export function Popover(props: {
  label: string;
  at: Anchor;
  onClose: () => void;
  children: ReactNode;
  side?: Side | undefined;
  align?: 'start' | 'end' | undefined;
  width?: number | undefined;
}) {
  const { label, at, onClose, children, side, align, width = 280 } = props;
  const [opener] = useState(focused);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Shortcuts of the page below must not hear what is typed here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (opener?.isConnected) opener.focus();
      onClose();
    } else if (event.key === 'Tab') {
      const stops = tabStops(event.currentTarget);
      const last = event.shiftKey ? stops[0] : stops.at(-1);
      const first = event.shiftKey ? stops.at(-1) : stops[0];
      if (document.activeElement !== last && document.activeElement !== event.currentTarget) return;
      event.preventDefault();
      first?.focus();
    }
  };
  return (
    <Floating
      at={at}
      side={side}
      align={align}
      width={width}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={styles.popover}
      onPressOutside={onClose}
      onPlaced={(box) => focusInside(box)}
      onKeyDown={onKeyDown}
    >
      {children}
    </Floating>
  );
}
