import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoad, firstLoadBudget, weigh } from './firstLoad.ts';

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

const parts = firstLoad('dist/app').toSorted((a, b) => b.gzip - a.gzip);
const total = weigh(parts);
console.log('P-B1  first-load JS + CSS, gzip (raw)');
for (const { path, gzip, bytes } of parts) console.log(`  ${kilo(gzip)}  (${kilo(bytes)})  ${path}`);
const { target, limit } = firstLoadBudget;
const verdict = total <= target ? 'within the target' : total <= limit ? 'over the target' : 'OVER THE LIMIT';
console.log(
  `  ${kilo(total)}  together: ${verdict} (target ${kilo(target).trim()}, limit ${kilo(limit).trim()})`,
);
if (total > limit) process.exitCode = 1;

const first = new Set(parts.map(({ path }) => path));
const later = readdirSync('dist/app/assets')
  .filter((name) => /\.(js|css)$/.test(name) && !first.has(`/assets/${name}`))
  .map((name) => ({ name, gzip: gzipSync(readFileSync(join('dist/app/assets', name)), { level: 9 }).length }))
  .toSorted((a, b) => b.gzip - a.gzip);
console.log('Loaded only when it is opened, gzip');
for (const { name, gzip } of later) console.log(`  ${kilo(gzip)}  ${name}`);
