import type { QueryClient } from '@tanstack/react-query';
import type { Sample } from '../core/index.ts';
import { queryKeys } from './queryKeys.ts';
import type { Kept } from './Repository.ts';

// TanStack Query tells of its cache a moment later. A field that somebody types into must show the new text before the
// event is over, or the browser puts the caret to its end: so whoever shows samples listens here as well.

type Samples = readonly Kept<Sample>[];
const listeners = new Set<() => void>();

export function listenToSamples(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const cachedSamples = (client: QueryClient): Samples | undefined =>
  client.getQueryData<Samples>(queryKeys.samples);

export const cachedSample = (client: QueryClient, id: string): Kept<Sample> | undefined =>
  cachedSamples(client)?.find(({ value }) => value.id === id);

/** Shows several samples at once as they become, or takes them out. They keep the revisions that they have. */
export function putSamples(
  client: QueryClient,
  changed: readonly { id: string; value: Sample | undefined }[],
): void {
  change(client, (all) => {
    const next = new Map(all.map((kept) => [kept.value.id, kept]));
    for (const { id, value } of changed)
      if (value) next.set(id, { value, revision: next.get(id)?.revision });
      else next.delete(id);
    return [...next.values()].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  });
}

/** Notes at which revisions samples were stored; what is shown of them may be newer already and stays. */
export function noteSampleRevisions(client: QueryClient, revisions: ReadonlyMap<string, number>): void {
  change(client, (all) =>
    all.map((kept) => {
      const revision = revisions.get(kept.value.id);
      return revision === undefined ? kept : { ...kept, revision };
    }),
  );
}

function change(client: QueryClient, to: (all: Samples) => Samples): void {
  client.setQueryData<Samples>(queryKeys.samples, (all) => all && to(all));
  for (const listener of listeners) listener();
}
