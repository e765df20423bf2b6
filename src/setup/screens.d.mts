import type { Page } from 'playwright-core';

/** A screen of the app and the way to it. Everything is done as a person does it, by the names that are on screen. */
export interface Screen {
  name: string;
  /** What follows the origin, from `#` on. */
  address: string;
  /** Runs on the blank page, before it goes anywhere. */
  before?: (page: Page) => Promise<unknown>;
  /** Runs once the address is open. */
  prepare?: (page: Page, narrow: boolean) => Promise<unknown>;
  /** Selector of what is new here, where the rest is as on another screen. */
  part?: string;
  /** Asks for a profile of its own: what is done there cannot be left again by a press of Escape. */
  alone?: boolean;
  /** On a desk it is the same as another screen. */
  narrowOnly?: boolean;
}

/** Every screen and state of the app: each is pictured by `npm run screenshots` and checked by the browser tests. */
export const screens: readonly Screen[];

/** Selector of whatever is open over a page, but for its messages. */
export const opened: string;
