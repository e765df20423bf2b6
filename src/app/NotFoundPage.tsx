import { journeysHref } from '../library/addresses.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageBar } from './PageBar.tsx';
import { go } from './route.ts';
import styles from './Page.module.css';
import { useTitle } from './useTitle.ts';

/** An address that leads nowhere. */
export function NotFoundPage({ address }: { address: string }) {
  useTitle(t('Not found'));
  return (
    <div className={styles.page}>
      <PageBar />
      <main className={styles.alone}>
        <EmptyState
          level={1}
          icon="question"
          title={t('There is nothing here')}
          actions={
            <Button variant="primary" icon="arrow-left" onClick={() => go(journeysHref)}>
              {t('All journeys')}
            </Button>
          }
        >
          <p>
            {t('The address “{address}” leads nowhere. Perhaps something of it is missing.', { address })}
          </p>
        </EmptyState>
      </main>
    </div>
  );
}
