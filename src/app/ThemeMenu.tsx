import { t } from '../texts/t.ts';
import type { IconName } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuGroup } from '../ui/menuItem.ts';
import { languageGroup } from './language.ts';
import { useTheme, type Theme } from '../ui/theme.ts';

export const themes: readonly { id: Theme; label: string; icon: IconName }[] = [
  { id: 'system', label: t('Like the system'), icon: 'desktop' },
  { id: 'light', label: t('Light'), icon: 'sun' },
  { id: 'dark', label: t('Dark'), icon: 'moon' },
];

/** The choice of light, dark, or whatever the system says, as a menu's group. */
export function useThemeGroup(): MenuGroup {
  const { theme, setTheme } = useTheme();
  return {
    id: 'theme',
    heading: t('Colours'),
    items: themes.map(({ id, label, icon }) => ({
      id,
      label,
      icon,
      checked: id === theme,
      onSelect: () => setTheme(id),
    })),
  };
}

/** The switch between light and dark, and between languages. */
export function ThemeMenu() {
  return (
    <MenuButton
      label={t('Colours and language')}
      icon="contrast"
      align="end"
      groups={[useThemeGroup(), languageGroup()]}
    />
  );
}
