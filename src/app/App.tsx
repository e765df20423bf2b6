import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { LibraryError } from '../library/LibraryError.ts';
import type { Repository } from '../library/Repository.ts';
import { RepositoryProvider } from '../library/RepositoryContext.tsx';
import { t } from '../texts/t.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { ToastHost } from '../ui/ToastHost.tsx';
import { toast } from '../ui/toasts.ts';
import { fetchEditor } from './fetchEditor.ts';
import { JourneysPage } from './JourneysPage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { useRoute } from './route.ts';
import { StorageBoundary } from './StorageBoundary.tsx';
import { useUnstoredGuard } from './unstored.ts';
import { useFirstStart } from './useFirstStart.ts';

const SharedPage = lazy(() =>
  import('./shared/SharedPage.tsx').then((page) => ({ default: page.SharedPage })),
);
const EditorPage = lazy(() => fetchEditor().then((page) => ({ default: page.EditorPage })));

/** Wend, on what the repository stores. */
export function App({ repository }: { repository: Repository }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <RepositoryProvider repository={repository}>
        <ErrorBoundary name="Wend" safe={t('Everything you made is saved in this browser.')}>
          <StorageBoundary>
            <Suspense fallback={<LoadingPage />}>
              <Page />
            </Suspense>
          </StorageBoundary>
        </ErrorBoundary>
      </RepositoryProvider>
      <ToastHost />
    </QueryClientProvider>
  );
}

function Page() {
  useFirstStart();
  useUnstoredGuard();
  const route = useRoute();
  switch (route.page) {
    case 'journeys':
      return (
        <PageFrame>
          <JourneysPage />
        </PageFrame>
      );
    case 'journey':
      return <EditorPage key={route.id} id={route.id} email={route.email} />;
    case 'segments':
    case 'topics':
    case 'preferences':
    case 'policies':
    case 'events':
    case 'people':
    case 'brand':
      return (
        <PageFrame>
          <SharedPage page={route.page} chosen={route.chosen} />
        </PageFrame>
      );
    case 'unknown':
      return (
        <PageFrame>
          <NotFoundPage address={route.address} />
        </PageFrame>
      );
  }
}

/** Whatever could not be stored is told, wherever it was tried. */
function createQueryClient(): QueryClient {
  const mutationCache = new MutationCache({
    onError: (error) => {
      if (error instanceof LibraryError)
        toast({ text: t('Not saved: {why}', { why: error.message }), tone: 'bad', key: 'not-saved' });
    },
  });
  return new QueryClient({ mutationCache });
}
