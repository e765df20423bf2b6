import { t } from '../texts/t.ts';
import { commandItems } from '../ui/commandItem.ts';
import { useCommands } from '../ui/commands.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { languageGroup } from './language.ts';
import { useThemeGroup } from './ThemeMenu.tsx';
import { useTravel } from './useTravel.ts';

/** What the top bar has no room for on a narrow screen. */
export function MoreMenu() {
  const commands = useCommands();
  const { undo, redo } = useTravel();
  const travel = new Map([
    ['edit.undo', undo],
    ['edit.redo', redo],
  ]);
  const edit = commandItems(commands, ['edit.undo', 'edit.redo', 'edit.history']);
  return (
    <MenuButton
      label={t('More')}
      align="end"
      groups={[
        { id: 'journey', items: commandItems(commands, ['journey.publish', 'go.anywhere', 'go.find']) },
        { id: 'edit', items: edit.map((item) => ({ ...item, ...travel.get(item.id) })) },
        { id: 'help', items: commandItems(commands, ['help.keys']) },
        useThemeGroup(),
        languageGroup(),
      ]}
    />
  );
}
