/** Milliseconds of CPU that this process has spent on a piece of work, all its threads together. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Repeats a piece of work until `least` ms of CPU are spent; returns the mean of one repetition. */
export function meanCpuMs(work: () => void, least: number): number {
  let spent = 0;
  let times = 0;
  while (spent < least) {
    spent += cpuMs(work);
    times += 1;
  }
  return spent / times;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
