import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameJson, type Draft, type Library, type Sample, type Shared } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { joined, reversed, writeBetween, type LibraryWrite } from './LibraryWrite.ts';
import { createWriteQueue, type SaveResult, type SaveStatus } from './writeQueue.ts';

/** One step of the history of what journeys share. */
export interface SharedStep {
  label: string;
  write: LibraryWrite;
}

export interface SharedState {
  shared: Shared;
  past: readonly SharedStep[];
  future: readonly SharedStep[];
  save: SaveStatus;
  /** The last thing that undo or redo did, or why it did not; `count` tells two alike apart. */
  travelled: { direction: 'undid' | 'redid' | 'refused'; label: string; count: number } | undefined;
}

/** What journeys share, open for changes. All changes go through `apply`, also those that reach into journeys and samples. */
export interface SharedSession {
  readonly store: StoreApi<SharedState>;
  /**
   * Applies an edit as one undoable step. Edits with the same `merge` key become one step until `endMerge`. Returns the
   * step; undefined where nothing changed.
   */
  readonly apply: (
    label: string,
    edit: (library: Library) => Library,
    options?: { merge?: string | undefined },
  ) => SharedStep | undefined;
  readonly endMerge: () => void;
  /** Takes the last step back; where a journey or sample that it reached into has been changed since, nothing happens and `travelled` says why. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes over what is stored, and gives up what could not be. Ends the history: its values are not what is stored any more. */
  readonly replace: (shared: Shared) => void;
  /** Whether everything is stored and nothing is on its way. */
  readonly isIdle: () => boolean;
  /** Resolves when everything is stored, or rejects with what keeps it from being. */
  readonly flush: () => Promise<void>;
  readonly dispose: () => void;
}

interface SharedSessionOptions {
  shared: Shared;
  /** The journeys and samples as they are now. */
  others: () => Pick<Library, 'drafts' | 'samples'>;
  /** Shows journeys and samples as they become, before they are stored. */
  show: (write: LibraryWrite) => void;
  /** Stores all of a write or nothing of it. Never throws. */
  save: (write: LibraryWrite) => Promise<SaveResult>;
}

/** Opens what journeys share for editing. */
export function createSharedSession({ shared, others, show, save }: SharedSessionOptions): SharedSession {
  const store = createStore<SharedState>(() => ({
    shared,
    past: [],
    future: [],
    save: { state: 'saved' },
    travelled: undefined,
  }));
  const queue = createWriteQueue({ save, joined, report: (status) => store.setState({ save: status }) });
  let merging: string | undefined;

  const perform = (write: LibraryWrite, change: Partial<SharedState>) => {
    store.setState({ ...change, ...(write.shared && { shared: write.shared.after }) });
    show(write);
    queue.want(write);
  };
  const travel = (
    direction: 'undid' | 'redid',
    { label, write }: SharedStep,
    change: Partial<SharedState>,
  ) => {
    merging = undefined;
    const count = (store.getState().travelled?.count ?? 0) + 1;
    const stranger = changedSince(write, others());
    if (stranger === undefined) perform(write, { ...change, travelled: { direction, label, count } });
    else {
      const words = t('“{edit}” stays as it is: “{thing}” was changed since. Nothing was overwritten.', {
        edit: label,
        thing: stranger,
      });
      store.setState({ travelled: { direction: 'refused', label: words, count } });
    }
  };

  return {
    store,
    apply(label, edit, options = {}) {
      const { shared: present, past } = store.getState();
      const before: Library = { shared: present, ...others() };
      const write = writeBetween(before, edit(before));
      if (!write) return undefined;
      const last = past.at(-1);
      const both =
        last && options.merge !== undefined && options.merge === merging
          ? joined(last.write, write)
          : undefined;
      merging = options.merge;
      const step = both && last ? { ...last, write: both } : { label, write };
      perform(write, {
        past: [...(both ? past.slice(0, -1) : past), step],
        future: [],
        travelled: undefined,
      });
      return step;
    },
    endMerge() {
      merging = undefined;
    },
    undo() {
      const { past, future } = store.getState();
      const step = past.at(-1);
      if (!step) return;
      const back = { ...step, write: reversed(step.write) };
      travel('undid', back, { past: past.slice(0, -1), future: [step, ...future] });
    },
    redo() {
      const { past, future } = store.getState();
      const [step, ...rest] = future;
      if (step) travel('redid', step, { past: [...past, step], future: rest });
    },
    replace(next) {
      merging = undefined;
      queue.drop();
      store.setState({ shared: next, past: [], future: [], travelled: undefined });
    },
    isIdle: queue.isIdle,
    flush: () => queue.flush(),
    dispose: queue.dispose,
  };
}

/** The name of a journey or sample that is not any more as the write expects it; undefined where all are. */
function changedSince(
  { drafts, samples }: LibraryWrite,
  present: Pick<Library, 'drafts' | 'samples'>,
): string | undefined {
  if (drafts.length > 0) {
    const now = new Map(present.drafts.map((draft): [string, Draft] => [draft.document.id, draft]));
    for (const { before } of drafts)
      if (!sameJson(now.get(before.document.id), before))
        return before.document.name || t('Untitled journey');
  }
  if (samples.length > 0) {
    const now = new Map(present.samples.map((sample): [string, Sample] => [sample.id, sample]));
    for (const { before, after } of samples) {
      const id = before?.id ?? after?.id ?? '';
      if (!sameJson(now.get(id), before)) return before?.scenario.subscriber.id ?? id;
    }
  }
  return undefined;
}
