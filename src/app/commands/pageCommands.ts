import type { Command } from '../../ui/Command.ts';
import { beginCommands } from './beginCommands.ts';
import { goCommands } from './goCommands.ts';
import { libraryCommands } from './libraryCommands.ts';
import type { PageWays } from './PageWays.ts';
import { themeCommands } from './themeCommands.ts';

/** What can be done on every page that is no editor. A page adds its own by `useAddedCommands`. */
export const pageCommands = (ways: PageWays): Command[] => [
  ...goCommands(ways),
  ...libraryCommands(),
  ...beginCommands(ways),
  ...themeCommands(),
];
