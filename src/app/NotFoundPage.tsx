import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageBar } from './PageBar.tsx';
import { go, journeysHref } from './route.ts';
import styles from './Page.module.css';
import { useTitle } from './useTitle.ts';

/** An address that leads nowhere. */
export function NotFoundPage({ address }: { address: string }) {
  useTitle('Not found');
  return (
    <div className={styles.page}>
      <PageBar />
      <main className={styles.alone}>
        <EmptyState
          level={1}
          icon="question"
          title="There is nothing here"
          actions={
            <Button variant="primary" icon="arrow-left" onClick={() => go(journeysHref)}>
              All journeys
            </Button>
          }
        >
          <p>The address “{address}” leads nowhere. Perhaps something of it is missing.</p>
        </EmptyState>
      </main>
    </div>
  );
}
