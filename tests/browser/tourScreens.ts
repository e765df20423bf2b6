import type { Page } from 'playwright-core';
import { opened, screens } from '../../src/setup/screens.mjs';
import { axeFindings } from './axe.ts';
import type { BrowserApp } from './harness.ts';

type Screen = (typeof screens)[number];

const everywhere = process.env['WEND_DEEP'] === '1';

/** What may come up on the console: two screens are about storage that refuses. */
const refused = /no space left|storage of this browser is full/;

/** Closes whatever lies over the page, and what has taken the keys. */
async function leave(page: Page): Promise<void> {
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('Escape');
    if ((await page.locator(opened).count()) === 0) return;
  }
}

/** What axe does not look at: the order of Tab, a page that scrolls sideways, anything that moves though that was asked not to be. */
const manners = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longest = (times: string) => Math.max(...times.split(',').map((time) => parseFloat(time)));
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.tabIndex > 0) found.push(`out of order: ${element.outerHTML.slice(0, 160)}`);
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      // In seconds, whatever the sheet says.
      if (
        longest(transitionDuration) > 0.01 ||
        (animationName !== 'none' && longest(animationDuration) > 0.01)
      )
        found.push(`moves: ${element.outerHTML.slice(0, 160)}`);
    }
    return found;
  });

/** Until nothing moves or fades any more: even a thousandth of a second is long enough to be looked at half transparent. Runs in the page. */
const arrived = async (): Promise<void> => {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
  await Promise.allSettled(ending.map(({ finished }) => finished));
};

/** What is wrong with a screen. */
async function look(
  page: Page,
  { name, address, prepare, part }: Screen,
  narrow: boolean,
): Promise<string[]> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await prepare?.(page, narrow);
  if (part !== undefined) await page.locator(part).filter({ visible: true }).first().waitFor();
  await page.evaluate(arrived);
  const found = [...(await axeFindings(page, { part })), ...(await manners(page))];
  return found.map((one) => `${name}, ${narrow ? 'narrow' : 'wide'}: ${one}`);
}

/**
 * The screens that `npm run screenshots` takes pictures of, one after another without loading anew, and what is wrong with
 * each: on a desk by day, or on a phone by night. The two tours share them out; `npm run test:deep` has both see all of them.
 */
export async function tourScreens(app: BrowserApp, narrow: boolean): Promise<string[]> {
  const options = {
    viewport: narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: narrow,
    reducedMotion: 'reduce',
    colorScheme: narrow ? 'dark' : 'light',
    allow: { console: refused },
  } as const;
  const found: string[] = [];
  let shared: Page | undefined;
  const isMine = ({ narrowOnly }: Screen, place: number) =>
    narrowOnly ? narrow : everywhere || (place % 2 === 1) === narrow;
  for (const screen of screens.filter(isMine)) {
    const page = screen.alone
      ? await app.open('/', { ...options, prepare: (blank) => screen.before?.(blank) })
      : (shared ??= await app.open('/', options));
    try {
      found.push(...(await look(page, screen, narrow)));
      await leave(page);
    } catch (error) {
      found.push(`${screen.name}, ${narrow ? 'narrow' : 'wide'}: ${String(error)}`);
      shared = undefined;
    }
    if (screen.alone) await page.context().close();
  }
  return found;
}
