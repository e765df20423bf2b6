import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';

interface Way {
  label: string;
  /** Why it cannot be gone. */
  disabledReason: string | undefined;
}

/** What undo and redo would do now, in words. */
export function useTravel(): { undo: Way; redo: Way } {
  const back = useSessionState(({ past }) => past.at(-1)?.label);
  const forth = useSessionState(({ future }) => future[0]?.label);
  const closed = useSessionState((state) => state.closed);
  return {
    undo: {
      label: back === undefined ? t('Undo') : t('Undo: {what}', { what: back }),
      disabledReason: closed ?? (back === undefined ? t('Nothing to undo') : undefined),
    },
    redo: {
      label: forth === undefined ? t('Redo') : t('Redo: {what}', { what: forth }),
      disabledReason: closed ?? (forth === undefined ? t('Nothing to redo') : undefined),
    },
  };
}
