import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// With executables of our own on the PATH, so that nothing real is found or installed.

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'wend-chromium-'))));
afterEach(() => rmSync(home, { recursive: true }));

/** @param {string} path @param {string} body @returns {string} its full path */
function program(path, body) {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}
const works = 'echo "Chromium 140.0"';

/** @param {Record<string, string>} [env] */
function find(env = {}) {
  /** @type {Promise<{ code: number, stdout: string, stderr: string }>} */
  const ended = new Promise((done) => {
    const inherited = { PATH: join(home, 'bin'), HOME: home, PLAYWRIGHT_BROWSERS_PATH: join(home, 'cache') };
    // A host that does not exist: Playwright's own download fails at once and offline.
    const offline = {
      PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '500',
    };
    const script = ['src/setup/chromium.mjs'];
    const child = execFile(
      process.execPath,
      script,
      { env: { ...inherited, ...offline, ...env } },
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout: stdout.trim(), stderr }),
    );
  });
  return ended;
}

test('one that is installed is taken, past a placeholder that does not start', async () => {
  program('bin/chromium-browser', 'echo "install the snap"; exit 1');
  const chrome = program('bin/google-chrome', works);
  expect(await find()).toMatchObject({ code: 0, stdout: chrome });
});

test('the shell is taken before what has windows too', async () => {
  program('bin/chromium', works);
  const shell = program('bin/chromium-headless-shell', works);
  expect(await find()).toMatchObject({ code: 0, stdout: shell });
});

test('the newest that Playwright has downloaded is taken', async () => {
  program('cache/chromium-999/chrome-linux/chrome', works);
  const newest = program(
    'cache/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell',
    works,
  );
  program('cache/chromium-1100/chrome-linux64/chrome', works);
  expect(await find()).toMatchObject({ code: 0, stdout: newest });
});

test('WEND_CHROMIUM wins, and must start', async () => {
  program('bin/chromium', works);
  const mine = program('mine', works);
  expect(await find({ WEND_CHROMIUM: mine })).toMatchObject({ code: 0, stdout: mine });
  const broken = await find({ WEND_CHROMIUM: program('broken', 'exit 1') });
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain('which does not start');
});

test('none, and none to be had: fails and says what to do', async () => {
  const { code, stdout, stderr } = await find();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('No Chromium for the browser tests');
  expect(stderr).toContain('Playwright:');
  expect(stderr).toContain('WEND_CHROMIUM');
});

test("Debian's package is installed for root, after a look at what there is; nobody else is bothered", async () => {
  const log = join(home, 'log');
  program(
    'bin/apt-get',
    `echo "$1" >> "${log}"
     if [ "$1" = update ]; then echo yes > "${join(home, 'updated')}"; fi
     if [ "$1" = install ]; then
       [ -e "${join(home, 'updated')}" ] || exit 100
       echo '#!/bin/sh' > "${join(home, 'bin/chromium')}"
       echo '${works}' >> "${join(home, 'bin/chromium')}"
       /bin/chmod 755 "${join(home, 'bin/chromium')}"
     fi`,
  );
  const { code, stdout, stderr } = await find();
  if (process.getuid?.() === 0) {
    expect({ code, stdout }).toEqual({ code: 0, stdout: join(home, 'bin/chromium') });
    expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([
      '--version',
      'install',
      'update',
      'install',
    ]);
  } else {
    expect([code, existsSync(log)]).toEqual([1, false]);
    expect(stderr).toContain('it needs root');
  }
});
