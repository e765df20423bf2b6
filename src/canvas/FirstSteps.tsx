import { isTriggerKind, nodeKindNames } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useDesk } from './desk.ts';
import { addSomewhere } from './steps.ts';

const first = nodeKindNames.find(isTriggerKind);

/** The ways to begin a journey. */
export function FirstSteps({
  onImport,
  size,
}: {
  onImport: (() => void) | undefined;
  size?: 'md' | 'sm' | undefined;
}) {
  const desk = useDesk();
  const readOnly = useSessionState((state) => state.readOnly);
  const pick = () => {
    if (first === undefined) return;
    const id = addSomewhere(desk, first);
    if (id !== undefined) desk.view.setState({ wanted: id });
  };
  return (
    <EmptyState
      icon="bolt"
      size={size}
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
  );
}
