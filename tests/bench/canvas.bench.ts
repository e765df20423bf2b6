import { chromium, type Browser, type Page } from 'playwright-core';
import { boxOf } from '../../src/canvas/cardOf.ts';
import { boxAround, middleOf } from '../../src/canvas/geometry.ts';
import type { Draft } from '../../src/core/index.ts';
import { storeDraft } from '../browser/storeDraft.ts';
import { bushyJourney } from './canvas/bushyJourney.ts';
import { gesture, typeLetters, type GestureName } from './canvas/gestures.ts';
import { mainThreadOf, type MainThread } from './canvas/mainThread.ts';
import {
  buildBare, lastLine, reload, serveBare, serveFolder, showApp, showBare, type Look,
} from './canvas/servedPages.ts'; // oxfmt-ignore
import { printRow, printTitle, type Row } from './canvas/rows.ts';

// The app and bare React Flow, one after the other in each round, so that whatever else the machine does hits both alike.
// A figure is the least of its rounds, and time of the page's main thread on a core: waiting does not count.

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const window = { width: 1600, height: 900 };
const given = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = given.length > 0 ? given : [100, 500, 1_000, 2_000];
const frames = 30;
/** Of bare React Flow with everything in sight each frame takes long. */
const farFrames = 12;
const rounds = 2;

/** One of the two pages, ready to be measured. */
interface Side {
  page: Page;
  cpu: MainThread;
  show: (look: Look) => Promise<void>;
}
type Name = 'app' | 'bare';

/** Measures and prints everything of one journey. */
async function measure(on: Browser, draft: Draft): Promise<void> {
  const steps = draft.document.nodes.length;
  const pages = { app: await open(on), bare: await open(on) };
  await pages.app.goto(`${app.origin}/`);
  await pages.app.getByText('Cart recovery').first().waitFor();
  await storeDraft(pages.app, draft);
  await showApp(pages.app, app.origin, 'bench', undefined);
  const room = await pages.app.evaluate(() => {
    const { width = 0, height = 0 } = document.querySelector('.react-flow')?.getBoundingClientRect() ?? {};
    return { width, height };
  });
  const looks = { near: lookOf(draft, room, 1), whole: lookOf(draft, room) };
  await showBare(pages.bare, bare.origin, steps, looks.near);
  const sides: Record<Name, Side> = {
    app: await sideOf(on, pages.app, ({ view }) => showApp(pages.app, app.origin, 'bench', view)),
    bare: await sideOf(on, pages.bare, (look) => showBare(pages.bare, bare.origin, steps, look)),
  };
  const both = async (
    what: string,
    target: Row['target'],
    work: (side: Side, name: Name) => Promise<Sample>,
  ) => {
    const samples: Record<Name, Sample[]> = { app: [], bare: [] };
    for (let round = 0; round < rounds; round++)
      for (const name of ['app', 'bare'] as const) samples[name].push(await work(sides[name], name));
    printRow({ steps, what, target, app: samples.app, bare: samples.bare });
  };
  const show = async (look: Look) => {
    for (const side of Object.values(sides)) await side.show(look);
  };

  await show(looks.near);
  await both('first paint', { ratio: 1.4 }, ({ page, cpu }) => timed(cpu, () => reload(page)));
  await both('drag a step', { ratio: 1.5 }, dragged);
  await both('drop it', undefined, dropped);
  await both('pan', { ratio: 2 }, (side) => gestured(side, 'pan'));
  await both('zoom', { ratio: 1.7 }, (side) => gestured(side, 'zoom'));
  await both('undo, redo', { ms: 16 }, travelled);
  await both('a keystroke', { ms: 16 }, typed);
  await both('tidy up', { ms: 100 }, tidied);
  await show(looks.whole);
  const far = `, all in sight at ${Math.round(looks.whole.view.zoom * 100)} %`;
  const target = steps >= 1_000 ? { ratio: 0.3 } : undefined;
  await both(`pan${far}`, target, (side) => gestured(side, 'pan', farFrames));
  await both(`zoom${far}`, target, (side) => gestured(side, 'zoom', farFrames));
  for (const page of Object.values(pages)) await page.context().close();
}

async function open(on: Browser): Promise<Page> {
  const context = await on.newContext({ viewport: window, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`uncaught: ${error.message}`));
  return page;
}

async function sideOf(on: Browser, page: Page, show: Side['show']): Promise<Side> {
  return { page, cpu: await mainThreadOf(on, page), show };
}

