/**
 * `npm run test:deep`: what takes minutes. Ten thousand random programs against the naive oracle, the whole conformance
 * suite, and every fault that its cases are proven by; with arguments, only the tests they name.
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

await main(async () => {
  requireNode();
  await ensureInstalled(console.log);
  const only = process.argv.slice(2);
  const { code } = await runNode(
    binOf('vitest'),
    ['run', '--project', '!browser', ...(only.length > 0 ? only : deep)],
    { show: true, env: { ...process.env, WEND_DEEP: '1' } },
  );
  if (code !== 0) throw new Trouble('The deep tests failed.', 'The first failure is named above.');
});
