import type { Command } from '../../ui/Command.ts';
import { cycleRegions } from '../regions.ts';
import { go, journeysHref } from '../route.ts';
import type { EditorWays } from './EditorWays.ts';

/** Getting anywhere: the palette, the parts of the page, the other journeys. */
export function goCommands({ show }: EditorWays): Command[] {
  return [
    {
      id: 'go.anywhere',
      label: 'Find anything…',
      icon: 'search',
      keywords: ['command', 'palette', 'go to', 'search'],
      group: 'Go to',
      scope: 'window',
      keys: ['mod+k'],
      run: () => show('palette'),
    },
    {
      id: 'go.next-part',
      label: 'Next part of the page',
      keywords: ['region', 'panel', 'focus'],
      group: 'Go to',
      scope: 'window',
      keys: ['f6'],
      run: () => cycleRegions(1),
    },
    {
      id: 'go.previous-part',
      label: 'Previous part of the page',
      keywords: ['region', 'panel', 'focus'],
      group: 'Go to',
      scope: 'window',
      keys: ['shift+f6'],
      run: () => cycleRegions(-1),
    },
    {
      id: 'go.journeys',
      label: 'All journeys',
      icon: 'folder',
      keywords: ['home', 'back', 'close'],
      group: 'Go to',
      scope: 'window',
      run: () => go(journeysHref),
    },
    {
      id: 'help.keys',
      label: 'All keys…',
      icon: 'keyboard',
      keywords: ['shortcuts', 'keyboard', 'help'],
      group: 'Help',
      scope: 'window',
      keys: ['?'],
      run: () => show('keys'),
    },
  ];
}
