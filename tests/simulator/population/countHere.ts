import {
  countChunk, noCounts, prepareJob, runPopulation as share, type Job, type PopulationRun,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import type { PopulationOptions } from '../../../src/simulator/runPopulation.ts';

/** What every chunk waits for, where a test wants to look before it is counted. */
export const held: { until: Promise<void> | undefined } = { until: undefined };
/** What the next runs break off with, where a test wants to see it. */
export const broken: { why: string | undefined } = { why: undefined };

/** Counts in this thread, chunk after chunk, as the workers do; the DOM of tests has no workers. */
export async function runPopulation(
  job: Job,
  { subscribers, onProgress, signal }: PopulationOptions,
): Promise<PopulationRun> {
  if (broken.why !== undefined) throw new Error(broken.why);
  const ready = prepareJob(job);
  if (!ready.ok) throw new Error(ready.issues.map(({ message }) => message).join(' '));
  const gone = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve());
    if (signal?.aborted) resolve();
  });
  return share(
    subscribers,
    [
      async (chunk) => {
        await Promise.race([held.until ?? new Promise((resolve) => setTimeout(resolve)), gone]);
        return signal?.aborted ? noCounts() : countChunk(ready.job, chunk);
      },
    ],
    { isStopped: () => signal?.aborted === true, ...(onProgress && { onProgress }) },
  );
}
