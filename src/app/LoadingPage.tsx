import { Spinner } from '../ui/Spinner.tsx';
import styles from './Page.module.css';

/** What stands while a page is fetched or read: nothing at first, so that a short wait does not flicker. */
export function LoadingPage() {
  return (
    <main className={styles.alone}>
      <div className={styles.late}>
        <Spinner size={24} />
      </div>
    </main>
  );
}
