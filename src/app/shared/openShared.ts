import { replaceEqualDeep, type QueryClient } from '@tanstack/react-query';
import { sameJson, type Draft, type Sample, type Shared } from '../../core/index.ts';
import { queryKeys } from '../../library/queryKeys.ts';
import type { Answer, JourneyList, Kept, Repository, Revision } from '../../library/Repository.ts';
import {
  cachedSample,
  cachedSamples,
  holdSamples,
  noteSampleRevisions,
  releaseSamples,
} from '../../library/sampleCache.ts';
import type { SaveResult } from '../../session/writeQueue.ts';
import { createRevisions } from './revisions.ts';
import { createSharedSession, type SharedSession } from '../../session/createSharedSession.ts';
import type { LibraryWrite } from '../../session/LibraryWrite.ts';
import { t } from '../../texts/t.ts';

/** What journeys share, open in this tab, and what keeps it true to what is stored. */
export interface OpenShared {
  readonly session: SharedSession;
  /** Puts what is stored in place of what is on screen, and ends the history. */
  loadStored: () => Promise<Answer<void>>;
}

const opened = new WeakMap<QueryClient, OpenShared>();

/** Opens what journeys share; once for as long as the app runs, so that its history outlives going from page to page. */
export function openShared(client: QueryClient, repository: Repository, kept: Kept<Shared>): OpenShared {
  const present = opened.get(client) ?? open(client, repository, kept);
  opened.set(client, present);
  return present;
}

function open(client: QueryClient, repository: Repository, kept: Kept<Shared>): OpenShared {
  let { revision } = kept;
  const journeys = () => client.getQueryData<JourneyList>(queryKeys.journeys)?.journeys ?? [];
  const samples = () => cachedSamples(client) ?? [];
  const draftRevisions = createRevisions<Draft, Revision>();
  const sampleRevisions = createRevisions<Sample, number>();
  const heldPeople = new Set<string>();

  const noteRevisions = ({ drafts, samples: people }: LibraryWrite) => {
    const draftsAt = new Map(journeys().map((stored) => [stored.draft, stored.revision]));
    for (const { before, after } of drafts)
      draftRevisions.begin(before.document.id, before, after, draftsAt.get(before));
    const samplesAt = new Map(samples().map(({ value, revision: at }) => [value, at]));
    for (const { before, after } of people)
      sampleRevisions.begin(before?.id ?? after?.id ?? '', before, after, before && samplesAt.get(before));
  };
  const show = (write: LibraryWrite) => {
    noteRevisions(write);
    if (write.drafts.length > 0) {
      const next = new Map(write.drafts.map(({ after }) => [after.document.id, after]));
      client.setQueryData<JourneyList>(
        queryKeys.journeys,
        (list) =>
          list && {
            ...list,
            journeys: list.journeys.map((stored) => {
              const draft = next.get(stored.draft.document.id);
              return draft ? { ...stored, draft } : stored;
            }),
          },
      );
    }
    if (write.samples.length > 0) {
      const changed = write.samples.map(({ before, after }) => ({
        id: before?.id ?? after?.id ?? '',
        value: after,
      }));
      for (const { id } of changed) heldPeople.add(id);
      holdSamples(client, changed);
    }
    if (write.shared) {
      const { after } = write.shared;
      client.setQueryData<Kept<Shared>>(queryKeys.shared, { value: after, revision });
    }
  };
  const save = async ({ shared, drafts, samples: people }: LibraryWrite): Promise<SaveResult> => {
    const known = drafts.map(({ before, after }) => ({ before, after, revision: draftRevisions.of(before) }));
    const told = known.flatMap(({ revision: at, ...pair }) => (at ? [{ ...pair, revision: at }] : []));
    if (told.length < known.length)
      return { ok: false, reason: 'conflict', words: t('A journey was changed elsewhere in between.') };
    const saved = await repository.saveTogether({
      ...(shared && { shared: { value: shared.after, revision } }),
      journeys: told,
      samples: people.map(({ before, after }) => ({
        id: before?.id ?? after?.id ?? '',
        value: after,
        revision: before && sampleRevisions.of(before),
      })),
    });
    if (!saved.ok) {
      const { reason, words } = saved;
      return {
        ok: false,
        reason: reason === 'full' || reason === 'unavailable' ? reason : 'conflict',
        words,
      };
    }
    if (shared) revision = saved.value.shared;
    for (const [index, { after }] of drafts.entries()) {
      const at = saved.value.journeys[index];
      if (at) draftRevisions.stored(after, at);
    }
    const peopleAt = new Map<string, number>();
    for (const [index, { after }] of people.entries()) {
      const at = saved.value.samples[index];
      if (!after || at === undefined) continue;
      sampleRevisions.stored(after, at);
      peopleAt.set(after.id, at);
    }
    if (peopleAt.size > 0) noteSampleRevisions(client, peopleAt);
    releaseSamples(
      client,
      people.flatMap(({ before, after }) => {
        const id = before?.id ?? after?.id ?? '';
        return sameJson(cachedSample(client, id)?.value, after) ? [id] : [];
      }),
    );
    return { ok: true };
  };

  const session = createSharedSession({
    shared: kept.value,
    others: () => ({
      drafts: journeys().map(({ draft }) => draft),
      samples: samples().map(({ value }) => value),
    }),
    show,
    save,
  });

  const take = (stored: Kept<Shared>) => {
    ({ revision } = stored);
    draftRevisions.forget();
    sampleRevisions.forget();
    releaseSamples(client, heldPeople);
    heldPeople.clear();
    const value = replaceEqualDeep(session.store.getState().shared, stored.value);
    session.replace(value);
    client.setQueryData<Kept<Shared>>(queryKeys.shared, { value, revision });
  };
  /** Follows what other tabs stored, unless there is something here that would be lost. */
  const follow = async () => {
    const from = revision;
    const stored = await repository.shared();
    if (!stored.ok || !session.isIdle() || revision !== from || stored.value.revision === from) return;
    take(stored.value);
  };
  // For as long as the app runs: it opens this once.
  repository.watch(({ what, elsewhere }) => {
    if (what === 'everything' || (what === 'shared' && elsewhere)) void follow();
  });

  return {
    session,
    async loadStored() {
      const stored = await repository.shared();
      if (!stored.ok) return stored;
      take(stored.value);
      await client.invalidateQueries({ queryKey: queryKeys.all });
      return { ok: true, value: undefined };
    },
  };
}
