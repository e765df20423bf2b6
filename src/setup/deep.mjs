/**
 * `npm run test:deep`: what takes minutes. Ten thousand random programs against the naive oracle, the whole conformance
 * suite, every fault that its cases are proven by, and every screen both on a desk and on a phone; with arguments, only the
 * tests they name.
 */
import { ensureInstalled } from './install.mjs';
import { binOf, main, requireNode, Trouble } from './node.mjs';
import { runNode } from './run.mjs';

const deep = [
  'tests/core/engine/oracle.test.ts',
  'tests/core/values/until.test.ts',
  'tests/core/lint/incremental.test.ts',
  'tests/core/population/agreement.test.ts',
  'tests/conformance',
  'tests/mutation',
];

const env = { ...process.env, WEND_DEEP: '1' };
const run = (/** @type {string[]} */ ...tests) =>
  runNode(binOf('vitest'), ['run', ...tests], { show: true, env });

await main(async () => {
  requireNode();
  await ensureInstalled(console.log);
  const only = process.argv.slice(2);
  const codes =
    only.length > 0
      ? [(await run(...only)).code]
      : [
          (await run('--project', '!browser', ...deep)).code,
          (await run('--project', 'browser', 'tests/browser/screens')).code,
        ];
  if (codes.some((code) => code !== 0))
    throw new Trouble('The deep tests failed.', 'The first failure is named above.');
});
