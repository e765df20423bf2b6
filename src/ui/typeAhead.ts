const pauseMs = 600;

/**
 * Finds what begins with what is typed within the last moments, from the present one on and round; the same letter again
 * and again goes from one to the next. Made once for a list.
 */
export function createTypeAhead(now: () => number = () => performance.now()) {
  let text = '';
  let at = -Infinity;
  /** Whether another sign would still belong to what was typed. */
  const isOn = () => now() - at < pauseMs;
  const find = (
    key: string,
    count: number,
    from: number,
    name: (index: number) => string,
  ): number | undefined => {
    text = isOn() ? text + key : key;
    at = now();
    const wanted = text.toLowerCase();
    const same = /^(.)\1*$/su.test(wanted);
    const start = same ? from + 1 : Math.max(from, 0);
    const begin = same ? wanted.slice(0, 1) : wanted;
    for (let step = 0; step < count; step++) {
      const index = (start + step) % count;
      if (name(index).trim().toLowerCase().startsWith(begin)) return index;
    }
    return undefined;
  };
  return { find, isOn };
}
