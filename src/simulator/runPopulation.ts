import {
  chunkSize,
  noCounts,
  runPopulation as share,
  type CountChunk,
  type Counts,
  type Job,
  type KnownPerson,
  type PopulationRun,
  type Progress,
} from '../core/index.ts';
import type { ToWorker } from './population.worker.ts';

export interface PopulationOptions {
  subscribers: number;
  /** Where people are known and not made; as many as `subscribers`. */
  known?: readonly KnownPerson[];
  /** How many workers; as many as the machine has processors where nothing is said. */
  workers?: number;
  onProgress?: (progress: Progress) => void;
  /** Stops at once; what was counted until then is the result. */
  signal?: AbortSignal;
}

/** Counts a population in Web Workers: the page stays free, and the counts are those of the command line, for any number of workers. */
export async function runPopulation(job: Job, options: PopulationOptions): Promise<PopulationRun> {
  const { subscribers, known, onProgress, signal } = options;
  const most = options.workers ?? navigator.hardwareConcurrency;
  const count = Math.max(1, Math.min(most, Math.ceil(subscribers / chunkSize)));
  const threads = Array.from({ length: count }, () => startThread(job, known));
  const stop = () => {
    for (const thread of threads) thread.stop();
  };
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    return await share(
      subscribers,
      threads.map((thread) => thread.count),
      { isStopped: () => signal?.aborted === true, ...(onProgress && { onProgress }) },
    );
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

interface Thread {
  count: CountChunk;
  stop: () => void;
}

function startThread(job: Job, known: readonly KnownPerson[] | undefined): Thread {
  const worker = new Worker(new URL('./population.worker.ts', import.meta.url), { type: 'module' });
  let waiting: { resolve: (counts: Counts) => void; reject: (error: Error) => void } | undefined;
  let isStopped = false;
  worker.addEventListener('message', ({ data }: MessageEvent<Counts>) => waiting?.resolve(data));
  worker.addEventListener('error', (event) => {
    // Whoever waits is told; the page itself is not in trouble.
    event.preventDefault();
    waiting?.reject(new Error(event.message));
  });
  const post = (message: ToWorker) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
    worker.postMessage(message);
  };
  post({ type: 'job', job });
  return {
    count: ({ from, to }) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        // A chunk that is broken off counts for nothing.
        if (isStopped) return resolve(noCounts());
        post({ type: 'chunk', request: { from, to, ...(known && { known: known.slice(from, to) }) } });
      }),
    stop() {
      isStopped = true;
      worker.terminate();
      waiting?.resolve(noCounts());
    },
  };
}
