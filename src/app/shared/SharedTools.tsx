import { useEffect, useMemo } from 'react';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { useAddedCommands, useKeysOf } from '../../ui/commands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { toast } from '../../ui/toasts.ts';
import { sharedCommands } from './sharedCommands.ts';
import { SharedSaveState } from './SharedSaveState.tsx';

/** Whether everything is stored, and the ways back and forth; with their keys and what they say. */
export function SharedTools() {
  const session = useSharedSession();
  const back = useSharedState(({ past }) => past.at(-1)?.label);
  const forth = useSharedState(({ future }) => future[0]?.label);
  useSharedCommands();
  const undoKeys = useKeysOf('edit.undo');
  const redoKeys = useKeysOf('edit.redo');
  return (
    <>
      <SharedSaveState />
      <IconButton
        icon="undo"
        label={back === undefined ? t('Undo') : t('Undo: {what}', { what: back })}
        shortcut={undoKeys}
        disabledReason={back === undefined ? t('Nothing to undo') : undefined}
        onClick={session.undo}
      />
      <IconButton
        icon="redo"
        label={forth === undefined ? t('Redo') : t('Redo: {what}', { what: forth })}
        shortcut={redoKeys}
        disabledReason={forth === undefined ? t('Nothing to redo') : undefined}
        onClick={session.redo}
      />
    </>
  );
}

/** The commands of these pages, and what is told of going back and forth. */
function useSharedCommands(): void {
  const session = useSharedSession();
  useAddedCommands(useMemo(() => sharedCommands(session), [session]));
  useEffect(
    () =>
      session.store.subscribe(({ travelled }, before) => {
        if (!travelled || travelled === before.travelled) return;
        const { direction, label } = travelled;
        if (direction === 'refused') toast({ text: label, tone: 'warn', key: 'travel', ms: 8_000 });
        else
          toast({
            text:
              direction === 'undid'
                ? t('Undid: {what}', { what: label })
                : t('Did again: {what}', { what: label }),
            key: 'travel',
            ms: 3_000,
          });
      }),
    [session],
  );
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!session.isIdle()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [session]);
}
