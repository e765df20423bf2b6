import { chromium, type Page } from 'playwright-core';
import { lastLine, serveFolder } from './canvas/servedPages.ts';

// How long the email editor takes to open, and what opening and closing it leaves behind.

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
/** Milliseconds: the prototype took as long to its first picture. */
const openingTarget = 740;
/** Megabytes after all cycles. */
const leakTarget = 5;
const room = 'iframe[title="Email being edited"]';

/** Opens the journey and selects an email's step, so that its inspector offers the editor. */
async function selectEmail(page: Page): Promise<void> {
  await page.goto(`${origin}/#/journeys/cart-recovery`);
  await page.locator('.react-flow__node[data-id=mail-1]').click();
  await editButton(page).waitFor();
}
const editButton = (page: Page) => page.getByRole('button', { name: 'Edit the email' });

/** Milliseconds from the click until the email is painted. */
const openEditor = (page: Page): Promise<number> =>
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
  }, room);

async function closeEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the journey' }).click();
  await page.locator(room).waitFor({ state: 'detached' });
}

async function freshPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`uncaught: ${error.message}`);
    process.exitCode = 1;
  });
  await selectEmail(page);
  return page;
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

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
function tell(what: string, figure: string, holds: boolean): void {
  console.log(`  ${what.padEnd(44)} ${figure.padStart(10)}   ${holds ? 'holds' : 'MISSED'}`);
  if (!holds) process.exitCode = 1;
}

const { origin, server } = await serveFolder('dist/app');
const executablePath = process.env['WEND_CHROMIUM'] ?? (await lastLine('src/setup/chromium.mjs'));
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await freshPage();
    first.push(await openEditor(page));
    await closeEditor(page);
    again.push(await openEditor(page));
    await page.context().close();
  }
  const ms = (times: readonly number[]) => `${median(times).toFixed(0)} ms`;
  console.log(`Email editor, median of ${rounds}`);
  tell(`first opening, with its code (≤ ${openingTarget} ms)`, ms(first), median(first) <= openingTarget);
  tell(`opening again (≤ ${openingTarget} ms)`, ms(again), median(again) <= openingTarget);

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
  tell('listeners', `${after.listeners - before.listeners}`, after.listeners <= before.listeners);
  tell('nodes', `${after.nodes - before.nodes}`, after.nodes <= before.nodes);
  tell(`megabytes (≤ ${leakTarget})`, megabytes.toFixed(1), megabytes <= leakTarget);
} finally {
  await browser.close();
  server.kill();
}
