import type { Page } from 'playwright-core';

/** How it went; times in milliseconds. */
export interface Round {
  ms: number;
  /** How many different pieces of news were on screen. */
  news: number;
  /** How many tasks on the page's own thread took more than 50 ms while it counted and was cancelled, and the longest. */
  longTasks: number;
  longest: number;
  /** The part of that time that they took together. */
  blocked: number;
  /** The longest from a press of a tab until the next frame after its page was there. */
  answer: number;
  /** From a press of Cancel until nothing was being counted any more. */
  cancelled: number;
}

/** In the page: counts everybody once while tabs are pressed, then begins anew and cancels. Throws where something is missing or does not come. */
export const measureRound = (page: Page): Promise<Round> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const bar = () => document.querySelector('[role=progressbar]');
    const there = (selector: string, text: string): HTMLElement => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      const found = all.find(({ textContent }) => textContent === text);
      if (!found) throw new Error(`nothing to press is called ${text}`);
      return found;
    };
    const until = async (what: string, is: () => boolean, most = 10_000) => {
      const end = performance.now() + most;
      while (!is()) {
        if (performance.now() > end) throw new Error(`${what} has not come within ${most} ms`);
        await frame();
      }
    };
    const longTasks: number[] = [];
    const note = (entries: PerformanceEntryList) =>
      longTasks.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });

    const begun = performance.now();
    there('button', 'Count again').click();
    await until('the count', () => bar() !== null);
    const answers: number[] = [];
    const told = new Set<string>();
    const names = ['Drop-off', 'Sends', 'Emails', 'Overview'];
    for (let at = 0; bar(); at++) {
      if (performance.now() - begun > 300_000) throw new Error('the count has not ended within 300 s');
      told.add(bar()?.getAttribute('aria-valuetext') ?? '');
      const tab = there('[role=tab]', names[at % names.length] ?? '');
      const pressed = performance.now();
      tab.click();
      await until('the page of a tab', () => tab.getAttribute('aria-selected') === 'true');
      await frame();
      answers.push(performance.now() - pressed);
      await new Promise((done) => setTimeout(done, 100));
    }
    const ms = performance.now() - begun;

    there('button', 'Count again').click();
    await until('the second count', () => bar() !== null);
    // In the middle of it: after the first news.
    const before = bar()?.getAttribute('aria-valuetext');
    await until('the first news', () => bar()?.getAttribute('aria-valuetext') !== before);
    if (!bar()) throw new Error('it was counted before it could be cancelled: take more people');
    const stopping = performance.now();
    there('button', 'Cancel').click();
    await until('the end of what was cancelled', () => bar() === null);
    const cancelled = performance.now() - stopping;
    // What was not delivered yet counts too.
    note(observer.takeRecords());
    observer.disconnect();
    const sum = longTasks.reduce((total, task) => total + task, 0);
    return {
      ms,
      news: told.size,
      longTasks: longTasks.length,
      longest: Math.max(0, ...longTasks),
      blocked: sum / (performance.now() - begun),
      answer: Math.max(...answers),
      cancelled,
    };
  });
