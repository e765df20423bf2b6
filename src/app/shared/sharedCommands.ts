import type { SharedSession } from '../../session/createSharedSession.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { saveNow } from '../saveNow.ts';

/** What can be done on every page of what journeys share. */
export function sharedCommands(session: SharedSession): Command[] {
  const state = () => session.store.getState();
  return [
    {
      id: 'edit.undo',
      label: t('Undo'),
      icon: 'undo',
      keywords: [t('back'), t('take back')],
      group: 'Edit',
      scope: 'window',
      keys: ['mod+z'],
      unavailable: () => (state().past.length === 0 ? t('Nothing to undo') : undefined),
      run: session.undo,
    },
    {
      id: 'edit.redo',
      label: t('Redo'),
      icon: 'redo',
      keywords: [t('again'), t('forward')],
      group: 'Edit',
      scope: 'window',
      keys: ['mod+shift+z', 'mod+y'],
      unavailable: () => (state().future.length === 0 ? t('Nothing to redo') : undefined),
      run: session.redo,
    },
    {
      id: 'library.save',
      label: t('Save now'),
      icon: 'cloud-check',
      keywords: [t('store'), t('keep')],
      group: 'Edit',
      scope: 'window',
      keys: ['mod+s'],
      run: () => saveNow(session),
    },
  ];
}
