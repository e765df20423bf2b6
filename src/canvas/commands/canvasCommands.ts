import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { alignCommands } from './alignCommands.ts';
import { breakpointCommands } from './breakpointCommands.ts';
import { clipboardCommands } from './clipboardCommands.ts';
import { editCommands } from './editCommands.ts';
import { findCommands } from './findCommands.ts';
import { noteCommands } from './noteCommands.ts';
import { nudgeCommands } from './nudgeCommands.ts';
import { outlineCommands } from './outlineCommands.ts';
import { personCommands } from './personCommands.ts';
import { pictureCommands } from './pictureCommands.ts';
import { sectionCommands } from './sectionCommands.ts';
import { selectCommands } from './selectCommands.ts';
import { stepCommands } from './stepCommands.ts';
import { tidyCommands } from './tidyCommands.ts';
import { viewCommands } from './viewCommands.ts';
import { walkCommands } from './walkCommands.ts';

/** Everything that can be done on the canvas. A new topic adds a line. */
export const canvasCommands = (desk: Desk): Command[] => [
  ...walkCommands(desk),
  ...findCommands(desk),
  ...stepCommands(desk),
  ...noteCommands(desk),
  ...clipboardCommands(desk),
  ...editCommands(desk),
  ...selectCommands(desk),
  ...nudgeCommands(desk),
  ...outlineCommands(desk),
  ...sectionCommands(desk),
  ...tidyCommands(desk),
  ...alignCommands(desk),
  ...personCommands(desk),
  ...breakpointCommands(desk),
  ...viewCommands(desk),
  ...pictureCommands(desk),
];
