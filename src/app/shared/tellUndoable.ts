import type { SharedSession } from '../../session/createSharedSession.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';

/** Says what was done last, with the way back; which is only offered for that very step. */
export function tellUndoable(session: SharedSession, text: string): void {
  const step = session.store.getState().past.at(-1);
  const onAct = () => {
    if (session.store.getState().past.at(-1) === step) session.undo();
    else toast({ text: t('More was changed since. Undo goes back step by step.'), key: 'library' });
  };
  toast({ text, action: { label: t('Undo'), onAct }, key: 'library', ms: 12_000 });
}
