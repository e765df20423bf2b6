/** What floats above the page, lowest first: dialogs, menus, popovers. */
const open: HTMLElement[] = [];

/** Puts an element on top; the returned function takes it out again. */
export function pushLayer(element: HTMLElement): () => void {
  open.push(element);
  for (const listener of listeners) listener();
  return () => {
    const index = open.indexOf(element);
    if (index >= 0) open.splice(index, 1);
    for (const listener of listeners) listener();
  };
}

/** Whether something that floats above `element` (what was opened from inside it) holds `target`. */
export function isAbove(element: HTMLElement, target: Node): boolean {
  return open.slice(open.indexOf(element) + 1).some((layer) => layer.contains(target));
}

/** The modal dialog in front, if any: everything outside it is inert, so what floats must live in it. */
export function topDialog(): HTMLElement | undefined {
  return open.findLast((layer) => layer.tagName === 'DIALOG');
}

const listeners = new Set<() => void>();

/** Calls back when something opens or closes. */
export function watchLayers(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
