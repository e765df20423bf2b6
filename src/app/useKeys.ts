import { useEffect, useRef } from 'react';
import { createKeybindingsHandler, type KeyBindingMap } from 'tinykeys';

/** Listens to keys of the whole page, written as tinykeys does (`$mod+z`). Single letters stay quiet while somebody types. */
export function useKeys(bindings: KeyBindingMap): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const names = Object.keys(latest.current);
    const handler = createKeybindingsHandler(
      Object.fromEntries(
        names.map((name) => [
          name,
          (event: KeyboardEvent) => {
            if (event.defaultPrevented || (isSingle(name) && isTyping(event.target))) return;
            if (isSingle(name)) event.preventDefault();
            latest.current[name]?.(event);
          },
        ]),
      ),
    );
    window.addEventListener('keydown', handler);
    return () => window.removeEventListener('keydown', handler);
  }, []);
}

const isSingle = (name: string): boolean => name.length === 1;

/** Whether what has the focus takes text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
