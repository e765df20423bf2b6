import { journeysHref } from '../../library/addresses.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { go } from '../route.ts';
import type { PageWays } from './PageWays.ts';

/** Getting anywhere: the palette, all journeys, and the sheet of keys. */
export function goCommands({ show }: Pick<PageWays, 'show'>): Command[] {
  return [
    {
      id: 'go.anywhere',
      label: t('Find anything…'),
      icon: 'search',
      keywords: [t('command'), t('palette'), t('go to'), t('search')],
      group: 'Go to',
      scope: 'window',
      keys: ['mod+k'],
      run: () => show('palette'),
    },
    {
      id: 'go.journeys',
      label: t('All journeys'),
      icon: 'folder',
      keywords: [t('home'), t('back'), t('close')],
      group: 'Go to',
      scope: 'window',
      run: () => go(journeysHref),
    },
    {
      id: 'help.keys',
      label: t('All keys…'),
      icon: 'keyboard',
      keywords: [t('shortcuts'), t('keyboard'), t('help')],
      group: 'Help',
      scope: 'window',
      keys: ['?'],
      run: () => show('keys'),
    },
  ];
}
