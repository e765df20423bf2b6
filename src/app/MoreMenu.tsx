import { useSession } from '../session/useSession.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { useThemeGroup } from './ThemeMenu.tsx';
import { useTravel } from './useTravel.ts';

/** What the top bar has no room for on a narrow screen. */
export function MoreMenu({ onPublish }: { onPublish: () => void }) {
  const session = useSession();
  const { undo, redo } = useTravel();
  return (
    <MenuButton
      label="More"
      align="end"
      groups={[
        {
          id: 'journey',
          items: [
            { id: 'publish', label: 'Publish…', icon: 'send', onSelect: onPublish },
            { id: 'undo', icon: 'undo', ...undo, onSelect: session.undo },
            { id: 'redo', icon: 'redo', ...redo, onSelect: session.redo },
          ],
        },
        useThemeGroup(),
      ]}
    />
  );
}