/** All of the journey, or its middle at this zoom. */
function lookOf({ document, emails }: Draft, room: Look['room'], near?: number): Look {
  const all = boxAround(document.nodes.map((node) => boxOf(node, emails))) ?? { x: 0, y: 0, ...room };
  const whole = Math.min(room.width / all.width, room.height / all.height) * 0.96;
  const zoom = near ?? Math.max(0.05, Math.min(1, whole));
  const { x, y } = middleOf(all);
  return { room, view: { zoom, x: room.width / 2 - x * zoom, y: room.height / 2 - y * zoom } };
}

/** Milliseconds of the main thread, and for a gesture those of one of its frames. */
interface Sample {
  cpu: number;
  frames?: readonly number[];
  longTasks?: number;
}

async function timed(cpu: MainThread, work: () => Promise<unknown>, times = 1): Promise<Sample> {
  const before = await cpu();
  await work();
  return { cpu: ((await cpu()) - before) / times };
}

async function dragged(side: Side): Promise<Sample> {
  const sample = await gestured(side, 'drag', frames, 'hold');
  await side.page.evaluate(gesture, { name: 'drop' as const, count: 1 });
  await settled(side.page);
  return sample;
}

/** All that a drop brings about: an edit, its checks, its saving. */
async function dropped({ page, cpu }: Side): Promise<Sample> {
  await page.evaluate(gesture, { name: 'hold' as const, count: 4 });
  await settled(page);
  return timed(cpu, async () => {
    await page.evaluate(gesture, { name: 'drop' as const, count: 1 });
    await settled(page);
  });
}

/** Moves a step, so that there is something to undo or to tidy up. */
async function move(page: Page): Promise<void> {
  await page.evaluate(gesture, { name: 'hold' as const, count: 4 });
  await page.evaluate(gesture, { name: 'drop' as const, count: 1 });
  await settled(page);
}

async function gestured(
  { page, cpu }: Side,
  name: GestureName,
  count = frames,
  first = name,
): Promise<Sample> {
  // What happens once (a step is selected, a panel shows it) is over before.
  await page.evaluate(gesture, { name: first, count: 4 });
  await page.waitForTimeout(100);
  const before = await cpu();
  const done = await page.evaluate(gesture, { name, count });
  const spent = (await cpu()) - before;
  if (!done.moved) throw new Error(`nothing moved: ${name}`);
  return { cpu: spent / count, frames: done.frames, longTasks: done.longTasks };
}

const settled = (page: Page) => page.waitForTimeout(80);

/** A step is there and back again, three times each. */
async function travelled({ page, cpu }: Side, name: Name): Promise<Sample> {
  await move(page);
  return timed(
    cpu,
    async () => {
      for (let index = 0; index < 6; index++) {
        if (name === 'app') await page.keyboard.press(index % 2 === 0 ? 'Control+z' : 'Control+Shift+z');
        else await shift(page, index % 2 === 0 ? 40 : -40, false);
        await settled(page);
      }
    },
    6,
  );
}

const letters = 12;
async function typed({ page, cpu }: Side, name: Name): Promise<Sample> {
  const label = name === 'app' ? 'Name of this step' : 'Text';
  await page.getByRole('textbox', { name: label }).focus();
  await page.evaluate(typeLetters, 2);
  await settled(page);
  return timed(cpu, () => page.evaluate(typeLetters, letters), letters);
}

async function tidied({ page, cpu }: Side, name: Name): Promise<Sample> {
  if (name === 'bare')
    return timed(cpu, async () => {
      await shift(page, 8, true);
      await settled(page);
    });
  await move(page);
  const button = page.getByRole('button', { name: 'Tidy up' });
  await button.waitFor();
  await settled(page);
  const sample = await timed(cpu, async () => {
    await button.evaluate((element: HTMLElement) => element.click());
    await settled(page);
  });
  await page.keyboard.press('Control+z');
  await settled(page);
  return sample;
}

const shift = (page: Page, by: number, all: boolean): Promise<void> =>
  page.evaluate(
    (how) => {
      const controls: unknown = Reflect.get(globalThis, 'bare');
      (controls as { shift: (by: number, all: boolean) => void }).shift(how.by, how.all); // what bare.tsx puts there
    },
    { by, all },
  );

const drafts = sizes.map(bushyJourney);
await buildBare(drafts);
const [app, bare] = [await serveFolder('dist/app'), await serveBare()];
const executablePath = process.env['WEND_CHROMIUM'] ?? (await lastLine('src/setup/chromium.mjs'));
const browser = await chromium.launch({ executablePath, args: flags });
try {
  printTitle(rounds, frames);
  for (const draft of drafts) await measure(browser, draft);
} finally {
  await browser.close();
  app.server.kill();
  bare.server.kill();
}
