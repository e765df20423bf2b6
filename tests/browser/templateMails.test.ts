import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { templateMails, type TemplateMail } from '../email/templateMails.ts';
import { axeFindings } from './axe.ts';
import { browserApp } from './harness.ts';

/** Every email that comes with Wend, as people get it. What they look like stays in `dist/emails`, a sheet for each journey. */
const app = browserApp();
const folder = 'dist/emails';

/** Those that differ for their readers by more than by names and products. */
function differing(mails: readonly TemplateMail[]): TemplateMail[] {
  const seen = new Set<string>();
  return mails.filter(({ stored, data }) => {
    const key = JSON.stringify([stored.id, data.show]);
    return !seen.has(key) && seen.add(key);
  });
}

const labelOf = ({ stored }: TemplateMail): string =>
  stored.document.sections
    .flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.type === 'button' ? [block.label] : []))
    .join();

/** What is wrong with where things are: too wide for a small phone, too small for a thumb. */
const misplaced = (page: Page, label: string): Promise<string[]> =>
  page.evaluate((button) => {
    const wide = [...document.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const links = [...document.querySelectorAll('a')];
    const small = links.filter((link) => {
      const words = link.textContent.trim();
      const sentence = link.closest('p, li')?.textContent.trim() ?? words;
      const { width, height } = link.getBoundingClientRect();
      const least = words === button ? 44 : sentence === words ? 24 : 0;
      return height < least || width < least;
    });
    return [
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['scrolls sideways'] : []),
      ...wide.map(({ tagName }) => `too wide: ${tagName}`),
      ...small.map(({ textContent }) => `too small: ${textContent}`),
      ...(links.some(({ textContent }) => textContent.trim() === button) ? [] : ['no button']),
    ];
  }, label);

/** Ground and ink of the whole page, its margins included. */
const grounds = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['body', '[role=article]', '.paper'].map((selector) => {
      const part = document.querySelector(selector);
      return part ? getComputedStyle(part).backgroundColor : `no ${selector}`;
    }),
  );

/** A mail is shown within the page of a mail program, which has these. */
const ofThePage = /^(region|landmark-one-main):/;

async function sheets(page: Page, mails: readonly TemplateMail[], name: string): Promise<void> {
  const rows = Math.ceil(mails.length / 4);
  await page.setViewportSize({ width: 4 * 408, height: rows * 908 });
  for (const colorScheme of ['light', 'dark'] as const) {
    // Frames learn of a scheme that changes later than the page around them.
    await page.emulateMedia({ colorScheme });
    await page.setContent(
      '<body style="color-scheme: light dark; margin: 0; display: flex; flex-wrap: wrap; gap: 8px">',
    );
    await page.evaluate(
      (pages) =>
        Promise.all(
          pages.map((html) => {
            const frame = document.createElement('iframe');
            frame.setAttribute('sandbox', '');
            frame.style.cssText = 'width: 400px; height: 900px; border: 0';
            frame.srcdoc = html;
            const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
            document.body.append(frame);
            return loaded;
          }),
        ).then(() => undefined),
      mails.map(({ mail }) => mail.html),
    );
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.jpeg`), quality: 85 });
  }
}

test('they can be read by everybody, on the smallest phone, in light and dark', async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const mails = differing(await templateMails());
  const phone = { width: 320, height: 640 };
  const page = await app.open('/', { viewport: phone });
  // A page of the app would look for its icon.
  await page.goto('about:blank');
  const found: string[] = [];
  for (const mail of mails) {
    const complain = (what: string) => found.push(`${mail.stored.id} to ${mail.reader}: ${what}`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setContent(mail.mail.html);
    for (const what of await misplaced(page, labelOf(mail))) complain(what);
    for (const what of await axeFindings(page)) if (!ofThePage.test(what)) complain(what);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const what of await axeFindings(page, { rules: ['color-contrast'] })) complain(`dark: ${what}`);
    const dark = await grounds(page);
    if (dark.some((ground) => !/^rgb\(([1-3]?\d), \1, /.test(ground)))
      complain(`not dark: ${dark.join(' ')}`);
  }
  expect(found).toEqual([]);

  const byJourney = new Map<string, TemplateMail[]>();
  for (const mail of mails) {
    const [{ id } = { id: '' }] = mail.workspace.journeys;
    const name = `${mail.workspace.brand.name}-${id}`.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    byJourney.set(name, [...(byJourney.get(name) ?? []), mail]);
  }
  for (const [name, all] of byJourney) await sheets(page, all, name);
  expect(byJourney.size).toBe(13);
});
