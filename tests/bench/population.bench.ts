import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium, type Locator, type Page } from 'playwright-core';
import {
  countChunk, digestOfCounts, journeySchema, modelSchema, prepareJob, readAs, runPopulation, type PopulationReport,
  type ReadyJob,
} from '../../src/core/index.ts'; // oxfmt-ignore
import { storeDraft } from '../browser/storeDraft.ts';
import { fourEmailsDrawn } from '../core/population/fourEmails.ts';
import { serveFolder, lastLine } from './canvas/servedPages.ts';
import { measureRound, type Round } from './population/measureRound.ts';

// A journey of four emails: so many people counted by the page's workers while somebody works in it. A long task is one of more
// than 50 ms on the page's own thread; the longest says how late the page may answer. Beside it, the CPU of page and workers
// against this process for the same people. Page, this process and `wend population` must come to the same digest.

const [people = 100_000] = process.argv.slice(2).map(Number).filter(Boolean);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const rounds = 3;

/** What a person still takes for at once. Where every round is beyond one of these the bench fails: a single one may be the machine's. */
const limits = {
  /** Milliseconds that one task may keep the page. */
  longTask: 200,
  /** The part of the time that long tasks may take together. */
  blocked: 0.1,
  /** Milliseconds until a pressed tab shows its page. */
  answer: 200,
  /** Milliseconds until a count that was cancelled is over. */
  cancel: 200,
};

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

/** What the page counts, as the files that it gives for the command line. */
async function filesOf(page: Page): Promise<{ model: string; journey: string }> {
  await page.getByRole('button', { name: 'On the command line' }).click();
  const model = await downloaded(page, page.getByRole('button', { name: /model\.json$/ }));
  await page.getByRole('button', { name: 'Publish…' }).click();
  const button = page.getByRole('dialog').getByRole('button', { name: 'Download' });
  const journey = await downloaded(page, button);
  await page.keyboard.press('Escape');
  return { model, journey };
}

async function downloaded(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download.path();
}

async function jobOf({ model, journey }: { model: string; journey: string }): Promise<ReadyJob> {
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
  const readModel = readAs('wend.model', modelSchema, await json(model));
  const readJourney = readAs('wend.journey', journeySchema, await json(journey));
  if (!readModel.ok || !readJourney.ok) throw new Error('what the page gives cannot be read');
  const prepared = prepareJob({ program: readJourney.value, model: readModel.value, seed: 1 });
  if (!prepared.ok) throw new Error('what the page gives cannot be counted');
  return prepared.job;
}

/** The digest that the command line prints for the same files, people and seed. */
async function commandLineDigest({ model, journey }: { model: string; journey: string }): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['dist/cli/wend.mjs', 'population', journey, '--model', model, '--subscribers', String(people), '--seed', '1', '--json'],
    { maxBuffer: 50_000_000 },
  ); // oxfmt-ignore
  const { digest } = JSON.parse(stdout) as PopulationReport; // what --json prints
  return digest;
}

/** What is beyond the limits even in the best of the rounds, in words. */
function beyond(all: readonly Round[]): string[] {
  const least = (of: (round: Round) => number) => Math.min(...all.map(of));
  const longest = least((round) => round.longest);
  const blocked = least((round) => round.blocked);
  const answer = least((round) => round.answer);
  const cancelled = least((round) => round.cancelled);
  return [
    ...(longest > limits.longTask ? [`a task of ${longest.toFixed(0)} ms`] : []),
    ...(blocked > limits.blocked ? [`long tasks for ${percent(blocked)} of the time`] : []),
    ...(answer > limits.answer ? [`a press answered after ${answer.toFixed(0)} ms`] : []),
    ...(cancelled > limits.cancel ? [`cancelled after ${cancelled.toFixed(0)} ms`] : []),
  ];
}
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

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
  const all: Round[] = [];
  const broken: string[] = [];
  let files: { model: string; journey: string } | undefined;
  let job: ReadyJob | undefined;
  let printed: string | undefined;
  for (let round = 1; round <= rounds; round++) {
    const measured = await measureRound(page);
    all.push(measured);
    const { ms, news, longTasks, longest, blocked, answer, cancelled } = measured;
    const alone = await countAlone(page);
    files ??= await filesOf(page);
    job ??= await jobOf(files);
    printed ??= await commandLineDigest(files);
    const node = await countInNode(job);
    if (alone.digest !== printed || node.digest !== printed)
      broken.push(
        `round ${round}: the page counts ${alone.digest}, this process ${node.digest}, wend population ${printed}`,
      );
    cpus.push({ page: alone.cpu, node: node.cpu });
    console.log(
      `  counted in ${(ms / 1000).toFixed(1).padStart(5)} s   news ${String(news).padStart(3)}   long tasks ${String(longTasks).padStart(3)} (longest ${longest.toFixed(0)} ms, together ${percent(blocked)} of the time)   a press answered within ${answer.toFixed(0)} ms   cancelled within ${cancelled.toFixed(0)} ms`,
    );
  }
  const least = (of: 'page' | 'node') => Math.min(...cpus.map((round) => round[of]));
  console.log(
    `  CPU, least of all rounds: page ${least('page').toFixed(2)} s, Node ${least('node').toFixed(2)} s, ratio ${(least('page') / least('node')).toFixed(2)}`,
  );
  console.log(`  wend population prints ${printed}`);
  broken.push(...beyond(all));
  for (const what of broken) console.error(`  beyond the limits: ${what}`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  app.server.kill();
}
