/**
 * Lets whatever is dragged pass through an element that floats above the page, so that it can be dropped below. The returned
 * function ends that.
 */
export function letDragsThrough(element: HTMLElement): () => void {
  const stops = new AbortController();
  const { signal } = stops;
  const pass = (through: boolean) => element.toggleAttribute('data-drag-through', through);
  const listen = (types: readonly (keyof WindowEventMap)[], hear: (event: Event) => void) => {
    for (const type of types) window.addEventListener(type, hear, { capture: true, signal });
  };
  // What is dragged out of a frame is only seen entering, and of its end only that the pointer moves again is seen here.
  listen(['dragstart', 'dragenter'], () => pass(true));
  listen(['pointerdown'], ({ target }) => pass(!(target instanceof Node && element.contains(target))));
  listen(['pointerup', 'pointercancel', 'dragend', 'drop'], () => pass(false));
  listen(['pointermove'], (event) => {
    if (event instanceof PointerEvent && event.buttons === 0) pass(false);
  });
  return () => stops.abort();
}
