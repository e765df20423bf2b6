import { createServer, type AddressInfo } from 'node:net';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // The pages behind the address bar, which nobody sees: to load them costs each context more than most pages of ours.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    // Of two such flags Chromium heeds the last alone: these are Playwright's.
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
  ].join(',')}`,
];

/** The address of the journey that a fresh profile begins with. */
export const sampleJourney = '/#/journeys/cart-recovery';

/** What a test may let happen that otherwise fails it. */
export interface Allowed {
  /** Origins that the page may talk to besides its own, such as `http://127.0.0.1:8080`. */
  origins?: readonly string[];
  /** Messages on the console that are expected, such as the browser's own note of a refused request. */
  console?: RegExp;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Opens the page beside others that share its storage, as a second tab. */
  context?: BrowserContext;
  allow?: Allowed;
  /** Runs on the blank page, before it goes anywhere. */
  prepare?: (page: Page) => Promise<unknown> | void;
}

export interface BrowserApp {
  /** Where the app is served, without a slash at the end. */
  readonly origin: string;
  /** Opens a page of the app in a fresh profile (1440×900, reduced motion) and waits until it has loaded. */
  open(path?: string, options?: OpenOptions): Promise<Page>;
  /** What has gone wrong so far on any page. What is left when a test ends fails the test. */
  readonly faults: readonly string[];
  /** For a test that means something to go wrong: closes every page, so that nothing comes late, and takes the faults. */
  takeFaults(): Promise<string[]>;
}

/** What has gone wrong. Files of one process run in turn, and each test takes all there is: what comes late fails the next. */
const faults: string[] = [];
let launched: Promise<Browser> | undefined;

/** One Chromium for all files of a process, since a launch costs more than a page; contexts share nothing. It ends with the process. */
async function launch(): Promise<Browser> {
  const trap = createServer((socket) => {
    faults.push('connection: somebody under .example was called');
    socket.on('error', () => undefined).destroy();
  }).unref();
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port tells its address as an object; it is a string for a pipe alone.
  const { port } = trap.address() as AddressInfo;
  return chromium.launch({
    executablePath: inject('chromium'),
    args: [...flags, `--host-resolver-rules=MAP *.example 127.0.0.1:${port}`],
  });
}

/**
 * Call once at the top of a browser test file: starts Chromium where that is still to be done and, after each test, closes every
 * page and fails the test for anything on the console, any uncaught error, any violation of the security policy, any request to
 * elsewhere. Every name under `.example` leads to a trap, which tells of whoever connects: the browser announces some requests
 * before the policy stops them, so a request that was announced need not have left.
 */
export function browserApp(): BrowserApp {
  const origin = inject('origin');
  const contexts = new Set<BrowserContext>();
  let browser: Browser;

  beforeAll(async () => {
    if (launched && !(await launched).isConnected()) launched = undefined;
    browser = await (launched ??= launch());
  });
  const takeFaults = async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
    return faults.splice(0);
  };
  afterEach(async () => {
    expect(await takeFaults(), 'what the pages complained about').toEqual([]);
  });

  return {
    origin,
    faults,
    takeFaults,
    open: async (path = '/', { context: shared, allow = {}, prepare, ...options } = {}) => {
      const context =
        shared ??
        (await browser.newContext({
          viewport: { width: 1440, height: 900 },
          reducedMotion: 'reduce',
          ...options,
        }));
      if (!contexts.has(context)) {
        contexts.add(context);
        await watch(context, [origin, ...(allow.origins ?? [])], allow.console);
      }
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(origin + path, { waitUntil: 'load' });
      // The app follows its language, which follows the page.
      await page.waitForFunction(() => document.querySelector('#root')?.childElementCount !== 0);
      return page;
    },
  };
}

/** Notes everything that may not happen on the pages of a context, those it opens later included. */
async function watch(context: BrowserContext, origins: string[], silent: RegExp | undefined): Promise<void> {
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!silent?.test(text)) faults.push(`console: ${text}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && !origins.includes(url.origin))
      faults.push(`request: ${request.url()}`);
  });
  await context.exposeBinding(
    'reportPolicyViolation',
    (_, text: string) => void faults.push(`policy: ${text}`),
  );
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        const report: unknown = Reflect.get(globalThis, 'reportPolicyViolation');
        if (typeof report === 'function')
          report(`${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  });
}
