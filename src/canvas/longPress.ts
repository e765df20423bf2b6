import type { PointerEvent } from 'react';
import { swallowClick } from './breakOff.ts';

/** How long a finger rests before it asks for a menu; a little longer than systems that ask for it themselves. */
const longMs = 600;
/** How far it may tremble, in px. */
const still = 8;

/** Calls `open` where a finger rests on the canvas: not every system tells of that as a press of the right button. */
export function longPress(open: (at: { target: Element; clientX: number; clientY: number }) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const stop = () => clearTimeout(timer);
  return {
    down({ pointerType, isPrimary, target, clientX, clientY }: PointerEvent) {
      stop();
      if (pointerType !== 'touch' || !isPrimary || !(target instanceof Element)) return;
      start = { x: clientX, y: clientY };
      timer = setTimeout(() => {
        swallowClick();
        open({ target, clientX, clientY });
      }, longMs);
    },
    move({ clientX, clientY }: PointerEvent) {
      if (Math.hypot(clientX - start.x, clientY - start.y) > still) stop();
    },
    stop,
  };
}
