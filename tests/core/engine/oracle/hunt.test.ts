import fc from 'fast-check';
import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { link, simulate } from '../../../../src/core/index.ts';
import { told } from '../told.ts';
import { cases, type Case } from './casesStories.ts';
import { tell } from './tell.ts';
test('hunt', () => {
  const seed = Number(process.env.SEED ?? 7);
  const n = Number(process.env.N ?? 200);
  const kinds = new Map<string, { count: number; one: Case; at: string }>();
  let bad = 0;
  let to = 0,
    te = 0;
  let i = 0;
  for (const one of fc.sample(cases, { seed, numRuns: n })) {
    i++;
    let oracle: string[];
    let engine: string[];
    let t = process.cpuUsage().user;
    try {
      oracle = tell(one.program, one.scenario);
    } catch (error) {
      console.log('oracle', String((error as Error).message).slice(0, 200));
      continue;
    }
    to += process.cpuUsage().user - t;
    t = process.cpuUsage().user;
    try {
      const linking = link(one.program);
      if (!linking.ok) engine = ['not linked ' + JSON.stringify(linking.issues).slice(0, 300)];
      else engine = told(simulate(linking.linked, one.scenario).entries);
    } catch (error) {
      engine = ['threw ' + String((error as Error).stack).slice(0, 400)];
    }
    te += process.cpuUsage().user - t;
    if (process.env.MASK && JSON.stringify(one.program.policies).includes('exitOthers')) continue;
    if (process.env.MASK) {
      const m = (l: string) => l.replace(/ \S+ failed/, ' - failed');
      oracle = oracle.map(m);
      engine = engine.map(m);
    }
    if (oracle.join('\n') === engine.join('\n')) continue;
    bad++;
    const p = oracle.findIndex((l, k) => l !== engine[k]);
    const place = p < 0 ? oracle.length : p;
    const short = (l?: string) => {
      const w = (l ?? '(end)').split(' ');
      return w[0] === 'threw' || w[0] === 'not'
        ? l!.slice(0, 150)
        : w
            .slice(2, 3)
            .concat(w[2] === 'refused' || w[2] === 'exited' ? w.slice(3, 4) : [])
            .join(' ');
    };
    const kind = `${short(oracle[place])} | ${short(engine[place])}`;
    const known = kinds.get(kind);
    const size = JSON.stringify(one).length;
    if (!known || JSON.stringify(known.one).length > size)
      kinds.set(kind, {
        count: (known?.count ?? 0) + 1,
        one,
        at: `oracle: ${oracle.slice(Math.max(0, place - 3), place + 2).join(' / ')}\n  engine: ${engine.slice(Math.max(0, place - 3), place + 2).join(' / ')}`,
      });
    else known.count++;
  }
  const sorted = [...kinds].sort((a, b) => b[1].count - a[1].count);
  console.log(
    `${bad} of ${n} differ; oracle ${to / 1e6} s, engine ${te / 1e6} s\n` +
      sorted
        .slice(0, 25)
        .map(([k, v]) => `${v.count} × ${k}\n  ${v.at}`)
        .join('\n'),
  );
  writeFileSync(
    '/tmp/w3/hunt.json',
    JSON.stringify(
      sorted.map(([k, v]) => ({ k, ...v })),
      null,
      1,
    ),
  );
}, 1200000);
