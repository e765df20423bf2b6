import { isTriggerKind, nodeKindNames } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useDesk } from './desk.ts';
import { addSomewhere } from './steps.ts';
import styles from './EmptyCanvas.module.css';

const first = nodeKindNames.find(isTriggerKind);

/** Where a journey begins. */
export function EmptyCanvas({ onImport }: { onImport: (() => void) | undefined }) {
  const desk = useDesk();
  const isEmpty = useSessionState(({ draft }) => draft.document.nodes.length === 0);
  const readOnly = useSessionState((state) => state.readOnly);
  if (!isEmpty) return null;
  const pick = () => {
    if (first === undefined) return;
    const id = addSomewhere(desk, first);
    if (id !== undefined) desk.view.setState({ wanted: id });
  };
  return (
    <div className={styles.empty}>
      <EmptyState
        icon="bolt"
        title="What starts this journey?"
        actions={
          <>
            <Button variant="primary" icon="bolt" onClick={pick} disabledReason={readOnly}>
              Pick a trigger
            </Button>
            {onImport && (
              <Button icon="upload" onClick={onImport}>
                Import
              </Button>
            )}
          </>
        }
      >
        A trigger lets people in when they do something, such as leaving a cart. Everything else follows from
        it.
      </EmptyState>
    </div>
  );
}
