import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { tidy } from '../tidy.ts';
import { locked, noSteps, unless } from './reasons.ts';

/** Laying out what is selected, or everything. */
export function tidyCommands(desk: Desk): Command[] {
  return [
    {
      id: 'arrange.tidy',
      label: 'Tidy up',
      group: 'Arrange',
      icon: 'tidy',
      keywords: ['layout', 'arrange', 'order', 'align', 'clean'],
      scope: 'canvas',
      keys: ['shift+alt+t'],
      unavailable: unless(desk, locked, noSteps),
      run: () => tidy(desk),
    },
  ];
}
