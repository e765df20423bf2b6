import { countChunk, prepareJob, type ChunkRequest, type Job, type ReadyJob } from '../core/index.ts';

/** What the page sends: a job first, then chunk after chunk. */
export type ToWorker = { type: 'job'; job: Job } | { type: 'chunk'; request: ChunkRequest };

let ready: ReadyJob | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'job') {
    const prepared = prepareJob(data.job);
    if (!prepared.ok) throw new Error(prepared.issues.map(({ message }) => message).join(' '));
    ready = prepared.job;
    return;
  }
  if (!ready) throw new Error('a chunk came before its job');
  postMessage(countChunk(ready, data.request));
});
