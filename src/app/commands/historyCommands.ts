import { t } from '../../texts/t.ts';
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
      label: t('Undo'),
      icon: 'undo',
      keywords: [t('back'), t('take back')],
      keys: ['mod+z'],
      unavailable: () => state().closed ?? (state().past.length === 0 ? t('Nothing to undo') : undefined),
      run: session.undo,
    },
    {
      ...shared,
      id: 'edit.redo',
      label: t('Redo'),
      icon: 'redo',
      keywords: [t('again'), t('forward')],
      keys: ['mod+shift+z', 'mod+y'],
      unavailable: () => state().closed ?? (state().future.length === 0 ? t('Nothing to redo') : undefined),
      run: session.redo,
    },
    {
      ...shared,
      id: 'edit.history',
      label: t('History…'),
      icon: 'history',
      keywords: [t('changes'), t('undo list'), t('versions')],
      unavailable: () =>
        state().past.length + state().future.length === 0 ? t('Nothing has been changed yet') : undefined,
      run: () => show('history'),
    },
  ];
}
