import { readdirSync } from 'node:fs';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { browserApp } from './harness.ts';

const app = browserApp();
const names = readdirSync(new URL('../../public/conformance/cases', import.meta.url));
let core = '';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('../../src/core/index.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'wendCore',
      },
    },
  });
  const [output] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (output?.type !== 'chunk') throw new Error('the core did not become one script');
  core = output.code;
});

type Core = typeof import('../../src/core/index.ts');

test('Chromium writes the very trails of the conformance files, byte for byte', async () => {
  const page = await app.open('/', {
    // The page's policy allows scripts of its own origin only.
    prepare: (blank) =>
      blank.route('**/core-under-test.js', (route) =>
        route.fulfill({ body: core, contentType: 'text/javascript' }),
      ),
  });
  await page.addScriptTag({ url: '/core-under-test.js' });
  const differing = await page.evaluate(async (files) => {
    const { link, simulate, trailLines } = (globalThis as unknown as { wendCore: Core }).wendCore; // set by the script above
    const found: string[] = [];
    for (const file of files) {
      const response = await fetch(`/conformance/cases/${file}`);
      const text = await response.text();
      const { program, scenario } = JSON.parse(text);
      const linking = link(program);
      const lines = linking.ok ? trailLines(simulate(linking.linked, scenario)) : ['it does not link'];
      if (!text.endsWith(` "trail": [\n${lines.join(',\n')}\n ]\n}\n`)) found.push(file);
    }
    return found;
  }, names);
  expect(names.length).toBeGreaterThanOrEqual(120);
  expect(differing).toEqual([]);
});
