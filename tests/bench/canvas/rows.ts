/** What was measured of one thing, in the app and in bare React Flow: milliseconds on a core, in each round. */
export interface Row {
  steps: number;
  what: string;
  /** What the app shall reach: so many times the bare page, or so many milliseconds. */
  target: { ratio: number } | { ms: number } | undefined;
  app: readonly Sample[];
  bare: readonly Sample[];
}
interface Sample {
  cpu: number;
  frames?: readonly number[];
  longTasks?: number;
}

const least = (samples: readonly Sample[]): Sample =>
  samples.reduce((best, sample) => (sample.cpu < best.cpu ? sample : best));
const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? NaN;
const ms = (value: number) => value.toFixed(value < 9.95 ? 1 : 0).padStart(6);

function intervals(samples: readonly Sample[]): string {
  const frames = samples.flatMap((sample) => sample.frames ?? []);
  if (frames.length === 0) return ''.padEnd(16);
  const long = samples.reduce((sum, { longTasks = 0 }) => sum + longTasks, 0);
  return `${ms(share(frames, 0.5))}/${ms(share(frames, 0.95)).trim()} (${long})`.padEnd(16);
}

export function printTitle(rounds: number, frames: number): void {
  console.log(
    `The canvas beside bare React Flow; CPU of the main thread, least of ${rounds} rounds interleaved.`,
  );
  console.log(
    `A gesture is one of ${frames} frames; beside it p50/p95 of the frame intervals (long tasks) in ms.`,
  );
  console.log(
    `${'steps'.padStart(6)}  ${'what'.padEnd(32)} ${'app'.padStart(6)} ${'bare'.padStart(6)} ${'ratio'.padStart(6)}   ${'app frames'.padEnd(16)} ${'bare frames'.padEnd(16)} target`,
  );
}

export function printRow({ steps, what, target, app, bare }: Row): void {
  const [mine, theirs] = [least(app).cpu, least(bare).cpu];
  const ratio = mine / theirs;
  const wanted = target === undefined ? '–' : 'ms' in target ? `≤ ${target.ms} ms` : `≤ ${target.ratio}×`;
  const held = target === undefined || ('ms' in target ? mine <= target.ms : ratio <= target.ratio);
  const verdict = target === undefined ? '' : held ? 'held' : 'missed';
  console.log(
    `${String(steps).padStart(6)}  ${what.padEnd(32)} ${ms(mine)} ${ms(theirs)} ${`${ratio.toFixed(2)}×`.padStart(6)}   ${intervals(app)} ${intervals(bare)} ${wanted.padEnd(9)} ${verdict}`,
  );
}
