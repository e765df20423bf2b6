/** The browser of the browser tests. `node src/setup/chromium.mjs` prints its path, after installing one if there is none. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { binOf, isMain, main, requireNode, Trouble } from './node.mjs';
import { run, runNode } from './run.mjs';

// The shell is the same engine without windows: what it draws and runs is Chromium's, for three quarters of the work.
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Every Chromium that Playwright has downloaded for this person, newest first. */
function downloaded() {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : process.platform === 'win32'
        ? join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
        : join(homedir(), '.cache/ms-playwright'));
  const builds = names(cache).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name));
  builds.sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)));
  const programs = ['chrome', 'headless_shell', 'chrome-headless-shell', 'Contents/MacOS/Chromium'];
  return builds.flatMap((build) =>
    names(join(cache, build)).flatMap((system) =>
      programs.flatMap((program) =>
        [program, `${program}.exe`, `Chromium.app/${program}`].map((file) =>
          join(cache, build, system, file),
        ),
      ),
    ),
  );
}

/** @param {string} folder */
const names = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * A Chromium that starts, or undefined. A file alone proves nothing: some systems ship a placeholder of that name.
 * @returns {Promise<string | undefined>}
 */
async function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...apps,
    ...downloaded(),
  ];
  for (const candidate of candidates) {
    if (existsSync(candidate) && (await starts(candidate))) return candidate;
  }
  return undefined;
}

/** @param {string} file */
async function starts(file) {
  // On Windows Chrome opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  const { code, output } = await run(file, ['--version']);
  return code === 0 && /chrom/i.test(output);
}

/**
 * The path of a Chromium that starts: the one WEND_CHROMIUM names, one that is installed, else Debian's package where we are
 * root, else Playwright's download. Throws Trouble where all of it fails: browser tests are never skipped.
 * @param {(line: string) => void} say
 */
export async function ensureChromium(say) {
  const named = process.env['WEND_CHROMIUM'];
  if (named) {
    if (existsSync(named) && (await starts(named))) return named;
    throw new Trouble(
      `WEND_CHROMIUM names ${named}, which does not start.`,
      'Correct the path, or unset WEND_CHROMIUM.',
    );
  }
  const found = await findChromium();
  if (found) return found;

  const failures = [];
  for (const way of [installByApt, installByPlaywright]) {
    const failure = await way(say);
    const installed = failure === undefined ? await findChromium() : undefined;
    if (installed) return installed;
    failures.push(failure ?? `${way.name}: what it installed does not start`);
  }
  throw new Trouble(
    `No Chromium for the browser tests, and none could be installed.\n${failures.join('\n')}`,
    'Install Chromium or Chrome (Debian and Ubuntu: sudo apt-get install chromium), or set WEND_CHROMIUM to its path.',
  );
}

/** @param {(line: string) => void} say @returns {Promise<string | undefined>} why it failed */
async function installByApt(say) {
  if (process.getuid?.() !== 0) return 'apt-get: not tried, it needs root';
  if ((await run('apt-get', ['--version'])).code !== 0) return 'apt-get: not there';
  say('Installing Chromium by apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (/** @type {string} */ name) =>
    run('apt-get', ['install', '--yes', '--no-install-recommends', name], { env });
  if ((await install('chromium-headless-shell')).code === 0) return undefined;
  // A fresh image knows no packages until it has been told to look; an old one has no shell by itself.
  await run('apt-get', ['update'], { env });
  if ((await install('chromium-headless-shell')).code === 0) return undefined;
  const whole = await install('chromium');
  return whole.code === 0 ? undefined : `apt-get: ${lastLines(whole.output)}`;
}

/** @param {(line: string) => void} say @returns {Promise<string | undefined>} why it failed */
async function installByPlaywright(say) {
  say('Downloading Chromium by Playwright …');
  const { code, output } = await runNode(binOf('playwright-core'), [
    'install',
    '--only-shell',
    '--no-progress',
    'chromium',
  ]);
  return code === 0 ? undefined : `Playwright: ${lastLines(output)}`;
}

/** @param {string} output */
const lastLines = (output) => output.trimEnd().split('\n').slice(-4).join('\n  ');

if (isMain(import.meta.url)) {
  await main(async () => {
    requireNode();
    console.log(await ensureChromium(console.error));
  });
}
