import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Trouble } from './node.mjs';
import { run, runNode } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

/**
 * Whether `installed` (npm's own note in node_modules) holds everything that `wanted` (package-lock.json) asks for on this
 * machine. Packages beyond that do no harm.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true;
    const present = installed.packages[path];
    if (present !== undefined) return present.version === entry.version;
    return entry.optional === true && !fitsThisMachine(entry);
  });
}

/** @param {Locked} entry */
function fitsThisMachine({ os, cpu, libc }) {
  // Without any of these an optional package may be absent for a reason we cannot see; npm has had its say.
  if (!os && !cpu && !libc) return false;
  if (!allows(os, process.platform) || !allows(cpu, process.arch)) return false;
  return (
    libc === undefined ||
    process.platform !== 'linux' ||
    allows(libc, existsSync('/etc/alpine-release') ? 'musl' : 'glibc')
  );
}

/**
 * npm's lists: names that may, or `!name` for those that may not.
 * @param {string[] | undefined} list
 * @param {string} name
 */
function allows(list, name) {
  if (!list) return true;
  if (list.includes(`!${name}`)) return false;
  return list.includes(name) || list.every((item) => item.startsWith('!'));
}

/** @returns {Lock | undefined} */
function readLock(/** @type {string} */ path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Throws Trouble unless the project's folder can be written to.
 * @param {string} why what is about to be written
 */
export function requireWritable(why) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Trouble(
      `Wend has to write ${why} into ${root}, but this user may not.`,
      'Clone Wend into a folder of your own, or make this folder yours (chown -R), and run the same command again.',
    );
  }
}

/**
 * Installs the packages of package-lock.json where they are missing or differ; otherwise returns at once.
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted)
    throw new Trouble('package-lock.json is missing.', 'Clone Wend again: the file belongs to it.');
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed && isInstalled(wanted, installed)) return;
  requireWritable('its packages');
  say('Installing packages (once, about a minute) …');
  const how = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  let ran = await npm(['ci', ...how]);
  // `npm ci` refuses a lock file that was made where a mirror lacks the binaries of other systems. `npm install` takes the
  // same versions from it, fetches what is missing, and with --no-save leaves the file alone.
  if (ran.code !== 0 && ran.output.includes('EUSAGE')) ran = await npm(['install', '--no-save', ...how]);
  if (ran.code !== 0) throw explain(ran.code, ran.output);
}

/** @param {string[]} args */
function npm(args) {
  // Under `npm start` npm tells where it is; that also works where `npm` is a batch file.
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js') && existsSync(script)) return runNode(script, args);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/**
 * @param {number} code
 * @param {string} output
 */
function explain(code, output) {
  if (code === 127) {
    return new Trouble(
      'npm is not there.',
      'It comes with Node: install Node from https://nodejs.org and try again.',
    );
  }
  const lines = output.split('\n').filter((line) => !/^npm warn|^npm error\s*$|^\s*$/.test(line));
  const said = lines.slice(0, 12).join('\n');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return new Trouble(
      `The packages could not be fetched: no network, or the registry cannot be reached.\n${said}`,
      'Check the connection (and `npm config get registry` behind a proxy), then run the same command again.',
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Trouble(
      `npm may not write where it has to.\n${said}`,
      'Make the folder named above yours (chown -R), or clone Wend into a folder of your own, and try again.',
    );
  }
  if (output.includes('ENOSPC')) return new Trouble('The disk is full.', 'Free about 500 MB and try again.');
  return new Trouble(`npm ci failed.\n${said}`, 'Run `npm ci` by itself to see all it says.');
}
