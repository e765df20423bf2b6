import { useCommands } from '../ui/commands.ts';
import { formatKeys } from '../ui/keys.ts';
import { keysOf, useOwnKeys } from '../ui/ownKeys.ts';

const told = [
  ['step.settings', 'opens the settings'],
  ['step.add', 'adds a step'],
  ['step.connect', 'connects'],
  ['edit.delete', 'deletes'],
  ['step.menu', 'opens the menu of a step'],
  ['help.keys', 'shows all keys'],
] as const;

/** Which keys do what on the canvas, in a sentence for screen readers. */
export function useKeysHelp(): string {
  const commands = useCommands();
  const own = useOwnKeys();
  const parts = told.flatMap(([id, does]) => {
    const command = commands.find((each) => each.id === id);
    const [keys] = command ? keysOf(command, own) : [];
    return keys === undefined ? [] : [`${formatKeys(keys)} ${does}`];
  });
  return (
    ['Arrow keys walk from step to step', ...(parts.length > 0 ? [parts.join(', ')] : [])].join('. ') + '.'
  );
}
