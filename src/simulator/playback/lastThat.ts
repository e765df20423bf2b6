/** The last index below `count` for which it holds, where it holds for all before that; −1 for none. Takes as many looks as `count` has digits. */
export function lastThat(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place of the last number that is at most `value`, in numbers that grow; −1 for none. */
export const placeOf = (sorted: ArrayLike<number>, value: number): number =>
  lastThat(sorted.length, (index) => (sorted[index] ?? Infinity) <= value);
