import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { plural } from '../texts/t.ts';
import { classes } from './classes.ts';
import styles from './Splitter.module.css';

const step = 16;

/** The movable line between two panels; it sizes one of them. Drag, arrow keys (with Shift four times as far), Home, End; Enter or a double click resets. */
export function Splitter(props: {
  label: string;
  /** Size of the panel in px. */
  value: number;
  min: number;
  max: number;
  initial: number;
  /** The direction of a drag that makes the panel larger. */
  grows: 'right' | 'left' | 'up' | 'down';
  onChange: (px: number) => void;
  /** The panel's id. */
  controls?: string | undefined;
  className?: string | undefined;
}) {
  const { label, value, min, max, initial, grows, onChange, controls } = props;
  const start = useRef({ at: 0, value: 0 });
  const [dragging, setDragging] = useState(false);
  const upright = grows === 'left' || grows === 'right';
  const sign = grows === 'right' || grows === 'down' ? 1 : -1;
  const set = (px: number) => {
    const next = Math.round(Math.min(max, Math.max(min, px)));
    if (next !== value) onChange(next);
  };
  const along = (event: PointerEvent) => (upright ? event.clientX : event.clientY);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { at: along(event), value };
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragging) set(start.current.value + (along(event) - start.current.at) * sign);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const far = event.shiftKey ? step * 4 : step;
    const [less, more] = upright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === 'Escape' && dragging) {
      setDragging(false);
      set(start.current.value);
    } else if (event.key === more) set(value + far * sign);
    else if (event.key === less) set(value - far * sign);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else if (event.key === 'Enter') set(initial);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={plural(value, '{count} pixel', '{count} pixels')}
      aria-controls={controls}
      tabIndex={0}
      data-dragging={dragging || undefined}
      className={classes(styles.splitter, upright ? styles.upright : styles.level, props.className)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onLostPointerCapture={() => setDragging(false)}
      onDoubleClick={() => set(initial)}
      onKeyDown={onKeyDown}
    />
  );
}
