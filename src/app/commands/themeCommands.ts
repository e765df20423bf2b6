import type { Command } from '../../ui/Command.ts';
import { applyTheme, readTheme } from '../../ui/theme.ts';
import { themes } from '../ThemeMenu.tsx';

/** Light, dark, or whatever the system says. */
export function themeCommands(): Command[] {
  return themes.map(({ id, label, icon }) => ({
    id: `view.theme-${id}`,
    label: `Colours: ${label.toLowerCase()}`,
    icon,
    keywords: ['theme', 'light', 'dark', 'mode'],
    group: 'View',
    scope: 'window',
    unavailable: () => (readTheme() === id ? 'These are the colours you see' : undefined),
    run: () => applyTheme(id),
  }));
}
