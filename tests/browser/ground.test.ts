import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';

const app = browserApp();

test('the page opens under the strict policy and shows something', async () => {
  const response = await fetch(app.origin, { headers: { accept: 'text/html' } });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy.split('; ')).toContain("script-src 'self'");

  const page = await app.open();
  await expect.poll(() => page.locator('#root > *').count()).toBeGreaterThan(0);
  expect(await page.title()).toContain('Wend');
});

test.each(['light', 'dark'] as const)(
  'a chosen %s theme holds before the app itself has run',
  async (theme) => {
    const page = await app.open('/', {
      colorScheme: theme === 'light' ? 'dark' : 'light',
      prepare: async (blank) => {
        await blank.addInitScript((chosen) => localStorage.setItem('wend.theme', chosen), theme);
        await blank.addInitScript(() => {
          // The parser has met <body>, and modules have yet to run: what is painted first is painted now.
          const watcher = new MutationObserver(() => {
            if (!document.body) return;
            watcher.disconnect();
            Reflect.set(globalThis, 'themeAtFirst', document.documentElement.dataset['theme']);
          });
          watcher.observe(document, { childList: true, subtree: true });
        });
      },
    });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'themeAtFirst') as unknown)).toBe(theme);
  },
);

test('an address inside the app opens the app; a file that is not there is not the app', async () => {
  const page = await app.open('/journeys/some-id');
  await expect.poll(() => page.locator('#root > *').count()).toBeGreaterThan(0);
  expect((await fetch(`${app.origin}/assets/gone.js`, { headers: { accept: '*/*' } })).status).toBe(404);
});
