// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { act, render, screen } from './dom.ts';

type ThemeModule = typeof import('../../src/ui/theme.ts');
let theme: ThemeModule;

function Shown() {
  const { theme: chosen, shown } = theme.useTheme();
  return <p>{`${chosen} ${shown}`}</p>;
}

beforeEach(async () => {
  vi.resetModules();
  theme = await import('../../src/ui/theme.ts');
});
afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

test('a choice is shown at once and remembered; the system’s needs no mark', () => {
  expect(theme.readTheme()).toBe('system');
  theme.applyTheme('dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(localStorage.getItem('wend.theme')).toBe('dark');
  theme.applyTheme('system');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(localStorage.getItem('wend.theme')).toBeNull();
});

test('what is stored is read, nonsense is not', async () => {
  localStorage.setItem('wend.theme', 'light');
  expect(theme.readTheme()).toBe('light');
  localStorage.setItem('wend.theme', 'purple');
  expect(theme.readTheme()).toBe('system');
});

test('works where storage is forbidden', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied');
    },
    setItem: () => {
      throw new DOMException('denied');
    },
    clear: () => {},
  });
  expect(theme.readTheme()).toBe('system');
  theme.applyTheme('dark');
  expect(theme.readTheme()).toBe('dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

test('follows the choice and the system', () => {
  const query = { matches: true, listener: () => {} };
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return query.matches;
    },
    addEventListener: (_type: string, listener: () => void) => {
      query.listener = listener;
    },
    removeEventListener: () => {},
  }));
  render(<Shown />);
  expect(screen.getByText('system dark')).toBeVisible();
  act(() => {
    query.matches = false;
    query.listener();
  });
  expect(screen.getByText('system light')).toBeVisible();
  act(() => theme.applyTheme('dark'));
  expect(screen.getByText('dark dark')).toBeVisible();
});
