import { useEffect, useState, type RefObject } from 'react';

/** How large an element is inside its border, in px; follows it. `otherwise` stands until it has been measured. */
export function useSize(
  ref: RefObject<HTMLElement | null>,
  otherwise: { width: number; height: number },
): { width: number; height: number } {
  const [size, setSize] = useState(otherwise);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) {
        setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
      }
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [ref]);
  return size;
}
