import { chromium, type Page } from 'playwright-core';
import { buildPage, lastLine, serveFolder } from './canvas/servedPages.ts';

// How long the email editor takes to open beside bare GrapesJS, in turns, so that whatever else the machine does hits both
// alike; and what opening and closing it leaves behind, which alone decides whether the bench fails.

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const rounds = 5;
const cycles = 50;
/** On an idle machine the prototype took so many milliseconds from its address to its editor, GrapesJS beside it 690. */
const prototype = { ms: 740, ratio: 740 / 690 };
/** Megabytes after all cycles. */
const leakLimit = 5;
const room = 'iframe[title="Email being edited"]';
const bareFolder = 'dist/bench/bareEditor';

/** Opens the journey and selects an email's step, so that its inspector offers the editor. */
async function selectEmail(page: Page): Promise<void> {
  await page.goto(`${app.origin}/#/journeys/cart-recovery`);
  await page.locator('.react-flow__node[data-id=mail-1]').click();
  await editButton(page).waitFor();
}
const editButton = (page: Page) => page.getByRole('button', { name: 'Edit the email' });

/** Milliseconds from the click until the email is painted in a frame. */
const openEditor = (page: Page, where = room): Promise<number> =>
  editButton(page).evaluate((button: HTMLElement, selector) => {
    const begun = performance.now();
    button.click();
    return new Promise<number>((resolve) => {
      const look = () => {
        const frame = document.querySelector<HTMLIFrameElement>(selector);
        if (frame?.contentDocument?.querySelector('.text')) resolve(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, where);

async function closeEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the journey' }).click();
  await page.locator(room).waitFor({ state: 'detached' });
}

async function blankPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`uncaught: ${error.message}`);
    process.exitCode = 1;
  });
  return page;
}
async function freshPage(): Promise<Page> {
  const page = await blankPage();
  await selectEmail(page);
  return page;
}
async function openBare(): Promise<number> {
  const page = await blankPage();
  await page.goto(bare.origin);
  const time = await openEditor(page, 'iframe');
  await page.context().close();
  return time;
}

/** What the page holds once all that can be let go has been. */
async function held(page: Page): Promise<{ nodes: number; listeners: number; bytes: number }> {
  const session = await page.context().newCDPSession(page);
  for (let times = 0; times < 3; times++) {
    await page.waitForTimeout(300);
    await session.send('HeapProfiler.collectGarbage');
  }
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;
const row = (what: string, figure: string, verdict = '') =>
  console.log(`  ${what.padEnd(50)} ${figure.padStart(10)}   ${verdict}`);
function limit(what: string, figure: string, holds: boolean): void {
  row(what, figure, holds ? 'holds' : 'BROKEN');
  if (!holds) process.exitCode = 1;
}

await buildPage('tests/bench/emailEditor/bare', bareFolder);
const app = await serveFolder('dist/app');
const bare = await serveFolder(bareFolder);
const executablePath = process.env['WEND_CHROMIUM'] ?? (await lastLine('src/setup/chromium.mjs'));
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const opened: Record<'first' | 'again' | 'bare', number[]> = { first: [], again: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const page = await freshPage();
    opened.first.push(await openEditor(page));
    await closeEditor(page);
    opened.again.push(await openEditor(page));
    await page.context().close();
    opened.bare.push(await openBare());
  }
  const ms = (of: keyof typeof opened) => `${median(opened[of]).toFixed(0)} ms`;
  const ratio = median(opened.first) / median(opened.bare);
  console.log(`Email editor, from the click until the email is painted, median of ${rounds}`);
  row('first opening, with its code', ms('first'), `prototype ${prototype.ms} ms`);
  row('opening again', ms('again'));
  row('bare GrapesJS, with its code', ms('bare'));
  row('first opening ÷ bare', `${ratio.toFixed(2)}×`, `prototype ${prototype.ratio.toFixed(2)}×`);

  const page = await freshPage();
  const cycle = async () => {
    await openEditor(page);
    const text = page.frameLocator(room).locator('.text').first();
    await text.click();
    await text.and(page.frameLocator(room).locator('[contenteditable=true]')).waitFor();
    await closeEditor(page);
  };
  for (let times = 0; times < 5; times++) await cycle();
  const before = await held(page);
  for (let times = 0; times < cycles; times++) await cycle();
  const after = await held(page);
  const megabytes = (after.bytes - before.bytes) / 1e6;
  console.log(`Left behind by opening, writing and closing ${cycles} times`);
  limit('listeners (none)', `${after.listeners - before.listeners}`, after.listeners <= before.listeners);
  limit('nodes (none)', `${after.nodes - before.nodes}`, after.nodes <= before.nodes);
  limit(`megabytes (≤ ${leakLimit})`, megabytes.toFixed(1), megabytes <= leakLimit);
} finally {
  await browser.close();
  app.server.kill();
  bare.server.kill();
}
