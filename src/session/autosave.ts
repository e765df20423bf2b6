import type { Draft } from '../core/index.ts';
import { createWriteQueue, type SaveResult, type SaveStatus } from './writeQueue.ts';

/** Writes the difference between two drafts. `before` is what is stored now. Never throws. */
export type Save = (before: Draft, after: Draft) => Promise<SaveResult>;

/** Stores every wanted draft, the latest of those that wait. “Saved” means that the present draft is the stored one. */
export function createAutosave(stored: Draft, save: Save, report: (status: SaveStatus) => void) {
  let wanted = stored;
  const queue = createWriteQueue<{ before: Draft; after: Draft }>({
    save: ({ before, after }) => save(before, after),
    joined: ({ before }, { after }) => ({ before, after }),
    report,
  });
  return {
    want(draft: Draft) {
      queue.want({ before: wanted, after: draft });
      wanted = draft;
    },
    /** Starts over from what is stored now. */
    reset(draft: Draft) {
      wanted = draft;
      queue.drop();
    },
    flush: () => queue.flush(),
    dispose: queue.dispose,
  };
}
