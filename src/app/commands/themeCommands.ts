import { inSentence, t } from '../../texts/t.ts';
import { languageChoices } from '../language.ts';
import type { Command } from '../../ui/Command.ts';
import { applyTheme, readTheme } from '../../ui/theme.ts';
import { themes } from '../ThemeMenu.tsx';

/** Light, dark, or whatever the system says; and the languages. */
export function themeCommands(): Command[] {
  return [...colourCommands(), ...languageCommands()];
}

function languageCommands(): Command[] {
  return languageChoices.map(({ name, isSpoken, choose }) => ({
    id: `view.language-${name}`,
    label: t('Language: {name}', { name }),
    icon: 'globe',
    group: 'View',
    scope: 'window',
    unavailable: () => (isSpoken() ? t('This is the language you read') : undefined),
    run: choose,
  }));
}

function colourCommands(): Command[] {
  return themes.map(({ id, label, icon }) => ({
    id: `view.theme-${id}`,
    label: t('Colours: {which}', { which: inSentence(label) }),
    icon,
    keywords: [t('theme'), t('light'), t('dark'), t('mode')],
    group: 'View',
    scope: 'window',
    unavailable: () => (readTheme() === id ? t('These are the colours you see') : undefined),
    run: () => applyTheme(id),
  }));
}
