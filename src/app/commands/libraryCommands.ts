import { sharedHref, sharedPages, type SharedPageName } from '../../library/addresses.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { pageTitles } from '../PageBar.tsx';
import { go } from '../route.ts';

const icons: Readonly<Record<SharedPageName, IconName>> = {
  segments: 'people',
  topics: 'bell',
  preferences: 'hand',
  policies: 'clock',
  events: 'bolt',
  people: 'person',
  brand: 'star',
};

/** Going to the pages of what journeys share. */
export const libraryCommands = (): Command[] =>
  sharedPages.map((page) => ({
    id: `go.${page}`,
    label: pageTitles[page],
    icon: icons[page],
    keywords: [t('library'), t('go to')],
    group: 'Go to',
    scope: 'window',
    run: () => go(sharedHref(page)),
  }));
