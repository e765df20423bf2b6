import type { Command } from './Command.ts';
import type { MenuItem } from './menuItem.ts';
import { keysOf } from './ownKeys.ts';

/** A command as an item of a menu: with its keys, and why it cannot be chosen. */
const commandItem = (command: Command): MenuItem => ({
  id: command.id,
  label: command.label,
  icon: command.icon,
  kbd: keysOf(command)[0],
  disabledReason: command.unavailable?.(),
  onSelect: command.run,
});

/** Those of the commands that have these ids, in the order of the ids; what nobody offers is left out. */
export const commandItems = (commands: readonly Command[], ids: readonly string[]): MenuItem[] =>
  ids.flatMap((id) => commands.find((command) => command.id === id) ?? []).map(commandItem);
