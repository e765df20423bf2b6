/**
 * Asks a worker one question, and ends it with its answer or its failure; nothing is answered where the signal gives it up. The
 * answer must be what the worker sends.
 */
export async function askWorker<Answer>(
  worker: Worker,
  asked: unknown,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    return await new Promise<Answer | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(undefined));
      if (signal.aborted) resolve(undefined);
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
      worker.postMessage(asked);
    });
  } finally {
    worker.terminate();
  }
}
