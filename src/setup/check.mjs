/** `npm run check`: types, lint, format, dead code. Prints what a tool says only where it objects. */
import { binOf, isMain, main, requireNode, Trouble } from './node.mjs';
import { runNode } from './run.mjs';

/** @typedef {{ name: string, script: () => string, args: string[] }} Check */

/** @type {Check[]} */
const checks = [
  { name: 'format', script: () => binOf('oxfmt'), args: ['--check', '.'] },
  { name: 'types', script: tsc, args: ['--project', 'tsconfig.json'] },
  { name: 'types of core', script: tsc, args: ['--project', 'src/core/tsconfig.json'] },
  { name: 'types of setup', script: tsc, args: ['--project', 'src/setup/tsconfig.json'] },
  { name: 'lint', script: () => binOf('oxlint'), args: [] },
  { name: 'dead code', script: () => binOf('knip'), args: ['--no-progress'] },
];

function tsc() {
  return binOf('typescript', 'tsc');
}

/**
 * Runs every check. Throws Trouble naming those that object.
 * @param {(line: string) => void} say
 * @param {{ gentle?: boolean }} [how] `gentle` leaves the machine to what runs beside them
 */
export async function check(say, how) {
  const failed = [];
  for (const { name, script, args } of checks) {
    const seconds = stopwatch();
    const { code, output } = await runNode(script(), args, how);
    say(`  ${code === 0 ? '✓' : '✗'} ${name.padEnd(16)}${seconds()} s`);
    if (code === 0) continue;
    say(`\n${output.trimEnd()}\n`);
    failed.push(name);
  }
  if (failed.length > 0) {
    throw new Trouble(`Not clean: ${failed.join(', ')}.`, 'Format by `npx oxfmt`; the rest is named above.');
  }
}

/** @returns {() => string} seconds since now, with one decimal */
export function stopwatch() {
  const begun = performance.now();
  return () => ((performance.now() - begun) / 1000).toFixed(1);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    requireNode();
    await check(console.log);
  });
}
