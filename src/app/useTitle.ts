import { useEffect } from 'react';

/** What the window is called: “Cart recovery · Wend”. */
export function useTitle(what: string): void {
  useEffect(() => {
    document.title = what === '' ? 'Wend' : `${what} · Wend`;
  }, [what]);
}
