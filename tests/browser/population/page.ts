import { digestOfCounts, type Job } from '../../../src/core/index.ts';
import { runPopulation } from '../../../src/simulator/runPopulation.ts';

/** Counts, and says what came of it; with `stopAfter` it is broken off after so much news. */
async function countPeople(
  job: Job,
  {
    subscribers,
    workers,
    stopAfter = Infinity,
  }: { subscribers: number; workers: number; stopAfter?: number },
) {
  const news: number[] = [];
  const stop = new AbortController();
  const { counts, complete } = await runPopulation(job, {
    subscribers,
    workers,
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (news.push(done) === stopAfter) stop.abort();
    },
  });
  return { digest: digestOfCounts(counts), counted: counts.subscribers, complete, news };
}
export type CountPeople = typeof countPeople;

Reflect.set(globalThis, 'countPeople', countPeople);
