/** `npm run build`: the app into dist/app, the command line into dist/cli. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireWritable } from './install.mjs';
import { binOf, isMain, main, requireNode, root, Trouble } from './node.mjs';
import { runNode } from './run.mjs';

const common = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

const targets = {
  app: { made: 'dist/app/index.html', from: ['index.html', 'public', 'src', ...common], mode: 'production' },
  cli: {
    made: 'dist/cli/wend.mjs',
    from: ['src/cli', 'src/core', 'src/email', 'src/texts', ...common],
    mode: 'cli',
  },
};

/** @typedef {keyof typeof targets} Target */

/**
 * One word for the state of the sources: it changes when a file appears, goes, or is written.
 * @param {string[]} paths files and folders, from the project's root
 * @param {string} [home]
 */
export function fingerprint(paths, home = root) {
  const hash = createHash('sha256');
  const visit = (/** @type {string} */ path) => {
    const stat = statSync(join(home, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(join(home, path)).toSorted()) visit(`${path}/${name}`);
    } else hash.update(`${path} ${stat?.size} ${stat?.mtimeMs}\n`);
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

/** @param {Target} target */
const stampOf = (target) => join(root, 'dist', `${target}.stamp`);

/**
 * Whether what was built comes from the sources as they are now.
 * @param {Target} target
 */
export function isBuilt(target) {
  const { made, from } = targets[target];
  const stamp = stampOf(target);
  return (
    existsSync(join(root, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(from)
  );
}

/**
 * Builds, whatever is there already. Says what Vite said only when it fails.
 * @param {Target} target
 */
export async function build(target) {
  const { from, mode } = targets[target];
  requireWritable('dist/');
  const stamp = stampOf(target);
  // Taken before, written after: an edit during the build, or a build cut short, leaves a stale stamp or none.
  const state = fingerprint(from);
  rmSync(stamp, { force: true });
  // vitest and others set NODE_ENV for themselves; a build is always the production one.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runNode(binOf('vite'), ['build', '--mode', mode, '--logLevel', 'warn'], {
    env,
  });
  if (code !== 0)
    throw new Trouble(`The ${target} does not build.\n${output.trimEnd()}`, 'Mend the source and try again.');
  if (output.trim()) process.stderr.write(output);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/**
 * Builds what is missing or older than its sources.
 * @param {Target[]} wanted
 * @param {(line: string) => void} say
 */
export async function ensureBuilt(wanted, say) {
  for (const target of wanted) {
    if (isBuilt(target)) continue;
    say(`Building the ${target} …`);
    await build(target);
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    requireNode();
    if (process.argv.includes('--if-stale')) await ensureBuilt(['app', 'cli'], console.log);
    else for (const target of /** @type {const} */ (['app', 'cli'])) await build(target);
  });
}
