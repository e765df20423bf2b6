import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'wend.theme';
const dark = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
let current: Theme | undefined;

/** The person's choice; `system` where none is stored or storage is closed to us. */
export function readTheme(): Theme {
  if (current !== undefined) return current;
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme at once and remembers it if storage allows. */
export function applyTheme(theme: Theme): void {
  current = theme;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // A choice that cannot be stored still holds for this page.
  }
  for (const listener of listeners) listener();
}

/** The chosen theme, the one that is really shown, and the way to choose. */
export function useTheme(): {
  theme: Theme;
  shown: 'light' | 'dark';
  setTheme: (theme: Theme) => void;
} {
  const theme = useSyncExternalStore(subscribe, readTheme);
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(dark).matches);
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  return { theme, shown, setTheme: applyTheme };
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(dark);
  listeners.add(listener);
  query.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    query.removeEventListener('change', listener);
  };
}
