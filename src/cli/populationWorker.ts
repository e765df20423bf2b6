import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { countChunk, prepareJob, type ChunkRequest, type CountChunk, type Counts, type Job, type KnownPerson } from '../core/index.ts'; // oxfmt-ignore

/** In a worker thread: counts every chunk that it is asked for. */
export function serveChunks(): void {
  const port = parentPort;
  if (!port) throw new Error('only a worker thread serves chunks');
  const ready = prepareJob(workerData as Job); // what startWorker gives along
  if (!ready.ok) throw new Error(ready.issues.map(({ message }) => message).join(' '));
  port.on('message', (request: ChunkRequest) => port.postMessage(countChunk(ready.job, request)));
}

export interface PopulationWorker {
  count: CountChunk;
  stop(): Promise<unknown>;
}

/** Starts a thread that counts chunks of a job. It runs the same file as this thread does: `wend.ts` serves there. */
export function startWorker(job: Job, known: readonly KnownPerson[] | undefined): PopulationWorker {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job, argv: [] });
  return {
    async count({ from, to }) {
      const request: ChunkRequest = { from, to, ...(known && { known: known.slice(from, to) }) };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
      worker.postMessage(request);
      const [counts] = (await once(worker, 'message')) as [Counts]; // what serveChunks answers; an error rejects
      return counts;
    },
    stop: () => worker.terminate(),
  };
}
