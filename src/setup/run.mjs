import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from './node.mjs';

/**
 * @typedef {object} Ran
 * @property {number} code exit code; 127 when the program is not there, 128 when a signal ended it
 * @property {string} output standard output and error as they came; empty where `show` is set
 */

/**
 * Runs a program in the project's folder and waits for it. Never throws.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean | 'stderr', env?: NodeJS.ProcessEnv, shell?: boolean, gentle?: boolean }} [how]
 *   `show` lets it write to our own output, or with 'stderr' to standard error only; otherwise the output is collected;
 *   `gentle` gives it only what other programs leave of the machine
 * @returns {Promise<Ran>}
 */
export function run(command, args, how = {}) {
  const { show = false, env = process.env, shell = false, gentle = false } = how;
  return new Promise((done) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio =
      show === 'stderr'
        ? ['ignore', 2, 2]
        : show
          ? ['ignore', 'inherit', 'inherit']
          : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, env, shell, stdio });
    if (gentle && child.pid !== undefined) lower(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', (error) => done({ code: 127, output: output + String(error) }));
    child.on('close', (code) => done({ code: code ?? 128, output }));
  });
}

/**
 * Runs a script by this very Node.
 * @param {string} script
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [how]
 */
export function runNode(script, args, how) {
  return run(process.execPath, [script, ...args], how);
}

/** @param {number} pid */
function lower(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or may not be slowed: then it runs as any other.
  }
}
