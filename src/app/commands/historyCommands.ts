import type { Command } from '../../ui/Command.ts';
import type { EditorWays } from './EditorWays.ts';

/**
 * Undoing and redoing. Both are the journey's also while somebody types in a setting: what is typed there is in the journey
 * already, letter by letter, and the browser's own undo knows nothing of the rest.
 */
export function historyCommands({ session, show }: EditorWays): Command[] {
  const state = () => session.store.getState();
  const shared = { group: 'Edit', scope: 'window' } as const;
  return [
    {
      ...shared,
      id: 'edit.undo',
      label: 'Undo',
      icon: 'undo',
      keywords: ['back', 'take back'],
      keys: ['mod+z'],
      unavailable: () => state().readOnly ?? (state().past.length === 0 ? 'Nothing to undo' : undefined),
      run: session.undo,
    },
    {
      ...shared,
      id: 'edit.redo',
      label: 'Redo',
      icon: 'redo',
      keywords: ['again', 'forward'],
      keys: ['mod+shift+z', 'mod+y'],
      unavailable: () => state().readOnly ?? (state().future.length === 0 ? 'Nothing to redo' : undefined),
      run: session.redo,
    },
    {
      ...shared,
      id: 'edit.history',
      label: 'History…',
      icon: 'history',
      keywords: ['changes', 'undo list', 'versions'],
      unavailable: () =>
        state().past.length + state().future.length === 0 ? 'Nothing has been changed yet' : undefined,
      run: () => show('history'),
    },
  ];
}
