import { t } from '../texts/t.ts';
import { useCommands } from '../ui/commands.ts';
import type { Command } from '../ui/Command.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { keysOf, useOwnKeys } from '../ui/ownKeys.ts';
import styles from './AlignButtons.module.css';

const groups = [
  ['arrange.align-left', 'arrange.align-centre', 'arrange.align-right'],
  ['arrange.align-top', 'arrange.align-middle', 'arrange.align-bottom'],
  ['arrange.distribute-horizontally', 'arrange.distribute-vertically'],
];

/** Putting what is selected in line or at equal distances, by the commands that the page around has for it. */
export function AlignButtons() {
  const commands = useCommands();
  const offered = groups.map((ids) => ids.flatMap((id) => commands.find((each) => each.id === id) ?? []));
  if (offered.flat().length === 0) return null;
  return (
    <div className={styles.buttons} role="group" aria-label={t('Align and distribute')}>
      {offered.map((group, index) => (
        <div key={groups[index]?.[0]} className={styles.group}>
          {group.map((command) => (
            <AlignButton key={command.id} command={command} />
          ))}
        </div>
      ))}
    </div>
  );
}

function AlignButton({ command }: { command: Command }) {
  const own = useOwnKeys();
  return (
    <IconButton
      icon={command.icon ?? 'grid'}
      label={command.label}
      shortcut={keysOf(command, own)[0]}
      disabledReason={command.unavailable?.()}
      onClick={command.run}
    />
  );
}
