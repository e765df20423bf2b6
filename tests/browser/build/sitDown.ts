import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BrowserApp } from '../harness.ts';
import { simulator } from '../story.ts';
import { keys, type Hand } from './Hand.ts';

export interface Sitting {
  page: Page;
  dock: Locator;
  hand: Hand;
  trail: Locator;
}

/** The sample journey with its simulator, reached without a mouse, by somebody who asked for less motion. */
export async function sitDown(app: BrowserApp): Promise<Sitting> {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  // Shorter than a test may take, so that what is missing is named.
  page.setDefaultTimeout(8_000);
  const hand = keys(page);
  await hand.press(page.getByRole('link', { name: 'Cart recovery' }).first());
  const dock = simulator(page);
  const trail = dock.getByRole('list', { name: 'Trail' });
  await trail.waitFor();
  return { page, dock, hand, trail };
}

/** Chooses a page of the simulator. */
export const turnTo = ({ dock, hand }: Sitting, mode: string): Promise<void> =>
  // Pages have choices of their own, and one of them may be called the same.
  hand.pick(
    dock.getByRole('radiogroup', { name: 'What the simulator shows' }).getByRole('radio', { name: mode }),
  );

/** What has the focus: its role and the name that is said. Nothing that has vanished may leave the keys nowhere. */
export async function held(page: Page): Promise<string> {
  const isNowhere = await page.evaluate(() => document.activeElement === document.body);
  expect(isNowhere, 'the keys are nowhere').toBe(false);
  return page.locator(':focus').ariaSnapshot();
}
