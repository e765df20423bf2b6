import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Milliseconds that the main thread of a page has run so far: what other programs do does not count. */
export type MainThread = () => Promise<number>;

/** Linux tells it for each thread; elsewhere the browser's own sum of tasks has to do, which counts waiting for a core too. */
export async function mainThreadOf(browser: Browser, page: Page): Promise<MainThread> {
  const pid = process.platform === 'linux' ? await rendererOf(browser, page) : undefined;
  if (pid !== undefined) return () => Promise.resolve(cpuOf(pid));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}

const cpuOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** The process that draws a page: the one whose main thread works while the page counts. */
async function rendererOf(browser: Browser, page: Page): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  for (let tries = 0; tries < 8; tries++) {
    const before = new Map(pids.map((pid) => [pid, cpuOf(pid)]));
    await page.evaluate(() => {
      const end = performance.now() + 250;
      while (performance.now() < end) Math.sqrt(end);
    });
    const worked = (pid: number) => cpuOf(pid) - (before.get(pid) ?? 0);
    const [busy, ...others] = pids.map((pid) => ({ pid, ms: worked(pid) })).toSorted((a, b) => b.ms - a.ms);
    if (busy && busy.ms > 60 && others.every(({ ms }) => ms < busy.ms / 3)) return busy.pid;
  }
  throw new Error('it cannot be told which process draws the page');
}
