import { useLayoutEffect } from 'react';

/** What stands at the foot of the window, in px: messages appear above it, so that they never lie over it. */
export function useFoot(height: number): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--foot', `${height}px`);
    return () => void style.removeProperty('--foot');
  }, [height]);
}
