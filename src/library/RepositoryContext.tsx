import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { queryKeys } from './queryKeys.ts';
import type { Change, Repository } from './Repository.ts';

const RepositoryContext = createContext<Repository | undefined>(undefined);

/** Gives the rooms below their repository, and keeps what they have read from it fresh. */
export function RepositoryProvider({
  repository,
  children,
}: {
  repository: Repository;
  children: ReactNode;
}) {
  const client = useQueryClient();
  useEffect(
    () =>
      repository.watch((change) => {
        for (const queryKey of keysOf(change)) void client.invalidateQueries({ queryKey });
      }),
    [repository, client],
  );
  return <RepositoryContext value={repository}>{children}</RepositoryContext>;
}

export function useRepository(): Repository {
  const repository = use(RepositoryContext);
  if (!repository) throw new Error('useRepository outside a RepositoryProvider');
  return repository;
}

/** What to read again. Samples and shared things of this tab's own writing are in the cache already, perhaps newer than stored. */
function keysOf({ what, id, elsewhere }: Change): readonly (readonly string[])[] {
  switch (what) {
    case 'journey':
      return [queryKeys.journeys];
    case 'published':
      return [queryKeys.journeys, ...(id === undefined ? [] : [queryKeys.published(id)])];
    case 'shared':
      return elsewhere ? [queryKeys.shared] : [];
    case 'samples':
      return elsewhere ? [queryKeys.samples] : [];
    case 'everything':
      return [queryKeys.all];
  }
}
