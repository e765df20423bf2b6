import { t } from '../texts/t.ts';
import { toast } from './toasts.ts';

/** Something with steps that can be taken back, the latest first. */
interface Undoable {
  store: { getState: () => { past: readonly unknown[] } };
  undo: () => void;
}

/** Says what was done last, with the way back; which is only offered for that very step. Of those with one `key` the latest is said. */
export function tellUndoable(history: Undoable, text: string, key = 'library'): void {
  const step = history.store.getState().past.at(-1);
  const onAct = () => {
    if (history.store.getState().past.at(-1) === step) history.undo();
    else toast({ text: t('More was changed since. Undo goes back step by step.'), key });
  };
  toast({ text, action: { label: t('Undo'), onAct }, key, ms: 12_000 });
}
