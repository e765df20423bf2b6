import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import type { RenderedEmail, Shared } from '../../src/core/index.ts';
import { openJourney, type OpenJourney } from '../../src/app/openJourney.ts';
import { OpenJourneyContext } from '../../src/app/OpenJourneyContext.ts';
import type { Repository } from '../../src/library/Repository.ts';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import { SessionContext } from '../../src/session/useSession.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { expectOk } from '../library/freshRepository.ts';

const shared: Shared = {
  brand: { name: '', address: '', sender: { name: '', address: '' } },
  topics: {},
  segments: {},
  policies: {},
};
const blank = (): RenderedEmail => ({ subject: '', preheader: '', html: '', text: '', shows: {}, links: [] });

/** Opens a stored journey and shows a part of the editor on it. */
export async function deskFor(
  id: string,
  repository: Repository,
  part: ReactNode,
  locks?: LockManager,
): Promise<OpenJourney> {
  const journey = await expectOk(
    openJourney(id, { repository, shared, render: blank, compileEmail: async () => blank(), locks }),
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RepositoryProvider repository={repository}>
        <OpenJourneyContext value={journey}>
          <SessionContext value={journey.session}>
            <Suspense>{part}</Suspense>
          </SessionContext>
        </OpenJourneyContext>
      </RepositoryProvider>
      <ToastHost />
    </QueryClientProvider>,
  );
  return journey;
}
