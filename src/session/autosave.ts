import type { Draft } from '../core/index.ts';

/** What a save came to. `conflict`: somebody else saved in between, and nothing was overwritten. */
export type SaveResult =
  { ok: true } | { ok: false; reason: 'conflict' | 'full' | 'unavailable'; words: string };

/** Writes the difference between two drafts. `before` is what is stored now. Never throws. */
export type Save = (before: Draft, after: Draft) => Promise<SaveResult>;

export type SaveStatus =
  | { state: 'saved' }
  | { state: 'saving' }
  /** Not stored. Retried by itself unless it is a conflict. */
  | { state: 'failed'; reason: 'conflict' | 'full' | 'unavailable'; words: string };

const retryAfterMs = 3_000;

/**
 * Saves every wanted draft at once, one save at a time; while one runs, only the latest waits. A crash loses at most
 * what was still being written. “Saved” means that the present draft is the stored one.
 */
export function createAutosave(stored: Draft, save: Save, report: (status: SaveStatus) => void) {
  let saved = stored;
  let wanted = stored;
  let running: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failure: Extract<SaveStatus, { state: 'failed' }> | undefined;

  const run = async () => {
    while (wanted !== saved) {
      const target = wanted;
      report({ state: 'saving' });
      const result = await save(saved, target);
      if (!result.ok) {
        failure = { state: 'failed', reason: result.reason, words: result.words };
        report(failure);
        if (result.reason !== 'conflict') retry = setTimeout(() => void start(), retryAfterMs);
        return;
      }
      failure = undefined;
      saved = target;
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
    want(draft: Draft) {
      wanted = draft;
      if (failure?.reason !== 'conflict') void start();
    },
    /** Starts over from what is stored now. */
    reset(draft: Draft) {
      clearTimeout(retry);
      failure = undefined;
      saved = draft;
      wanted = draft;
      report({ state: 'saved' });
    },
    async flush() {
      await start();
      if (wanted !== saved) throw new Error(failure?.words ?? 'not saved');
    },
    dispose() {
      clearTimeout(retry);
    },
  };
}
