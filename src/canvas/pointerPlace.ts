import type { Point } from '../core/index.ts';
import { overCanvas, type Desk } from './desk.ts';

/** The window's point where the pointer is; undefined once keys that move the focus were used instead of it. */
let pointer: Point | undefined;

let alt = false;
/** Whether the Alt key was down when the pointer last moved or let go. */
export const altHeld = (): boolean => alt;

const walks = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'F6']);

/** Keeps in mind where the pointer is, and whether it is what somebody works with. The returned function ends it. */
export function watchPointer(): () => void {
  const onMove = ({ clientX, clientY, pointerType, altKey }: PointerEvent) => {
    alt = altKey;
    pointer = pointerType === 'touch' ? undefined : { x: clientX, y: clientY };
  };
  const onLeave = () => {
    pointer = undefined;
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (walks.has(key)) pointer = undefined;
  };
  // Heard before anybody can keep them from going on.
  window.addEventListener('pointermove', onMove, true);
  window.addEventListener('pointerdown', onMove, true);
  window.addEventListener('pointerup', onMove, true);
  document.documentElement.addEventListener('pointerleave', onLeave);
  window.addEventListener('keydown', onKey, true);
  return () => {
    window.removeEventListener('pointermove', onMove, true);
    window.removeEventListener('pointerdown', onMove, true);
    window.removeEventListener('pointerup', onMove, true);
    document.documentElement.removeEventListener('pointerleave', onLeave);
    window.removeEventListener('keydown', onKey, true);
  };
}

/** The point of the canvas under the pointer; undefined where it is elsewhere or somebody works with keys. */
export const lastPoint = (desk: Desk): Point | undefined =>
  pointer && overCanvas(desk, pointer) ? desk.port?.toCanvas(pointer) : undefined;
