/** Where the project stands, and which Node it can stand on. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** An expected failure: one sentence for what happened, one for what to do. Everything else that is thrown is a bug. */
export class Trouble extends Error {
  /**
   * @param {string} what
   * @param {string} remedy
   */
  constructor(what, remedy) {
    super(what);
    this.remedy = remedy;
  }
}

/**
 * Whether Wend's tools run on this version: 20.19 or later, 22.12 or later, but not the odd numbers between.
 * @param {string} version as in `process.versions.node`
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/** Throws Trouble when this Node is too old. */
export function requireNode() {
  if (isNodeSupported(process.versions.node)) return;
  throw new Trouble(
    `Wend needs Node 20.19 or newer; this is Node ${process.versions.node}.`,
    'Install the current release from https://nodejs.org and run the same command again.',
  );
}

/**
 * Whether the module at `url` is the script Node was started with.
 * @param {string} url its `import.meta.url`
 */
export function isMain(url) {
  const script = process.argv[1];
  return script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(url);
}

/**
 * Runs a script's body: Trouble becomes two lines on standard error and the exit code.
 * @param {() => Promise<void> | void} body
 * @param {number} [codeOfTrouble]
 */
export async function main(body, codeOfTrouble = 1) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`\n✗ ${error.message}\n  ${error.remedy}\n`);
    process.exitCode = codeOfTrouble;
  }
}

/**
 * The script behind a package's command, to be run by this Node (the shims in `.bin` differ by system).
 * @param {string} name package
 * @param {string} [command] where the package has several
 */
export function binOf(name, command = name) {
  const home = join(root, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}`);
  return join(home, script);
}
