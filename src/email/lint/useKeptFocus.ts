import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Keeps the keyboard in a list whose rows go while somebody is on them: it comes to the row that takes their place, or else to
 * `end`. Rows are marked by `data-check`, and may be focused.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, end: RefObject<HTMLElement | null>) {
  /** The place of the row that holds the keyboard, and whether it is a part of it that does. */
  const held = useRef<number>(undefined);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-check]') ?? [])];
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (held.current === undefined || (activeElement !== null && activeElement !== body)) return;
    const all = rows();
    (all[Math.min(held.current, all.length - 1)] ?? end.current)?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      const at = rows().findIndex((row) => row.contains(target));
      held.current = at < 0 ? undefined : at;
    },
    // What goes while it has the keyboard is taken away by React, which tells nobody of it.
    onBlur: () => (held.current = undefined),
  };
}
