import { useSession } from '../session/useSession.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useTravel } from './useTravel.ts';

/** Undo and redo, each saying what it would do. */
export function TravelButtons() {
  const session = useSession();
  const { undo, redo } = useTravel();
  return (
    <>
      <IconButton
        icon="undo"
        label={undo.label}
        shortcut="mod+z"
        disabledReason={undo.disabledReason}
        onClick={session.undo}
      />
      <IconButton
        icon="redo"
        label={redo.label}
        shortcut="mod+shift+z"
        disabledReason={redo.disabledReason}
        onClick={session.redo}
      />
    </>
  );
}
