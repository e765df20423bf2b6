const focusable =
  'a[href], button, input, select, textarea, summary, iframe, [contenteditable="true"], [tabindex]';

/** What Tab reaches inside an element, in document order. */
export function tabStops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) =>
      element.tabIndex >= 0 && !element.matches(':disabled') && !element.closest('[hidden], [inert]'),
  );
}

/** Puts the focus where reading should begin: what asks for it, else the first field or button, else the element itself. */
export function focusInside(root: HTMLElement, within: HTMLElement = root): void {
  const wanted = root.querySelector<HTMLElement>('[data-autofocus]') ?? tabStops(within)[0] ?? root;
  wanted.focus({ preventScroll: wanted === root });
}

/** The element that has the focus, to give it back later. */
export function focused(): HTMLElement | undefined {
  const element = document.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}
