import type { IconName } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuGroup } from '../ui/menuItem.ts';
import { useTheme, type Theme } from '../ui/theme.ts';

export const themes: readonly { id: Theme; label: string; icon: IconName }[] = [
  { id: 'system', label: 'Like the system', icon: 'desktop' },
  { id: 'light', label: 'Light', icon: 'sun' },
  { id: 'dark', label: 'Dark', icon: 'moon' },
];

/** The choice of light, dark, or whatever the system says, as a menu's group. */
export function useThemeGroup(): MenuGroup {
  const { theme, setTheme } = useTheme();
  return {
    id: 'theme',
    heading: 'Colours',
    items: themes.map(({ id, label, icon }) => ({
      id,
      label,
      icon,
      checked: id === theme,
      onSelect: () => setTheme(id),
    })),
  };
}

/** The switch between light and dark. */
export function ThemeMenu() {
  return <MenuButton label="Light and dark" icon="contrast" align="end" groups={[useThemeGroup()]} />;
}
