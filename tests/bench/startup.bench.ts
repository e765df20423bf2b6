import { spawnSync } from 'node:child_process';

const rounds = 15;

/** Milliseconds from starting Node with these arguments until it has ended. */
function time(args: string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return performance.now() - begun;
}

// Interleaved, so that whatever else the machine does hits both alike.
const bare: number[] = [];
const wend: number[] = [];
for (let round = 0; round < rounds; round++) {
  bare.push(time(['-e', '0']));
  wend.push(time(['src/setup/wend.mjs', '--help']));
}

const min = (times: number[]) => Math.min(...times);
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
const line = (name: string, times: number[]) =>
  `  ${name.padEnd(14)} min ${min(times).toFixed(0).padStart(4)} ms   median ${median(times).toFixed(0).padStart(4)} ms`;

console.log(`Command line start-up, ${rounds} rounds interleaved`);
console.log(line('node -e 0', bare));
console.log(line('wend --help', wend));
console.log(
  `  wend ÷ node    min ${(min(wend) / min(bare)).toFixed(2)}×     median ${(median(wend) / median(bare)).toFixed(2)}×`,
);
