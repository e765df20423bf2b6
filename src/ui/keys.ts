import { t } from '../texts/t.ts';

const apple: Readonly<Record<string, string>> = {
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  ctrl: '⌃',
  enter: '↩',
  backspace: '⌫',
  delete: '⌦',
  escape: 'Esc',
};
const others: Readonly<Record<string, string>> = {
  mod: t('Ctrl', { context: 'key' }),
  alt: t('Alt', { context: 'key' }),
  shift: t('Shift', { context: 'key' }),
  ctrl: t('Ctrl', { context: 'key' }),
  enter: t('Enter', { context: 'key' }),
  backspace: t('Backspace', { context: 'key' }),
  delete: t('Del', { context: 'key' }),
  escape: 'Esc',
};
const everywhere: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  plus: '+',
  space: t('Space', { context: 'key' }),
  contextmenu: t('Menu', { context: 'key' }),
  pageup: t('Page ↑', { context: 'key' }),
  pagedown: t('Page ↓', { context: 'key' }),
  tab: 'Tab',
  home: t('Home', { context: 'key' }),
  end: t('End', { context: 'key' }),
};
const appleOrder = ['ctrl', 'alt', 'shift', 'mod'];

/** Whether the keyboard has a ⌘ key, as far as the browser tells. */
export function onApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}

/** The caps to show for keys written as `mod+shift+z`: `['⇧', '⌘', 'Z']` on a Mac, `['Ctrl', 'Shift', 'Z']` elsewhere. */
export function keyCaps(keys: string, mac = onApple()): readonly string[] {
  const names = keys.split('+').map((name) => name.trim().toLowerCase());
  const modifiers = names.filter((name) => appleOrder.includes(name));
  const rest = names.filter((name) => !appleOrder.includes(name));
  const inOrder = mac ? appleOrder.filter((name) => modifiers.includes(name)) : modifiers;
  const caps = mac ? apple : others;
  return [...inOrder, ...rest].map(
    (name) => caps[name] ?? everywhere[name] ?? (name.length === 1 ? name.toUpperCase() : capital(name)),
  );
}

/** The same keys in one string: `⇧⌘Z` or `Ctrl Shift Z`. */
export function formatKeys(keys: string, mac = onApple()): string {
  return keyCaps(keys, mac).join(mac ? '' : ' ');
}

/** The same keys for `aria-keyshortcuts`: `Meta+Shift+Z` or `Control+Shift+Z`. */
export function ariaKeys(keys: string, mac = onApple()): string {
  const names: Readonly<Record<string, string>> = { mod: mac ? 'Meta' : 'Control', ctrl: 'Control' };
  return keys
    .split('+')
    .map((name) => names[name.trim().toLowerCase()] ?? capital(name.trim()))
    .join('+');
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
