import { useLayoutEffect, useRef, type FocusEvent } from 'react';

/**
 * Keeps the focus in a place whose buttons go away once they are pressed: it moves to the nearest part around them that stays and
 * can hold it, else to what `home` finds. The returned handler belongs on the place.
 */
export function useKeptFocus(home?: () => HTMLElement | null | undefined): (event: FocusEvent) => void {
  const holder = useRef<{ element: Element; places: HTMLElement[] }>(undefined);
  useLayoutEffect(() => {
    const { element, places = [] } = holder.current ?? {};
    if (!element || element.isConnected) return;
    holder.current = undefined;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    (places.find((place) => place.isConnected) ?? home?.())?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    const places: HTMLElement[] = [];
    for (let at = target.parentElement; at; at = at.parentElement)
      if (at.tabIndex === -1 && at.hasAttribute('tabindex')) places.push(at);
    holder.current = { element: target, places };
  };
}
