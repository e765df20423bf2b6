import { Suspense, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import styles from './Room.module.css';

/** Holds one room: what crashes in it leaves the others standing, and what loads in it waits in its own place. */
export function Room(props: {
  /** As the beginning of a sentence: “The canvas”. */
  name: string;
  /** Shows nothing while it loads. */
  quiet?: boolean | undefined;
  children: ReactNode;
}) {
  const { name, quiet = false, children } = props;
  const waiting = (
    <div className={styles.waiting}>
      <Spinner label={t('{what} is loading', { what: name })} />
    </div>
  );
  return (
    <ErrorBoundary name={name} safe={t('Your journey is saved in this browser.')}>
      <Suspense fallback={quiet ? null : waiting}>{children}</Suspense>
    </ErrorBoundary>
  );
}
