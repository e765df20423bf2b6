import {
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
  type QueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Journey, Sample, Shared, Workspace } from '../core/index.ts';
import { LibraryError, valueOf } from './LibraryError.ts';
import { queryKeys } from './queryKeys.ts';
import type { Answer, JourneyList, Kept, Published, Removed, Repository } from './Repository.ts';
import { useRepository } from './RepositoryContext.tsx';
import {
  beginWrites,
  cachedSample,
  cachedSamples,
  endWrites,
  listenToSamples,
  withOpenLines,
  type SampleWrite,
} from './sampleCache.ts';
import { withFreshIds } from './withFreshIds.ts';

// Reading suspends until the first answer is there and throws LibraryError where there is none; a Suspense and an error
// boundary stand above every room. Writing resolves to an answer and never rejects; the app also shows failures itself.

// What the browser stores goes stale by changes only, and the repository tells of each.
const always = { staleTime: Infinity, retry: false, networkMode: 'always' } as const;

/** Every stored journey with its emails, last edited first. */
export function useJourneys(): JourneyList {
  const repository = useRepository();
  return useSuspenseQuery({
    queryKey: queryKeys.journeys,
    queryFn: () => valueOf(repository.list()),
    ...always,
  }).data;
}

/** Brand, topics, segments and policies. */
export const useShared = (): Shared => useKeptShared().value;

/** The same, with the revision that it was read at. */
export function useKeptShared(): Kept<Shared> {
  const repository = useRepository();
  return useSuspenseQuery({
    queryKey: queryKeys.shared,
    queryFn: () => valueOf(repository.shared()),
    ...always,
  }).data;
}

export function useSaveShared(): (shared: Shared) => Promise<Answer<void>> {
  const client = useQueryClient();
  return useWrite<Shared>('shared', async (repository, shared) => {
    const kept = await client.ensureQueryData<Kept<Shared>>({
      queryKey: queryKeys.shared,
      queryFn: () => valueOf(repository.shared()),
    });
    const revision = await valueOf(repository.saveShared(shared, kept.revision));
    client.setQueryData<Kept<Shared>>(queryKeys.shared, { value: shared, revision });
  });
}

const samplesQuery = (repository: Repository) => ({
  queryKey: queryKeys.samples,
  queryFn: async ({ client }: { client: QueryClient }) =>
    withOpenLines(client, await valueOf(repository.samples())),
  ...always,
});

/** The same for whom it is no matter to wait: none before they are read. */
export function useLoadedSamples(): readonly Sample[] {
  const { data } = useQuery(samplesQuery(useRepository()));
  return useMemo(() => data?.map(({ value }) => value) ?? [], [data]);
}

/** The sample subscribers. */
export function useSamples(): readonly Sample[] {
  const client = useQueryClient();
  const repository = useRepository();
  const { data } = useSuspenseQuery(samplesQuery(repository));
  const present = useSyncExternalStore(listenToSamples, () => cachedSamples(client) ?? data);
  return useMemo(() => present.map(({ value }) => value), [present]);
}

/** How a sample is now, wherever it is asked; undefined where there is none. */
export function useSampleNow(): (id: string) => Sample | undefined {
  const client = useQueryClient();
  return useCallback((id) => cachedSample(client, id)?.value, [client]);
}

/** A sample as it is to be; without a value there is to be none any more. */
export interface SampleToSave {
  id: string;
  value: Sample | undefined;
}

/**
 * Stores samples, new or changed, and takes others out: all of it or nothing. It shows at once, before it is stored. What
 * another tab stored since they were shown is never overwritten: then the answer is a conflict, and what is stored is shown.
 */
export function useSaveSamples(): (samples: readonly SampleToSave[]) => Promise<Answer<void>> {
  const client = useQueryClient();
  const save = useWrite<readonly SampleWrite[]>('samples', async (repository, writes) => {
    const saved = await repository.saveTogether({
      journeys: [],
      samples: writes.map(({ id, value, line }) => ({ id, value, revision: line.revision })),
    });
    if (saved.ok) {
      endWrites(client, writes, { stored: saved.value.samples });
      return;
    }
    const isRefused = saved.reason === 'conflict';
    endWrites(client, writes, isRefused ? 'refused' : 'without room');
    if (isRefused) void client.invalidateQueries({ queryKey: queryKeys.samples });
    throw new LibraryError(saved);
  });
  return useCallback((samples) => save(beginWrites(client, samples)), [client, save]);
}

/** The last version of a journey that a backend accepted, if any. */
export function usePublished(journey: string): Published | undefined {
  const repository = useRepository();
  const { data } = useSuspenseQuery({
    queryKey: queryKeys.published(journey),
    // A query may not hold undefined.
    queryFn: async () => (await valueOf(repository.published(journey))) ?? null,
    ...always,
  });
  return data ?? undefined;
}

/** The journey as it was when a backend accepted it last; undefined where nobody kept it. */
export function usePublishedJourney(journey: string): Journey | undefined {
  const repository = useRepository();
  const { data } = useSuspenseQuery({
    queryKey: queryKeys.publishedJourney(journey),
    queryFn: async () => (await valueOf(repository.publishedJourney(journey))) ?? null,
    ...always,
  });
  return data ?? undefined;
}

export function useSavePublished(): (accepted: {
  published: Published;
  journey: Journey;
}) => Promise<Answer<void>> {
  return useWrite<{ published: Published; journey: Journey }>(
    'published',
    (repository, { published, journey }) => valueOf(repository.savePublished(published, journey)),
  );
}

/** The whole workspace as one value, read afresh. `leftOut` says what could not be read. */
export function useWorkspaceExport(): () => Promise<
  Answer<{ workspace: Workspace; leftOut: readonly string[] }>
> {
  const repository = useRepository();
  return useCallback(() => repository.exportWorkspace(), [repository]);
}

/**
 * Brings in a whole workspace: in place of everything, or beside it with fresh ids where ids are taken.
 * What was there before comes back by `useRestore`.
 */
export function useWorkspaceImport(): (incoming: {
  workspace: Workspace;
  mode: 'replace' | 'add';
  newId: () => string;
}) => Promise<Answer<Imported>> {
  return useWrite('workspace', async (repository, { workspace, mode, newId }) => {
    const placed =
      mode === 'replace'
        ? workspace
        : withFreshIds(workspace, (await valueOf(repository.exportWorkspace())).workspace, newId);
    return { workspace: placed, removed: await valueOf(repository.importWorkspace(placed, mode)) };
  });
}

/** What came in, under the ids that it has here, and what `useRestore` needs to take it back. */
export interface Imported {
  workspace: Workspace;
  removed: Removed;
}

/** Puts back what an import replaced or a deletion took out. */
export function useRestore(): (removed: Removed) => Promise<Answer<void>> {
  return useWrite<Removed>('workspace', (repository, removed) => valueOf(repository.restore(removed)));
}

/** A write, one at a time in its scope, as a function that never rejects. */
function useWrite<Given, Value = void>(
  scope: string,
  write: (repository: Repository, given: Given) => Promise<Value>,
): (given: Given) => Promise<Answer<Value>> {
  const repository = useRepository();
  const { mutateAsync } = useMutation({
    mutationFn: (given: Given) => write(repository, given),
    scope: { id: `library/${scope}` },
    retry: false,
    // Storage works without a network.
    networkMode: 'always',
  });
  return useCallback(
    (given) =>
      mutateAsync(given).then(
        (value): Answer<Value> => ({ ok: true, value }),
        (error: unknown): Answer<Value> => {
          if (error instanceof LibraryError) return error.trouble;
          throw error;
        },
      ),
    [mutateAsync],
  );
}
