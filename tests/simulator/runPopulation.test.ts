import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  chunkSize, countChunk, mergeCounts, noCounts, prepareJob, type Counts, type Job,
} from '../../src/core/index.ts'; // oxfmt-ignore
import type { ToWorker } from '../../src/simulator/population.worker.ts';
import { runPopulation } from '../../src/simulator/runPopulation.ts';
import { cartModel, fourEmails } from '../core/population/fourEmails.ts';

const job: Job = { program: fourEmails(), model: cartModel, seed: 4 };
const prepared = prepareJob(job);
if (!prepared.ok) throw new Error('the job is not ready');
const ready = prepared.job;

/** A worker that does nothing until it is told to. */
class StubWorker extends EventTarget {
  static all: StubWorker[] = [];
  readonly asked: ToWorker[] = [];
  isEnded = false;
  constructor() {
    super();
    StubWorker.all.push(this);
  }
  postMessage(message: ToWorker): void {
    if (this.isEnded) throw new Error('nobody is there any more');
    this.asked.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Counts the chunk that was asked for last. */
  answer(counts: Counts): void {
    this.dispatchEvent(new MessageEvent('message', { data: counts }));
  }
  chunks = () => this.asked.filter(({ type }) => type === 'chunk').length;
}

beforeEach(() => {
  StubWorker.all = [];
  vi.stubGlobal('Worker', StubWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const chunk = countChunk(ready, { from: 0, to: 64 });
/** Enough for the other side of a promise, and no time. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
const begin = (options: Partial<Parameters<typeof runPopulation>[1]> = {}) => {
  const stop = new AbortController();
  const news: number[] = [];
  const run = runPopulation(job, {
    subscribers: 10 * chunkSize,
    workers: 2,
    signal: stop.signal,
    onProgress: ({ done }) => news.push(done),
    ...options,
  });
  return { stop, news, run };
};

test('who cancels ends every worker in that very moment, though none of them has answered', async () => {
  const { stop, news, run } = begin();
  await turns();
  const [first, second] = StubWorker.all;
  first?.answer(chunk);
  await turns();
  expect(news).toEqual([64]);
  stop.abort();
  expect(StubWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  // What comes too late counts no more, and nothing more is asked for.
  second?.answer(chunk);
  const { counts, complete } = await run;
  expect([counts.subscribers, complete]).toEqual([64, false]);
  expect(news).toEqual([64]);
});

test('what was cancelled before it began asks for nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  const { run } = begin({ signal: stop.signal });
  expect(await run).toEqual({ counts: noCounts(), complete: false });
  expect(StubWorker.all.every((worker) => worker.isEnded && worker.chunks() === 0)).toBe(true);
});

test('a worker has one chunk at a time, the page one piece of news for each, and at the end nobody is left', async () => {
  const { news, run } = begin({ subscribers: 5 * chunkSize });
  for (let sent = 0; sent < 5; sent++) {
    await turns();
    expect(StubWorker.all.reduce((sum, worker) => sum + worker.chunks(), 0)).toBe(Math.min(5, sent + 2));
    StubWorker.all[sent % 2]?.answer({ ...chunk, subscribers: chunkSize });
  }
  expect((await run).complete).toBe(true);
  expect(news).toHaveLength(5);
  expect(StubWorker.all.every(({ isEnded }) => isEnded)).toBe(true);
});

test('a worker that breaks ends the run and all of them', async () => {
  const { run } = begin();
  await turns();
  const [first, second] = StubWorker.all;
  first?.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }));
  second?.answer(chunk);
  await expect(run).rejects.toThrow('out of memory');
  expect(StubWorker.all.every(({ isEnded }) => isEnded)).toBe(true);
});

test('news of a hundred chunks are hardly larger than of one: they grow with what can be told apart, not with people', () => {
  const size = (counts: Counts) =>
    JSON.stringify(counts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).length;
  const some = countChunk(ready, { from: 0, to: 512 });
  const all = mergeCounts(Array.from({ length: 100 }, () => some));
  expect(all.subscribers).toBe(51_200);
  expect(size(all)).toBeLessThan(1.5 * size(some));
});
