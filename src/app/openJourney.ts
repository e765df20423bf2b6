import { replaceEqualDeep } from '@tanstack/react-query';
import type { Shared } from '../core/index.ts';
import type { CompileEmail, Render } from '../session/compiling.ts';
import type { Answer, Change, Repository, StoredJourney, Trouble } from '../library/Repository.ts';
import { takeSeat, type Seat } from '../library/tabs.ts';
import { createSession } from '../session/createSession.ts';
import type { Session } from '../session/Session.ts';
import type { SaveResult } from '../session/writeQueue.ts';
import { t } from '../texts/t.ts';

/** A journey open in this tab: its session, its seat among the tabs, and what keeps both true to what is stored. */
export interface OpenJourney {
  readonly id: string;
  readonly session: Session;
  readonly seat: Seat;
  /** Puts what is stored in place of what is on screen, and ends the history. */
  loadStored: () => Promise<Answer<void>>;
  /** Gives up what could not be stored here, because it is safe elsewhere. What is on screen stays. */
  giveUp: () => void;
  /** Stores everything and leaves the seat. Rejects, and stays open, where something could not be stored. */
  close: () => Promise<void>;
}

interface Surroundings {
  repository: Repository;
  shared: Shared;
  render: Render;
  compileEmail: CompileEmail;
  locks: LockManager | undefined;
}

const readOnlyWords = {
  waiting: t('Opening…'),
  yielding: t('Another tab is taking over.'),
  reading: t('This journey is open for editing in another tab.'),
} as const;

/** Opens a stored journey for editing, or says why not. */
export async function openJourney(
  id: string,
  { repository, shared, render, compileEmail, locks }: Surroundings,
): Promise<Answer<OpenJourney>> {
  const opened = await repository.open(id);
  if (!opened.ok) return opened;
  let { revision } = opened.value;
  const session = createSession({
    draft: opened.value.draft,
    shared,
    version: (opened.value.published?.version ?? 0) + 1,
    render,
    compileEmail,
    async save(before, after) {
      const saved = await repository.save(before, after, revision);
      if (!saved.ok) return saveResult(saved);
      revision = saved.value;
      return { ok: true };
    },
  });
  // Nothing may be changed before it is known that no other tab writes.
  session.setReadOnly(readOnlyWords.waiting);

  /** What is stored in place of what is on screen. What did not change stays the same object: only what did is drawn again. */
  const show = (stored: StoredJourney) => {
    revision = stored.revision;
    session.replace(replaceEqualDeep(session.store.getState().draft, stored.draft));
  };
  /** Follows what other tabs stored, unless there is something here that would be lost. */
  const follow = async () => {
    const from = revision;
    const stored = await repository.open(id);
    const unsaved = session.store.getState().save.state !== 'saved';
    if (!stored.ok || unsaved || revision !== from || stored.value.revision.journey === from.journey) return;
    show(stored.value);
  };

  const seat = takeSeat(id, { flush: session.flush, locks });
  const sit = () => {
    const state = seat.state();
    if (state !== 'writing') session.setReadOnly(readOnlyWords[state]);
    else
      void follow().then(() => {
        if (seat.state() === 'writing') session.setReadOnly(undefined);
      });
  };
  const leaveSeat = seat.subscribe(sit);
  sit();

  /** Reads the other journeys; what cannot be read leaves the last answer standing. */
  const learnOthers = async () => {
    const list = await repository.list();
    if (!list.ok) return;
    const others = list.value.journeys
      .map((stored) => stored.draft.document)
      .filter((other) => other.id !== id);
    session.setOthers(replaceEqualDeep(session.store.getState().others, others));
  };

  const hear = async ({ what, id: about, elsewhere }: Change) => {
    if (about !== undefined && about !== id) {
      if (what === 'journey') await learnOthers();
      return;
    }
    if (what === 'everything' || (what === 'journey' && about === undefined)) await learnOthers();
    if (what === 'published') {
      const published = await repository.published(id);
      if (published.ok) session.setVersion((published.value?.version ?? 0) + 1);
    } else if (what === 'everything' || (what === 'journey' && elsewhere)) await follow();
  };
  const stopWatching = repository.watch((change) => void hear(change));
  void learnOthers();

  return {
    ok: true,
    value: {
      id,
      session,
      seat,
      async loadStored() {
        const stored = await repository.open(id);
        if (!stored.ok) return stored;
        show(stored.value);
        return { ok: true, value: undefined };
      },
      giveUp: () => session.replace(session.store.getState().draft),
      async close() {
        await session.flush();
        leaveSeat();
        stopWatching();
        seat.leave();
        session.dispose();
      },
    },
  };
}

/** A repository's trouble as the session knows it: for a journey that is open, gone and damaged are conflicts too. */
function saveResult({ reason, words }: Trouble): SaveResult {
  return { ok: false, reason: reason === 'full' || reason === 'unavailable' ? reason : 'conflict', words };
}
