import { readFile } from 'node:fs/promises';
import { chromium, type Locator, type Page } from 'playwright-core';
import {
  countChunk, digestOfCounts, journeySchema, modelSchema, prepareJob, readAs, runPopulation, type ReadyJob,
} from '../../src/core/index.ts'; // prettier-ignore
import { storeDraft } from '../browser/storeDraft.ts';
import { fourEmailsDrawn } from '../core/population/fourEmails.ts';
import { serveFolder, lastLine } from './canvas/servedPages.ts';

// A journey of four emails: so many people counted by the page's workers while somebody works in it. A long task is one of more
// than 50 ms on the page's own thread; the longest says how late the page may answer. Beside it, the CPU of page and workers against this process
// for the same people, who must come to the same digest.

const [people = 100_000] = process.argv.slice(2).map(Number).filter(Boolean);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const rounds = 3;

interface Round {
  ms: number;
  news: number;
  longTasks: number[];
  /** How long an answer to a press took, each time. */
  answers: number[];
  cancelled: number;
}

async function open(page: Page): Promise<void> {
  await page.goto(`${app.origin}/`);
  await page.getByText('Cart recovery').first().waitFor();
  await storeDraft(page, fourEmailsDrawn());
  await page.reload();
  await page.getByRole('link', { name: 'A journey' }).first().click();
  const dock = page.getByRole('region', { name: 'Simulator' });
  await dock.getByRole('radio', { name: 'Population' }).check();
  await dock.locator('code[title^="sha256:"]').waitFor();
  await dock.getByRole('spinbutton', { name: 'People' }).fill(String(people));
  await dock.getByRole('button', { name: 'Count again' }).click();
  await dock.getByRole('progressbar').waitFor({ state: 'detached', timeout: 300_000 });
}

/** Counts everybody once while tabs are pressed, then begins anew and stops. */
const measure = (page: Page): Promise<Round> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    const bar = () => document.querySelector('[role=progressbar]');
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    button('Count again')?.click();
    while (!bar()) await frame();
    const answers: number[] = [];
    const told = new Set<string>();
    const names = ['Drop-off', 'Sends', 'Emails', 'Overview'];
    for (let at = 0; bar(); at++) {
      told.add(bar()?.getAttribute('aria-valuetext') ?? '');
      const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
        ({ textContent }) => textContent === names[at % names.length],
      );
      const pressed = performance.now();
      tab?.click();
      await frame();
      await frame();
      answers.push(performance.now() - pressed);
      await new Promise((done) => setTimeout(done, 100));
    }
    const ms = performance.now() - begun;
    button('Count again')?.click();
    while (!bar()) await frame();
    await new Promise((done) => setTimeout(done, 600));
    const stopping = performance.now();
    button('Cancel')?.click();
    while (bar()) await frame();
    const cancelled = performance.now() - stopping;
    observer.disconnect();
    return { ms, news: told.size, longTasks, answers, cancelled };
  });

/** Counts everybody once while nobody touches the page: seconds of CPU of all its threads together. Its workers begin anew each time. */
async function countAlone(page: Page): Promise<{ cpu: number; digest: string }> {
  const before = await rendererCpu();
  await page.getByRole('button', { name: 'Count again' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 300_000 });
  const digest = await page.locator('code[title^="sha256:"]').getAttribute('title');
  return { cpu: (await rendererCpu()) - before, digest: digest ?? '' };
}

async function rendererCpu(): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0);
}

/** The same people counted by this process. */
async function countInNode(job: ReadyJob): Promise<{ cpu: number; digest: string }> {
  const before = process.cpuUsage();
  const { counts } = await runPopulation(people, [(chunk) => Promise.resolve(countChunk(job, chunk))]);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, digest: digestOfCounts(counts) };
}

/** What the page counts, from the files that it gives for the command line. */
async function jobOf(page: Page): Promise<ReadyJob> {
  await page.getByRole('button', { name: 'On the command line' }).click();
  const model = readAs(
    'wend.model',
    modelSchema,
    await downloaded(page, page.getByRole('button', { name: /model\.json$/ })),
  );
  await page.getByRole('button', { name: 'Publish…' }).click();
  const journey = readAs(
    'wend.journey',
    journeySchema,
    await downloaded(page, page.getByRole('dialog').getByRole('button', { name: 'Download' })),
  );
  await page.keyboard.press('Escape');
  if (!model.ok || !journey.ok) throw new Error('what the page gives cannot be read');
  const prepared = prepareJob({ program: journey.value, model: model.value, seed: 1 });
  if (!prepared.ok) throw new Error('what the page gives cannot be counted');
  return prepared.job;
}

async function downloaded(page: Page, button: Locator): Promise<unknown> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

const app = await serveFolder('dist/app');
const executablePath = process.env['WEND_CHROMIUM'] ?? (await lastLine('src/setup/chromium.mjs'));
const browser = await chromium.launch({ executablePath, args: flags });
const devtools = await browser.newBrowserCDPSession();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(`uncaught: ${error.message}`));
  await open(page);
  console.log(`${people.toLocaleString('en')} people, four emails, ${rounds} rounds`);
  const cpus: { page: number; node: number }[] = [];
  let job: ReadyJob | undefined;
  for (let round = 1; round <= rounds; round++) {
    const { ms, news, longTasks, answers, cancelled } = await measure(page);
    const alone = await countAlone(page);
    job ??= await jobOf(page);
    const node = await countInNode(job);
    if (alone.digest !== node.digest) throw new Error(`the page counts ${alone.digest}, Node ${node.digest}`);
    cpus.push({ page: alone.cpu, node: node.cpu });
    const longest = Math.max(0, ...longTasks);
    console.log(
      `  counted in ${(ms / 1000).toFixed(1).padStart(5)} s   news ${String(news).padStart(3)}   long tasks ${String(longTasks.length).padStart(3)} (longest ${longest.toFixed(0)} ms)   a press answered within ${Math.max(...answers).toFixed(0)} ms   cancelled within ${cancelled.toFixed(0)} ms`,
    );
  }
  const least = (of: 'page' | 'node') => Math.min(...cpus.map((round) => round[of]));
  console.log(
    `  CPU, least of all rounds: page ${least('page').toFixed(2)} s, Node ${least('node').toFixed(2)} s, ratio ${(least('page') / least('node')).toFixed(2)}; the digest is the same`,
  );
} finally {
  await browser.close();
  app.server.kill();
}
