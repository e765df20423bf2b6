import { useShared } from '../library/queries.ts';
import type { Trouble } from '../library/Repository.ts';
import { SessionContext } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Editor } from './Editor.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { OpenJourneyContext } from './OpenJourneyContext.ts';
import { PageBar } from './PageBar.tsx';
import styles from './Page.module.css';
import { go, journeysHref } from './route.ts';
import { useJourneyActions } from './useJourneyActions.ts';
import { useOpenJourney } from './useOpenJourney.ts';
import { useTitle } from './useTitle.ts';

/** One journey, opened for editing; or why it cannot be. */
export function EditorPage({ id }: { id: string }) {
  const shared = useShared();
  const opened = useOpenJourney(id, shared);
  if (opened === undefined) return <LoadingPage />;
  if (!opened.ok) return <NotOpened id={id} trouble={opened} />;
  return (
    <OpenJourneyContext value={opened.value}>
      <SessionContext value={opened.value.session}>
        <Editor />
      </SessionContext>
    </OpenJourneyContext>
  );
}

const titles: Readonly<Record<Trouble['reason'], string>> = {
  missing: 'This journey is not here',
  unreadable: 'This journey cannot be read',
  unavailable: 'This journey cannot be opened',
  conflict: 'This journey cannot be opened',
  full: 'This journey cannot be opened',
};

function NotOpened({ id, trouble }: { id: string; trouble: Trouble }) {
  const actions = useJourneyActions();
  useTitle(titles[trouble.reason]);
  return (
    <div className={styles.page}>
      <PageBar />
      <main className={styles.alone}>
        <EmptyState
          level={1}
          icon={trouble.reason === 'missing' ? 'question' : 'warning'}
          title={titles[trouble.reason]}
          actions={
            <>
              <Button variant="primary" icon="arrow-left" onClick={() => go(journeysHref)}>
                All journeys
              </Button>
              {trouble.reason === 'unreadable' && (
                <Button icon="download" onClick={() => void actions.rescue(id)}>
                  Download what is stored
                </Button>
              )}
            </>
          }
        >
          <p>{trouble.words}</p>
        </EmptyState>
      </main>
    </div>
  );
}
