import type { Point } from '../core/index.ts';
import { onApple } from '../ui/keys.ts';
import { overCanvas, type Desk } from './desk.ts';

/** The window's point where the pointer is; undefined once keys that move the focus were used instead of it. */
let pointer: Point | undefined;

/** The keys that change what a drag does; `mod` is Control, or ⌘ where there is one. */
export interface HeldKeys {
  readonly alt: boolean;
  readonly shift: boolean;
  readonly mod: boolean;
}

let held: HeldKeys = { alt: false, shift: false, mod: false };
/** Which of them were down when the pointer last moved or any key was pressed or let go. */
export const heldKeys = (): HeldKeys => held;

const onHeld = new Set<() => void>();
/** Calls back when another of them is down or up, even while the pointer rests. The returned function ends it. */
export function watchHeldKeys(listener: () => void): () => void {
  onHeld.add(listener);
  return () => void onHeld.delete(listener);
}

type Modifiers = Pick<KeyboardEvent, 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

function hold({ altKey: alt, shiftKey: shift, ctrlKey, metaKey }: Modifiers): void {
  const mod = onApple() ? metaKey : ctrlKey;
  if (held.alt === alt && held.shift === shift && held.mod === mod) return;
  held = { alt, shift, mod };
  for (const listener of onHeld) listener();
}

const walks = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'F6']);

/** Keeps in mind where the pointer is, and whether it is what somebody works with. The returned function ends it. */
export function watchPointer(): () => void {
  const onMove = (event: PointerEvent) => {
    const { clientX, clientY, pointerType } = event;
    hold(event);
    pointer = pointerType === 'touch' ? undefined : { x: clientX, y: clientY };
  };
  const onLeave = () => {
    pointer = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    hold(event);
    if (event.type === 'keydown' && walks.has(event.key)) pointer = undefined;
  };
  // Heard before anybody can keep them from going on.
  window.addEventListener('pointermove', onMove, true);
  window.addEventListener('pointerdown', onMove, true);
  window.addEventListener('pointerup', onMove, true);
  document.documentElement.addEventListener('pointerleave', onLeave);
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  return () => {
    window.removeEventListener('pointermove', onMove, true);
    window.removeEventListener('pointerdown', onMove, true);
    window.removeEventListener('pointerup', onMove, true);
    document.documentElement.removeEventListener('pointerleave', onLeave);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('keyup', onKey, true);
  };
}

/** The point of the canvas under the pointer; undefined where it is elsewhere or somebody works with keys. */
export const lastPoint = (desk: Desk): Point | undefined =>
  pointer && overCanvas(desk, pointer) ? desk.port?.toCanvas(pointer) : undefined;
