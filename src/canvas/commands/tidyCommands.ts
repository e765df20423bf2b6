import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { tidy } from '../tidy.ts';
import { locked, noSteps, unless } from './reasons.ts';

/** Laying out what is selected, or everything. */
export function tidyCommands(desk: Desk): Command[] {
  return [
    {
      id: 'arrange.tidy',
      label: t('Tidy up'),
      group: 'Arrange',
      icon: 'tidy',
      keywords: [
        t('layout'),
        t('arrange'),
        t('order', { context: 'to find a command' }),
        t('align'),
        t('clean'),
      ],
      scope: 'canvas',
      keys: ['shift+alt+t'],
      unavailable: unless(desk, locked, noSteps),
      run: () => tidy(desk),
    },
  ];
}
