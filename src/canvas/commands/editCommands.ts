import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { duplicate, removeSelected } from '../steps.ts';
import { locked, nothingSelected, nothingToCopy, unless } from './reasons.ts';

/** Copying and deleting what is selected. */
export function editCommands(desk: Desk): Command[] {
  return [
    {
      id: 'edit.duplicate',
      label: 'Duplicate',
      icon: 'copy',
      keywords: ['copy', 'twice'],
      group: 'Edit',
      scope: 'canvas',
      keys: ['mod+d'],
      unavailable: unless(desk, locked, nothingToCopy),
      run: () => duplicate(desk),
    },
    {
      id: 'edit.delete',
      label: 'Delete',
      icon: 'trash',
      keywords: ['remove', 'cut out'],
      group: 'Edit',
      scope: 'canvas',
      keys: ['backspace', 'delete'],
      unavailable: unless(desk, locked, nothingSelected),
      run: () => removeSelected(desk),
    },
  ];
}
