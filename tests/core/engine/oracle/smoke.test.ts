import fc from 'fast-check';
import { test } from 'vitest';
import { cases } from './casesStories.ts';
import { features, seenIn } from './features.ts';
import { tell } from './tell.ts';
test('smoke', () => {
  const counts = new Map<string, number>(features.map((f) => [f, 0]));
  const t0 = process.cpuUsage().user;
  let slowest = 0;
  let n = 0;
  let lines = 0;
  for (const one of fc.sample(cases, { seed: Number(process.env.SEED ?? 7), numRuns: 500 })) {
    const { program, scenario } = one;
    const t = process.cpuUsage().user;
    let told: string[] = [];
    try {
      told = tell(program, scenario);
    } catch (error) {
      console.log(String((error as Error).message), scenario.start, JSON.stringify(program).length);
      continue;
    }
    slowest = Math.max(slowest, process.cpuUsage().user - t);
    n++;
    lines += told.length;
    for (const s of seenIn(one, told)) counts.set(s, (counts.get(s) ?? 0) + 1);
  }
  console.log(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([k, v]) => `${k}: ${v}`)
      .join(', '),
  );
  console.log({ n, lines, ms: (process.cpuUsage().user - t0) / 1000, slowest: slowest / 1000 });
}, 600000);
