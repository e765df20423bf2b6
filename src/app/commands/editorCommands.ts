import type { Command } from '../../ui/Command.ts';
import { playCommands } from '../../simulator/playback/playCommands.ts';
import type { EditorWays } from './EditorWays.ts';
import { beginCommands } from './beginCommands.ts';
import { emailCommands } from './emailCommands.ts';
import { goCommands } from './goCommands.ts';
import { historyCommands } from './historyCommands.ts';
import { journeyCommands } from './journeyCommands.ts';
import { libraryCommands } from './libraryCommands.ts';
import { problemCommands } from './problemCommands.ts';
import { regionCommands } from './regionCommands.ts';
import { themeCommands } from './themeCommands.ts';

/** Everything that can be done in the editor apart from its canvas. A new topic adds a line. */
export const editorCommands = (ways: EditorWays): Command[] => [
  ...goCommands(ways),
  ...regionCommands(),
  ...libraryCommands(),
  ...problemCommands(ways),
  ...historyCommands(ways),
  ...emailCommands(ways),
  ...journeyCommands(ways),
  ...beginCommands(ways),
  ...playCommands(ways.session),
  ...themeCommands(),
];
