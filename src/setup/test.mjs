/** `npm test`: installs what is missing, then checks, builds and tests everything; with arguments, only the tests they name. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check, stopwatch } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { countTests } from './countTests.mjs';
import { ensureInstalled } from './install.mjs';
import { binOf, main, requireNode, Trouble } from './node.mjs';
import { runNode } from './run.mjs';

/** @typedef {import('./countTests.mjs').Count} Count */

/**
 * Runs the tests that need a browser, or all the others, showing vitest's own output.
 * @param {'unit' | 'browser'} project
 * @param {Count} total grows by what was counted
 * @param {string[]} [only] further arguments for vitest
 */
async function vitest(project, total, only = []) {
  const folder = mkdtempSync(join(tmpdir(), 'wend-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { code } = await runNode(
      binOf('vitest'),
      ['run', '--project', project === 'browser' ? 'browser' : '!browser', ...reporters, ...only],
      { show: true },
    );
    const count = readCount(report);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    if (code !== 0) throw new Trouble(`The ${project} tests failed.`, 'The first failure is named above.');
    if (count.passed === 0)
      throw new Trouble(`No ${project} test ran.`, 'Check the names given to npm test.');
    // A skipped test proves nothing and is soon forgotten; a focused run skips by intent.
    if (count.skipped > 0 && only.length === 0) {
      throw new Trouble(`${count.skipped} ${project} tests were skipped.`, 'Mend or delete them.');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path @returns {Count} all zero where vitest died before it could write */
function readCount(path) {
  try {
    return countTests(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {Count} total @param {string[]} only */
async function testAll(total, only) {
  const seconds = stopwatch();
  const stage = (/** @type {string} */ name) => console.log(`\n▸ ${name} (${seconds()} s)`);
  const named = only.some((word) => word.includes('tests/browser')) ? 'browser' : 'unit';

  await ensureInstalled(console.log);
  if (only.length === 0 || named === 'browser')
    process.env['WEND_CHROMIUM'] = await ensureChromium(console.log);
  if (only.length > 0) return vitest(named, total, only);

  // Browsers and their tests wait for one another now and then: enough for the checks, if they ask for no more.
  /** @type {string[]} */
  const said = [];
  const checked = check((line) => said.push(line), { gentle: true }).catch((error) => error);
  try {
    stage('Build');
    await Promise.all([build('app'), build('cli')]);
    stage('Unit, property and architecture tests');
    await vitest('unit', total);
    stage('Browser tests');
    await vitest('browser', total);
  } finally {
    // What is not clean is said even where a test failed.
    stage('Types, lint, format, dead code');
    await checked;
    console.log(said.join('\n'));
  }
  const trouble = await checked;
  if (trouble !== undefined) throw trouble;
  stage('Done');
}

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
await main(async () => {
  requireNode();
  try {
    await testAll(total, process.argv.slice(2));
  } catch (error) {
    // A stage that stops the run without a failed test (types, a build) must not read as "0 failed".
    total.failed = Math.max(total.failed, 1);
    if (error instanceof Trouble) console.error(`\n✗ Stopped: ${error.message}\n  ${error.remedy}`);
    else console.error(error);
    process.exitCode = 1;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});
