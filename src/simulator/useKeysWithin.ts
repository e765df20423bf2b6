import { useEffect, useRef, type RefObject } from 'react';

/**
 * Hears the keys pressed inside an element that nobody inside it took: without modifiers, and not while something is
 * typed. A handler that returns true has taken the key, and the page's own shortcuts don't hear it.
 */
export function useKeysWithin(element: RefObject<HTMLElement | null>, onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || !element.current?.contains(target)) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(target))
        return;
      if (!latest.current(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // On the document, so that what React stops inside the element never comes here.
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [element]);
}

/** Where arrow keys already mean something. */
const isTyping = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;
