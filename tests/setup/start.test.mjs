import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The real scripts in a clone of their own, with an npm and a vite that only note that they were called: the course of
// `npm start` without a network.

let clone = '';

/** What an npm does when all goes well. */
const installs = `
  mkdirSync('node_modules/vite', { recursive: true });
  cpSync('package-lock.json', 'node_modules/.package-lock.json');
  writeFileSync('node_modules/vite/package.json', JSON.stringify({ type: 'module', bin: 'vite.mjs' }));
  cpSync('vite.mjs', 'node_modules/vite/vite.mjs');
`;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'wend-start-'));
  cpSync('src/setup', join(clone, 'src/setup'), { recursive: true });
  write(
    'package-lock.json',
    JSON.stringify({ packages: { '': {}, 'node_modules/vite': { version: '1.0.0' } } }),
  );
  write('index.html', '<!doctype html>');
  write('src/app/main.tsx', 'one');
  writeNpm(installs);
  write(
    'vite.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
     appendFileSync('called', 'vite ');
     mkdirSync('dist/app', { recursive: true });
     writeFileSync('dist/app/index.html', 'built');`,
  );
});
afterEach(() => rmSync(clone, { recursive: true }));

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
}

/** @param {string} body what this npm does */
function writeNpm(body) {
  const imports = "import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';";
  write('bin/npm.mjs', `${imports}\nappendFileSync('called', 'npm ');\n${body}`);
  write('bin/npm', `#!/bin/sh\nexec "${process.execPath}" "${join(clone, 'bin/npm.mjs')}" "$@"\n`);
  chmodSync(join(clone, 'bin/npm'), 0o755);
}

/** Which of npm and vite have been called since the last time of asking. */
function called() {
  const file = join(clone, 'called');
  const names = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  rmSync(file, { force: true });
  return names;
}

/** Starts Wend; when it says that it runs, fetches its page and stops it. @param {string} [path] of executables */
async function start(path = `${join(clone, 'bin')}${delimiter}${process.env['PATH']}`) {
  const { npm_execpath: _, ...rest } = process.env;
  const child = spawn(process.execPath, ['src/setup/start.mjs'], {
    cwd: clone,
    env: { ...rest, PATH: path },
  });
  let output = '';
  /** @type {string | undefined} */
  let page;
  const read = async (/** @type {Buffer} */ text) => {
    output += text.toString();
    const url = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (!url || page !== undefined || !output.includes('Ctrl+C')) return;
    page = '';
    page = await (await fetch(url)).text();
    child.kill('SIGTERM');
  };
  child.stdout.on('data', (text) => void read(text));
  child.stderr.on('data', (text) => void read(text));
  const [code] = await once(child, 'close');
  return { code, output, page };
}

test('a fresh clone is installed, built and served; the second time it is only served; an edit is built', async () => {
  expect(await start()).toMatchObject({ code: 0, page: 'built' });
  expect(called()).toBe('npm vite');
  expect(await start()).toMatchObject({ code: 0, page: 'built' });
  expect(called()).toBe('');
  write('src/app/main.tsx', 'two, longer');
  expect(await start()).toMatchObject({ code: 0, page: 'built' });
  expect(called()).toBe('vite');
});

test('a newer lock file is installed', async () => {
  await start();
  called();
  write(
    'package-lock.json',
    JSON.stringify({ packages: { '': {}, 'node_modules/vite': { version: '1.0.1' } } }),
  );
  expect((await start()).code).toBe(0);
  expect(called()).toBe('npm vite');
});

test('a lock file that npm ci refuses is installed all the same, and left alone', async () => {
  writeNpm(`
    if (process.argv[2] === 'ci') { console.error('npm error code EUSAGE'); process.exit(1); }
    if (!process.argv.includes('--no-save')) process.exit(1);
    ${installs}
  `);
  expect((await start()).code).toBe(0);
  expect(called()).toBe('npm npm vite');
});

test.each([
  ['no network', 'npm error code ENOTFOUND', 'Check the connection'],
  ['a cache of another user', 'npm error code EACCES', 'chown'],
  ['a full disk', 'npm error code ENOSPC', 'Free about'],
  ['anything else', 'npm error code EWHATEVER', 'Run `npm ci` by itself'],
])('%s: says what to do', async (_, said, remedy) => {
  writeNpm(`console.error(${JSON.stringify(said)}); process.exit(1);`);
  const { code, output } = await start();
  expect(code).toBe(1);
  expect(output).toContain(remedy);
  expect(output).not.toMatch(/^\s+at /m);
});

test('no npm: says where to get it', async () => {
  const { code, output } = await start(join(clone, 'nowhere'));
  expect([code, output.includes('npm is not there')]).toEqual([1, true]);
});

test('a build that fails shows why and leaves nothing that looks built', async () => {
  write('vite.mjs', "console.error('Unexpected token'); process.exit(1);");
  const { code, output } = await start();
  expect([code, output.includes('Unexpected token')]).toEqual([1, true]);
  expect(existsSync(join(clone, 'dist/app.stamp'))).toBe(false);
});
