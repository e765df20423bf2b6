import { useEffect, useRef, useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react';
import { Floating } from './Floating.tsx';
import { Kbd } from './Kbd.tsx';
import type { Side } from './place.ts';
import styles from './Tooltip.module.css';

const openAfter = 450;
const closeAfter = 120;
const warmFor = 400;
let lastClosed = -Infinity;

/** Words beside a control on hover and on keyboard focus; Escape takes them away. They repeat the control's name or description, which the control itself must carry for screen readers. */
export function Tooltip(props: {
  text: string;
  detail?: string | undefined;
  shortcut?: string | undefined;
  side?: Side | undefined;
  /** Also opens when the control is pressed: for one that will not act and must say why. */
  onPress?: boolean | undefined;
  children: ReactNode;
}) {
  const { text, detail, shortcut, side = 'bottom', onPress = false, children } = props;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const wait = (ms: number, next: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(next, ms);
  };
  const open = (from: HTMLElement, ms: number) =>
    wait(ms, () => {
      if (from.firstElementChild instanceof HTMLElement) setAnchor(from.firstElementChild);
    });
  const close = () => {
    clearTimeout(timer.current);
    setAnchor((was) => {
      if (was !== undefined) lastClosed = performance.now();
      return undefined;
    });
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  const isOpen = anchor !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [isOpen]);

  return (
    <span
      role="presentation"
      className={styles.wrap}
      onPointerEnter={(event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'touch') return;
        open(event.currentTarget, performance.now() - lastClosed < warmFor ? 0 : openAfter);
      }}
      onPointerLeave={() => wait(closeAfter, close)}
      onPointerDown={() => {
        if (!onPress) close();
      }}
      onClick={(event) => {
        if (onPress) open(event.currentTarget, 0);
      }}
      onFocus={(event: FocusEvent<HTMLElement>) => {
        if (event.target.matches(':focus-visible')) open(event.currentTarget, 0);
      }}
      onBlur={close}
    >
      {children}
      {anchor !== undefined && (
        <Floating at={anchor} side={side} align="center" className={styles.tooltip} role="tooltip">
          <span className={styles.line}>
            {text}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </Floating>
      )}
    </span>
  );
}
