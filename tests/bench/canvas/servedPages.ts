import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { boxOf } from '../../../src/canvas/cardOf.ts';
import type { Draft } from '../../../src/core/index.ts';

/** From where a canvas is looked at, and how large it is. */
export interface Look {
  view: { x: number; y: number; zoom: number };
  room: { width: number; height: number };
}

const folder = 'dist/bench/bare';

/** Builds a page that holds a library and nothing of ours. */
export async function buildPage(from: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(process.cwd(), from),
    base: './',
    logLevel: 'error',
    build: { outDir: join(process.cwd(), outDir), emptyOutDir: true, target: 'chrome123' },
  });
}

/** Builds the bare page and puts the graphs of these journeys beside it. */
export async function buildBare(drafts: readonly Draft[]): Promise<void> {
  await buildPage('tests/bench/canvas/bare', folder);
  for (const draft of drafts)
    writeFileSync(join(folder, `graph-${draft.document.nodes.length}.json`), JSON.stringify(graph(draft)));
}

/** The journey as plain nodes and edges of React Flow: the same places and sizes, and nothing else. */
function graph({ document, emails }: Draft) {
  const side = { width: 6, height: 6 };
  return {
    nodes: document.nodes.map((node) => {
      const { x, y, width, height } = boxOf(node, emails);
      return {
        id: node.id,
        position: { x, y },
        data: { label: node.name ?? node.kind },
        width,
        height,
        measured: { width, height },
        handles: [
          { type: 'target', position: 'top', x: width / 2 - 3, y: -3, ...side },
          { type: 'source', position: 'bottom', x: width / 2 - 3, y: height - 3, ...side },
        ],
      };
    }),
    edges: document.edges.map(({ from, outlet, to }) => ({
      id: `${from}/${outlet}`,
      source: from,
      target: to,
    })),
  };
}

/** Serves a folder as `npm start` does. */
export async function serveFolder(dir: string): Promise<{ origin: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['src/setup/serve.mjs', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [origin] = await once(createInterface(server.stdout), 'line');
  return { origin: String(origin), server };
}

export const serveBare = () => serveFolder(folder);

const drawn = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('.react-flow__node, [data-overview] path') !== null &&
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
  );

/** Shows the stored journey in the app from somewhere, without the simulator below. */
export async function showApp(
  page: Page,
  origin: string,
  id: string,
  view: Look['view'] | undefined,
): Promise<void> {
  await page.goto(`${origin}/#/`);
  await page.evaluate(
    ([journey, viewport]) => {
      localStorage.setItem('wend.panels', JSON.stringify({ dockOpen: false }));
      localStorage.setItem(`wend.view.${journey}`, JSON.stringify(viewport ? { viewport } : {}));
    },
    [id, view] as const,
  );
  await page.goto(`${origin}/#/journeys/${id}`);
  await page.reload();
  await drawn(page);
}

export async function showBare(
  page: Page,
  origin: string,
  steps: number,
  { view, room }: Look,
): Promise<void> {
  const query = new URLSearchParams({
    steps: String(steps),
    ...Object.fromEntries(Object.entries({ ...view, ...room }).map(([name, value]) => [name, String(value)])),
  });
  await page.goto(`${origin}/?${query}`);
  await drawn(page);
}

/** Loads the page anew and waits until its canvas is drawn. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await drawn(page);
}

/** Runs one of the setup scripts and returns the last line that it prints. */
export async function lastLine(script: string): Promise<string> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} failed; what it says is above.`);
  return output.trim().split('\n').at(-1) ?? '';
}
