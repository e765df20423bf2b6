import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { LibraryError } from '../library/LibraryError.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Page.module.css';
import { useTitle } from './useTitle.ts';

/** Says in place of the page why nothing can be read from storage, and tries again. Other errors go on to whoever is above. */
export function StorageBoundary({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}
    </QueryErrorResetBoundary>
  );
}

interface Props {
  onRetry: () => void;
  children: ReactNode;
}

class Boundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof LibraryError)) throw error;
    const retry = () => {
      this.props.onRetry();
      this.setState({ error: undefined });
    };
    return <StorageTrouble message={error.message} onRetry={retry} />;
  }
}

function StorageTrouble({ message, onRetry }: { message: string; onRetry: () => void }) {
  const title = t('Wend cannot read what it stored');
  useTitle(title);
  return (
    <main className={styles.alone}>
      <EmptyState
        level={1}
        icon="cloud-off"
        title={title}
        actions={
          <Button variant="primary" icon="refresh" onClick={onRetry}>
            {t('Try again')}
          </Button>
        }
      >
        <p>{message}</p>
      </EmptyState>
    </main>
  );
}
