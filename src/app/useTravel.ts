import { useSessionState } from '../session/useSession.ts';

interface Way {
  label: string;
  /** Why it cannot be gone. */
  disabledReason: string | undefined;
}

/** What undo and redo would do now, in words. */
export function useTravel(): { undo: Way; redo: Way } {
  const back = useSessionState(({ past }) => past.at(-1)?.label);
  const forth = useSessionState(({ future }) => future[0]?.label);
  const readOnly = useSessionState((state) => state.readOnly);
  return {
    undo: {
      label: back === undefined ? 'Undo' : `Undo: ${back}`,
      disabledReason: readOnly ?? (back === undefined ? 'Nothing to undo' : undefined),
    },
    redo: {
      label: forth === undefined ? 'Redo' : `Redo: ${forth}`,
      disabledReason: readOnly ?? (forth === undefined ? 'Nothing to redo' : undefined),
    },
  };
}
