import { useMemo } from 'react';
import { filled, t, template } from '../texts/t.ts';
import type { Command } from '../ui/Command.ts';
import { useCommands } from '../ui/commands.ts';
import { formatKeys } from '../ui/keys.ts';
import { keysOf, useOwnKeys, type OwnKeys } from '../ui/ownKeys.ts';

const told = [
  ['step.settings', template('{keys} opens the settings')],
  ['step.add', template('{keys} adds a step')],
  ['step.connect', template('{keys} connects')],
  ['edit.delete', template('{keys} deletes')],
  ['step.menu', template('{keys} opens the menu of a step')],
  ['help.keys', template('{keys} shows all keys')],
] as const;

/** Which keys do what on the canvas, in a sentence for screen readers. */
export function useKeysHelp(): string {
  const commands = useCommands();
  const own = useOwnKeys();
  // The canvas asks in each frame of a drag.
  return useMemo(() => keysHelp(commands, own), [commands, own]);
}

function keysHelp(commands: readonly Command[], own: OwnKeys): string {
  const parts = told.flatMap(([id, does]) => {
    const command = commands.find((each) => each.id === id);
    const [keys] = command ? keysOf(command, own) : [];
    return keys === undefined ? [] : [filled(does, { keys: formatKeys(keys) })];
  });
  return parts.length === 0
    ? t('Arrow keys walk from step to step.')
    : t('Arrow keys walk from step to step. {more}.', { more: parts.join(', ') });
}
