/** What a save came to. `conflict`: somebody else saved in between, and nothing was overwritten. */
export type SaveResult =
  | { ok: true }
  | { ok: false; reason: 'conflict' | 'full' | 'unavailable'; words: string };

export type SaveStatus =
  | { state: 'saved' }
  | { state: 'saving' }
  /** Not stored. Retried by itself unless it is a conflict. */
  | { state: 'failed'; reason: 'conflict' | 'full' | 'unavailable'; words: string };

const retryAfterMs = 3_000;

interface WriteQueueOptions<Write> {
  /** Never throws. */
  save: (write: Write) => Promise<SaveResult>;
  /** Two writes that wait as one, the first as it was and the second as it becomes; undefined where they are about different things. */
  joined: (first: Write, second: Write) => Write | undefined;
  report: (status: SaveStatus) => void;
}

/**
 * Stores writes in their order at once, one at a time; of several that wait and are about the same, only the last is stored. A
 * crash loses at most what was still being written. What fails is tried again by itself, unless somebody else stored in between.
 */
export function createWriteQueue<Write>({ save, joined, report }: WriteQueueOptions<Write>) {
  let waiting: readonly Write[] = [];
  let running: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failure: Extract<SaveStatus, { state: 'failed' }> | undefined;
  // Counts how often everything was given up: what comes of a write from before is nobody's business any more.
  let given = 0;

  const run = async () => {
    for (let write = waiting[0]; write !== undefined; write = waiting[0]) {
      const since = given;
      waiting = waiting.slice(1);
      report({ state: 'saving' });
      const result = await save(write);
      if (given !== since) continue;
      if (!result.ok) {
        waiting = [write, ...waiting];
        failure = { state: 'failed', reason: result.reason, words: result.words };
        report(failure);
        if (result.reason !== 'conflict') retry = setTimeout(() => void start(), retryAfterMs);
        return;
      }
      failure = undefined;
    }
    report({ state: 'saved' });
  };
  const start = () => {
    clearTimeout(retry);
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    want(write: Write) {
      const last = waiting.at(-1);
      const both = last && joined(last, write);
      waiting = both ? [...waiting.slice(0, -1), both] : [...waiting, write];
      if (failure?.reason !== 'conflict') void start();
    },
    isIdle: () => waiting.length === 0 && running === undefined,
    /** Gives up what could not be stored. */
    drop() {
      clearTimeout(retry);
      given += 1;
      failure = undefined;
      waiting = [];
      report({ state: 'saved' });
    },
    /** Resolves when everything is stored, or rejects with what keeps it from being. */
    async flush() {
      if (failure?.reason !== 'conflict') await start();
      if (waiting.length > 0) throw new Error(failure?.words ?? 'not saved');
    },
    dispose: () => clearTimeout(retry),
  };
}
