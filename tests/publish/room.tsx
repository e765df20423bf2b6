import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import type { Repository } from '../../src/library/Repository.ts';
import type { Session } from '../../src/session/Session.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { act, render, screen } from '../ui/dom.ts';

/** Shows a dialog as the app does: over a repository, perhaps over an open journey. */
export async function show(dialog: ReactNode, repository: Repository, session?: Session) {
  const client = new QueryClient();
  // The first reading suspends: what hangs on it is there when this is over.
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <RepositoryProvider repository={repository}>
          <SessionContext value={session}>
            <Suspense fallback="Loading">{dialog}</Suspense>
            <ToastHost />
          </SessionContext>
        </RepositoryProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('dialog');
}
