import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { selectAll } from '../steps.ts';
import { noSteps, nothingSelected, unless } from './reasons.ts';

/** Selecting everything and nothing. */
export function selectCommands(desk: Desk): Command[] {
  return [
    {
      id: 'select.all',
      label: 'Select all',
      keywords: ['everything', 'every step'],
      group: 'Select',
      scope: 'canvas',
      keys: ['mod+a'],
      unavailable: unless(desk, noSteps),
      run: () => selectAll(desk),
    },
    {
      id: 'select.none',
      label: 'Select nothing',
      keywords: ['deselect', 'clear'],
      group: 'Select',
      scope: 'canvas',
      keys: ['escape'],
      unavailable: unless(desk, nothingSelected),
      run: () => desk.session.select([]),
    },
  ];
}
