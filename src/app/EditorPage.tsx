import { journeysHref } from '../library/addresses.ts';
import { useShared } from '../library/queries.ts';
import type { Trouble } from '../library/Repository.ts';
import { SessionContext } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Editor } from './Editor.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { OpenJourneyContext } from './OpenJourneyContext.ts';
import { PageBar } from './PageBar.tsx';
import { PageFrame } from './PageFrame.tsx';
import styles from './Page.module.css';
import { go } from './route.ts';
import { useJourneyActions } from './useJourneyActions.ts';
import { useOpenJourney } from './useOpenJourney.ts';
import { useTitle } from './useTitle.ts';

/** One journey, opened for editing, with one of its emails over it if `email` is its id; or why it cannot be. */
export function EditorPage({ id, email }: { id: string; email: string | undefined }) {
  const shared = useShared();
  const opened = useOpenJourney(id, shared);
  if (opened === undefined) return <LoadingPage />;
  if (!opened.ok) return <NotOpened id={id} trouble={opened} />;
  return (
    <OpenJourneyContext value={opened.value}>
      <SessionContext value={opened.value.session}>
        <Editor email={email} />
      </SessionContext>
    </OpenJourneyContext>
  );
}

const titles: Readonly<Record<Trouble['reason'], string>> = {
  missing: t('This journey is not here'),
  unreadable: t('This journey cannot be read'),
  unavailable: t('This journey cannot be opened'),
  conflict: t('This journey cannot be opened'),
  full: t('This journey cannot be opened'),
};

function NotOpened({ id, trouble }: { id: string; trouble: Trouble }) {
  const actions = useJourneyActions();
  useTitle(titles[trouble.reason]);
  return (
    <PageFrame>
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
                  {t('All journeys')}
                </Button>
                {trouble.reason === 'unreadable' && (
                  <Button icon="download" onClick={() => void actions.rescue(id)}>
                    {t('Download what is stored')}
                  </Button>
                )}
              </>
            }
          >
            <p>{trouble.words}</p>
          </EmptyState>
        </main>
      </div>
    </PageFrame>
  );
}
