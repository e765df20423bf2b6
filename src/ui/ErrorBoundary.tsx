import { Component, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import styles from './ErrorBoundary.module.css';

type Props = {
  /** What failed, as the beginning of a sentence: "The canvas". */
  name: string;
  /** What is not lost: "Your journey is saved in this browser." */
  safe: string;
  onRetry?: (() => void) | undefined;
  onError?: ((error: unknown) => void) | undefined;
  children: ReactNode;
};
type State = { failed: false } | { failed: true; error: unknown };

/** Keeps a crash in one room: says what happened and what is safe, and offers to try again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { error } = this.state;
    const retry = () => {
      this.props.onRetry?.();
      this.setState({ failed: false });
    };
    return (
      <div role="alert" className={styles.fallen}>
        <h2 className={styles.title}>{t('{what} stopped working', { what: this.props.name })}</h2>
        <p className={styles.text}>
          {this.props.safe}{' '}
          {t(
            'Try again; if it stops once more, copy the details and send them to whoever looks after Wend for you.',
          )}
        </p>
        <pre className={styles.details}>{error instanceof Error ? error.message : String(error)}</pre>
        <div className={styles.actions}>
          <Button variant="primary" icon="refresh" onClick={retry}>
            {t('Try again')}
          </Button>
          <CopyButton size="md" label={t('Copy details')} text={() => details(this.props.name, error)} />
        </div>
      </div>
    );
  }
}

function details(name: string, error: unknown): string {
  const said = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [`${name} stopped working`, `at ${location.href}`, navigator.userAgent, said].join('\n');
}
