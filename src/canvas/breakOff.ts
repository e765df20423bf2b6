/**
 * Listens for a gesture being broken off: by Escape, or because the pointer is lost, to another window or to the system.
 * `giveUp` says whether there was anything to give up; Escape then means nothing else. The returned function ends it.
 */
export function watchBreakOff(giveUp: () => boolean): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !giveUp()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onLost = () => void giveUp();
  // Heard before whoever takes the end of a touch for a drop.
  document.addEventListener('keydown', onKey, true);
  window.addEventListener('touchcancel', onLost, true);
  window.addEventListener('blur', onLost);
  return () => {
    document.removeEventListener('keydown', onKey, true);
    window.removeEventListener('touchcancel', onLost, true);
    window.removeEventListener('blur', onLost);
  };
}

/**
 * Ends what React Flow believes the mouse is doing, as if its button had been let go: it would go on until then, or for
 * ever where the window never hears of it. The click that comes of letting go later is none.
 */
export function letGo(): void {
  swallowClick();
  document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, view: window }));
}

/** The next click, that of the press that is under way, is not heard by anybody. */
export function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  const stop = () => {
    window.removeEventListener('click', swallow, true);
    window.removeEventListener('pointerdown', stop, true);
  };
  window.addEventListener('click', swallow, true);
  // Whoever presses again means it.
  window.addEventListener('pointerdown', stop, true);
  window.addEventListener('pointerup', () => setTimeout(stop), { capture: true, once: true });
}
