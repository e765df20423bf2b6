import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import styles from './Editor.module.css';

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
      <Spinner label={`${name} is loading`} />
    </div>
  );
  return (
    <ErrorBoundary name={name} safe="Your journey is saved in this browser.">
      <Suspense fallback={quiet ? null : waiting}>{children}</Suspense>
    </ErrorBoundary>
  );
}
