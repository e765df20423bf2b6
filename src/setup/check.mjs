/** `npm run check`: types, lint, format, dead code. Prints what a tool says only where it objects. */
import { binOf, isMain, main, requireNode, Trouble } from './node.mjs';
import { runNode } from './run.mjs';

/** @typedef {{ name: string, script: () => string, args: string[] }} Check */

/**
 * Two lanes for two cores: the first check uses one and takes as long as all the others, which use what there is.
 * @type {Check[][]}
 */
const lanes = [
  // What did not change since it was last found clean is not looked at again: a copy of it is known by its content.
  [
    {
      name: 'format',
      script: () => binOf('prettier'),
      args: ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.'],
    },
  ],
  [
    { name: 'types', script: tsc, args: ['--project', 'tsconfig.json'] },
    { name: 'types of core', script: tsc, args: ['--project', 'src/core/tsconfig.json'] },
    { name: 'types of setup', script: tsc, args: ['--project', 'src/setup/tsconfig.json'] },
    { name: 'lint', script: () => binOf('oxlint'), args: [] },
    { name: 'dead code', script: () => binOf('knip'), args: ['--no-progress'] },
  ],
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
  const results = (await Promise.all(lanes.map((lane) => inTurn(lane, how)))).flat();
  for (const { name, code, output, took } of results) {
    say(`  ${code === 0 ? '✓' : '✗'} ${name.padEnd(16)}${took} s`);
    if (code !== 0) say(`\n${output.trimEnd()}\n`);
  }
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
  if (failed.length > 0) {
    throw new Trouble(
      `Not clean: ${failed.join(', ')}.`,
      'Format by `npx prettier --write .`; the rest is named above.',
    );
  }
}

/** @param {Check[]} lane @param {{ gentle?: boolean } | undefined} how */
async function inTurn(lane, how) {
  const results = [];
  for (const { name, script, args } of lane) {
    const seconds = stopwatch();
    const { code, output } = await runNode(script(), args, how);
    results.push({ name, code, output, took: seconds() });
  }
  return results;
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
