import { useSessionState } from '../session/useSession.ts';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './EmptyCanvas.module.css';

/** What stands on the canvas while there is no step. */
export function EmptyCanvas() {
  const isEmpty = useSessionState(({ draft }) => draft.document.nodes.length === 0);
  if (!isEmpty) return null;
  return (
    <div className={styles.empty}>
      <FirstSteps />
    </div>
  );
}
