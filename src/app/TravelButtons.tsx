import { useState } from 'react';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { useKeysOf } from '../ui/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { HistoryList } from './history/HistoryList.tsx';
import { useTravel } from './useTravel.ts';

/** Undo and redo, each saying what it would do, and the way to everything that was done. */
export function TravelButtons({
  showsHistory,
  onHistory,
}: {
  showsHistory: boolean;
  onHistory: (open: boolean) => void;
}) {
  const session = useSession();
  const { undo, redo } = useTravel();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  return (
    <>
      <IconButton
        icon="undo"
        label={undo.label}
        shortcut={useKeysOf('edit.undo')}
        disabledReason={undo.disabledReason}
        onClick={session.undo}
      />
      <IconButton
        icon="redo"
        label={redo.label}
        shortcut={useKeysOf('edit.redo')}
        disabledReason={redo.disabledReason}
        onClick={session.redo}
      />
      <IconButton
        ref={setButton}
        icon="history"
        label={t('History')}
        shortcut={useKeysOf('edit.history')}
        aria-haspopup="dialog"
        aria-expanded={showsHistory}
        onClick={() => onHistory(!showsHistory)}
      />
      {showsHistory && button && (
        <Popover label={t('History')} at={button} align="end" width={300} onClose={() => onHistory(false)}>
          <HistoryList />
        </Popover>
      )}
    </>
  );
}
