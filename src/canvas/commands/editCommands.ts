import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { duplicate, removeSelected } from '../steps.ts';
import { locked, nothingMeant, nothingToCopy, unless } from './reasons.ts';

/** Copying and deleting what is selected. */
export function editCommands(desk: Desk): Command[] {
  return [
    {
      id: 'edit.duplicate',
      label: t('Duplicate'),
      icon: 'copy',
      keywords: [t('copy'), t('twice')],
      group: 'Edit',
      scope: 'canvas',
      keys: ['mod+d'],
      unavailable: unless(desk, locked, nothingToCopy),
      run: () => duplicate(desk),
    },
    {
      id: 'edit.delete',
      label: t('Delete'),
      icon: 'trash',
      keywords: [t('remove'), t('cut out')],
      group: 'Edit',
      scope: 'canvas',
      keys: ['backspace', 'delete'],
      unavailable: unless(desk, locked, nothingMeant),
      run: () => removeSelected(desk),
    },
  ];
}
