/**
 * `npm run screenshots`: every screen of the built app in both themes and three sizes, into `dist/screenshots`; with arguments,
 * only the screens whose names hold one of them; with `--readme`, the pictures of README.md, into `.readme`. A screen that
 * complains on the console fails the run.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { main, requireNode, root, Trouble } from './node.mjs';
import { readmePictures } from './readmePictures.mjs';
import { screens } from './screens.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const themes = /** @type {const} */ (['light', 'dark']);
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/**
 * One screen in its themes, one after the other on one page: a profile of its own, so that nothing is left over from the one before.
 * @param {Browser} browser
 * @param {string} origin
 * @param {import('./screens.mjs').Screen} screen
 * @param {{ width: number, height: number }} size
 * @param {readonly { theme: 'light' | 'dark', path: string }[]} pictures where the picture of each theme goes
 */
async function take(browser, origin, screen, size, pictures) {
  const narrow = size.width < 700;
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    hasTouch: narrow,
    deviceScaleFactor: narrow ? 2 : 1,
  });
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => {
      // What is prepared on the blank page is a browser that refuses: of that the page may complain.
      if (message.type() === 'error' && screen.before === undefined) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await screen.before?.(page);
    await page.goto(`${origin}/${screen.address}`, { waitUntil: 'load' });
    await screen.prepare?.(page, narrow);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    // What glides in has arrived by then.
    await page.waitForTimeout(300);
    for (const { theme, path } of pictures) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(100);
      await page.screenshot({ path, ...(path.endsWith('.jpg') && { type: 'jpeg', quality: 80 }) });
    }
    return complaints;
  } finally {
    await context.close();
  }
}

/** @param {Browser} browser */
async function takeForReadme(browser) {
  const folder = join(root, '.readme');
  mkdirSync(folder, { recursive: true });
  const server = await serve(join(root, 'dist/app'), 4300, 50);
  const [size] = sizes;
  if (!size) throw new Error('no size');
  const complaints = [];
  try {
    for (const { file, theme, screen } of readmePictures) {
      const origin = `http://localhost:${server.port}`;
      complaints.push(...(await take(browser, origin, screen, size, [{ theme, path: join(folder, file) }])));
      console.log(`  .readme/${file}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  if (complaints.length > 0) throw new Trouble('A page complained.', complaints.join('\n  '));
}

await main(async () => {
  requireNode();
  await ensureInstalled(console.log);
  await ensureBuilt(['app'], console.log);
  const executablePath = await ensureChromium(console.log);
  const { chromium } = await import('playwright-core');
  const only = process.argv.slice(2);
  if (only.includes('--readme')) return takeForReadme(await chromium.launch({ executablePath, args: flags }));
  const chosen = screens.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const folder = join(root, 'dist/screenshots');
  if (only.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await serve(join(root, 'dist/app'), 4300, 50);
  const browser = await chromium.launch({ executablePath, args: flags });
  const troubles = [];
  try {
    for (const screen of chosen) {
      for (const size of sizes) {
        const what = `${screen.name}, ${size.width} px`;
        const pictures = themes.map((theme) => ({
          theme,
          path: join(folder, `${screen.name}-${theme}-${size.width}.png`),
        }));
        try {
          const origin = `http://localhost:${server.port}`;
          const complaints = await take(browser, origin, screen, size, pictures);
          troubles.push(...complaints.map((complaint) => `${what}: ${complaint}`));
        } catch (error) {
          troubles.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
        }
      }
      console.log(`  ${screen.name}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`\n${chosen.length * sizes.length * themes.length} pictures in ${folder}`);
  if (troubles.length > 0) throw new Trouble('Not every screen could be taken.', troubles.join('\n  '));
});
