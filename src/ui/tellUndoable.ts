import { t } from '../texts/t.ts';
import { toast } from './toasts.ts';

/** Something with steps that can be taken back, the latest first; `closed` says why none can be now. */
interface Undoable {
  store: { getState: () => { past: readonly object[]; closed?: string | undefined } };
  undo: () => void;
}

/** Says what the step did, with the way back for as long as it is the latest; nothing for no step. Of those with one `key` the latest is said. */
export function tellUndoable(
  history: Undoable,
  step: object | undefined,
  text: string,
  key = 'library',
): void {
  if (!step) return;
  const onAct = () => {
    const { past, closed } = history.store.getState();
    if (past.at(-1) !== step) toast({ text: t('More was changed since. Undo goes back step by step.'), key });
    else if (closed !== undefined) toast({ text: closed, key });
    else history.undo();
  };
  toast({ text, action: { label: t('Undo'), onAct }, key, ms: 12_000 });
}
