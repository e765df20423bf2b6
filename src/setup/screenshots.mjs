/**
 * `npm run screenshots`: every screen of the built app in both themes and three sizes, into `dist/screenshots`; with arguments,
 * only the screens whose names hold one of them. A screen that complains on the console fails the run.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { main, requireNode, root, Trouble } from './node.mjs';
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
 * One screen, once: a profile of its own, so that nothing is left over from the one before.
 * @param {Browser} browser
 * @param {string} origin
 * @param {import('./screens.mjs').Screen} screen
 * @param {{ width: number, height: number }} size
 * @param {'light' | 'dark'} theme
 * @param {string} folder
 */
async function take(browser, origin, screen, size, theme, folder) {
  const narrow = size.width < 700;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: narrow,
    deviceScaleFactor: narrow ? 2 : 1,
  });
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${origin}/${screen.address}`, { waitUntil: 'load' });
    await screen.prepare?.(page, narrow);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    // What glides in has arrived by then.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${screen.name}-${theme}-${size.width}.png`) });
    return complaints;
  } finally {
    await context.close();
  }
}

await main(async () => {
  requireNode();
  await ensureInstalled(console.log);
  await ensureBuilt(['app'], console.log);
  const executablePath = await ensureChromium(console.log);
  const { chromium } = await import('playwright-core');
  const only = process.argv.slice(2);
  const chosen = screens.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const folder = join(root, 'dist/screenshots');
  if (only.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await serve(join(root, 'dist/app'), 4300, 50);
  const browser = await chromium.launch({ executablePath, args: flags });
  const troubles = [];
  try {
    for (const screen of chosen) {
      for (const size of sizes)
        for (const theme of themes) {
          const what = `${screen.name}, ${theme}, ${size.width} px`;
          try {
            const complaints = await take(
              browser,
              `http://localhost:${server.port}`,
              screen,
              size,
              theme,
              folder,
            );
            troubles.push(...complaints.map((complaint) => `${what}: ${complaint}`));
          } catch (error) {
            troubles.push(
              `${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
            );
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
