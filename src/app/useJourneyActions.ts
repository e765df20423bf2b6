import { useMemo } from 'react';
import {
  archive,
  blankDocument,
  changeJourney,
  editDocument,
  isZone,
  type Draft,
  type Stage,
} from '../core/index.ts';
import { journeyHref } from '../library/addresses.ts';
import { copyDraft } from '../library/copyDraft.ts';
import type { Answer, Repository, Revision, StoredJourney } from '../library/Repository.ts';
import { useRepository } from '../library/RepositoryContext.tsx';
import { newId } from '../session/newId.ts';
import { t } from '../texts/t.ts';
import { dismissToast, toast } from '../ui/toasts.ts';
import { go } from './route.ts';
import { saveFile } from '../ui/saveFile.ts';

/** What can be done to whole journeys. Each says what came of it. */
export interface JourneyActions {
  /** Makes an empty journey and opens it. */
  create: (stage?: Stage) => Promise<void>;
  /** Stores a draft that came from elsewhere and opens it; under new ids where its own are taken. */
  adopt: (draft: Draft) => Promise<void>;
  duplicate: (draft: Draft) => Promise<void>;
  /** Puts it away, or brings it back. */
  archive: (stored: StoredJourney, away: boolean) => Promise<void>;
  /** Stores a copy of what could not be stored under its own id. Returns its id, or undefined where that did not work either. */
  keep: (draft: Draft) => Promise<string | undefined>;
  remove: (id: string, name: string) => Promise<void>;
  /** Downloads what is stored, as it is stored. */
  rescue: (id: string) => Promise<void>;
}

export function useJourneyActions(): JourneyActions {
  const repository = useRepository();
  return useMemo(() => actionsOn(repository), [repository]);
}

function actionsOn(repository: Repository): JourneyActions {
  const store = async (draft: Draft) => {
    const created = await repository.create(draft);
    return told(created);
  };
  const adopt = async (draft: Draft) => {
    // It keeps its ids, so that a backend knows it again; where they are taken here, a copy has its own.
    const created = await repository.create(draft);
    const taken = !created.ok && created.reason === 'conflict';
    const placed = taken ? copyDraft(draft, newId(), draft.document.name, newId) : draft;
    if (taken ? await store(placed) : told(created)) go(journeyHref(placed.document.id));
  };
  return {
    adopt,
    async create(stage) {
      const blank = blankDocument(newId(), t('Untitled journey'), localZone());
      const document = stage ? changeJourney(blank, { about: { stage } }) : blank;
      if (await store({ document, emails: {} })) go(journeyHref(document.id));
    },
    async duplicate(draft) {
      const copy = editDocument((document) => archive(document, false))(
        copyDraft(draft, newId(), t('{name} (copy)', { name: draft.document.name }), newId),
      );
      if (!(await store(copy))) return;
      const undo = () => void repository.remove(copy.document.id).then(told);
      toast({
        text: t('Duplicated “{name}”', { name: draft.document.name }),
        action: { label: t('Undo'), onAct: undo },
        key: 'journeys',
      });
    },
    async archive({ draft, revision }, away) {
      const put = async (before: Draft, after: Draft, at: Revision) => {
        const saved = await repository.save(before, after, at);
        return told(saved) && saved.ok ? saved.value : undefined;
      };
      const changed = editDocument((document) => archive(document, away))(draft);
      const now = await put(draft, changed, revision);
      if (!now) return;
      const { name } = draft.document;
      const id = toast({
        text: away ? t('Archived “{name}”', { name }) : t('Brought back “{name}”', { name }),
        action: { label: t('Undo'), onAct: () => void put(changed, draft, now) },
        key: 'journeys',
        ms: 12_000,
      });
      // Once it may be open, its session alone writes it.
      window.addEventListener('hashchange', () => dismissToast(id), { once: true });
    },
    async keep(draft) {
      const copy = copyDraft(draft, newId(), t('{name} (my version)', { name: draft.document.name }), newId);
      if (!(await store(copy))) return undefined;
      toast({ text: t('Kept as “{name}”', { name: copy.document.name }), tone: 'good', key: 'journeys' });
      return copy.document.id;
    },
    async remove(id, name) {
      const removed = await repository.remove(id);
      if (!told(removed) || !removed.ok) return;
      const undo = () => void repository.restore(removed.value).then(told);
      toast({
        text: t('Deleted “{name}”', { name }),
        action: { label: t('Undo'), onAct: undo },
        key: 'journeys',
        ms: 12_000,
      });
    },
    async rescue(id) {
      const raw = await repository.raw(id);
      if (told(raw) && raw.ok) saveFile(`${id}.stored.json`, JSON.stringify(raw.value, null, 2));
    },
  };
}

/** Says what kept something from being done; whether it was. */
function told(answer: Answer<unknown>): boolean {
  if (!answer.ok) toast({ text: answer.words, tone: 'bad', key: 'journeys' });
  return answer.ok;
}

/** The zone that this computer is set to, if the zone data know it. */
function localZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : 'UTC';
}
