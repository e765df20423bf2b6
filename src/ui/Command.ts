import { t } from '../texts/t.ts';
import type { IconName } from './Icon.tsx';

/** What belongs together in the palette, in menus and on the sheet of keys; in this order. */
export const commandGroups = [
  'Go to',
  'Add',
  'Edit',
  'Select',
  'Arrange',
  'View',
  'Simulate',
  'Journey',
  'Help',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What a group is called. */
export const groupTitles: Readonly<Record<CommandGroup, string>> = {
  'Go to': t('Go to'),
  Add: t('Add'),
  Edit: t('Edit'),
  Select: t('Select'),
  Arrange: t('Arrange'),
  View: t('View'),
  Simulate: t('Simulate'),
  Journey: t('Journey'),
  Help: t('Help'),
};

/** Something that can be done, and everything that palette, menus, keys and the sheet of keys need to know of it. */
export interface Command {
  /** Stays the same for ever, since people's own keys are remembered by it: `arrange.tidy`. */
  id: string;
  label: string;
  group: CommandGroup;
  icon?: IconName | undefined;
  /** Further words by which it is found. */
  keywords?: readonly string[] | undefined;
  /** Each written as `mod+shift+z`; the first is the one that is shown. */
  keys?: readonly string[] | undefined;
  /** The browser answers to its keys by an event of its own (copy, paste): they are shown, never listened to, never changed. */
  native?: true | undefined;
  /** Where its keys hold: everywhere in the window, or only while the focus is on the canvas or in the simulator. */
  scope: 'window' | 'canvas' | 'simulator';
  /** Why it cannot be done at this moment, in words; undefined where it can. */
  unavailable?: (() => string | undefined) | undefined;
  run: () => void;
}
