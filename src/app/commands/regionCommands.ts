import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { cycleRegions } from '../regions.ts';

/** From one part of the page to the next. */
export function regionCommands(): Command[] {
  const shared = {
    keywords: [t('region'), t('panel'), t('focus')],
    group: 'Go to',
    scope: 'window',
  } as const;
  return [
    {
      ...shared,
      id: 'go.next-part',
      label: t('Next part of the page'),
      keys: ['f6'],
      run: () => cycleRegions(1),
    },
    {
      ...shared,
      id: 'go.previous-part',
      label: t('Previous part of the page'),
      keys: ['shift+f6'],
      run: () => cycleRegions(-1),
    },
  ];
}
