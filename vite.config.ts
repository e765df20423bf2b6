import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import headers from './src/setup/headers.json' with { type: 'json' };
import { intrusive } from './tests/intrusive.ts';

/** What `npm start` serves as policy, opened for hot reloading alone: its preamble is an inline script, its news come by socket. */
const devPolicy = Object.entries({
  ...headers['Content-Security-Policy'],
  'script-src': ["'self'", "'unsafe-inline'"],
  'connect-src': [...headers['Content-Security-Policy']['connect-src'], 'ws:'],
  'worker-src': ["'self'", 'blob:'],
})
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ');

/** Fetches the app beside the page's entry, which asks for it once it knows the language: else it would be one journey later. */
const preloadApp: Plugin = {
  name: 'preload-app',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((part) => part.type === 'chunk' && part.facadeModuleId?.endsWith('/src/app/start.tsx'))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

/** mjml-browser asks for a package that it does not bring along, for a part of it that we do not use. */
const resolve = {
  alias: { cheerio: fileURLToPath(new URL('./src/email/compile/noCheerio.ts', import.meta.url)) },
};

const app: ViteUserConfig = {
  plugins: [react(), preloadApp],
  resolve,
  server: { headers: { ...headers, 'Content-Security-Policy': devPolicy } },
  build: {
    outDir: 'dist/app',
    // The first versions that know light-dark(): for older ones it would be rewritten into something that breaks the theme switch.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // Under the policy a font may not be a data: address, and an inlined picture only makes the first load heavier.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
};

/** `vite build --mode cli`: core and the command line in one file that Node starts quickly. */
const cli: ViteUserConfig = {
  publicDir: false,
  resolve,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/wend.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'wend.mjs', codeSplitting: false } },
  },
};

const inNode = {
  // One for each core of the smallest machine; by itself vitest leaves one of two idle.
  maxWorkers: 2,
  // What is slow on a busy machine has not failed.
  testTimeout: 60_000,
  restoreMocks: true,
  unstubGlobals: true,
  // Only what is bundled is resolved as above.
  deps: {
    optimizer: {
      ssr: { enabled: true, include: ['mjml-browser'] },
      client: { enabled: true, include: ['mjml-browser'] },
    },
  },
} satisfies ViteUserConfig['test'];

const test: ViteUserConfig['test'] = {
  projects: [
    {
      extends: true,
      test: {
        ...inNode,
        name: 'unit',
        include: ['tests/**/*.test.{ts,mjs}'],
        exclude: ['tests/browser/**', 'tests/cli/**', ...intrusive],
        setupFiles: 'tests/pinChance.ts',
        // Modules keep nothing that a later test could see, so files may share a process and load them once: half the work.
        isolate: false,
        // One project after another: where they take turns, a shared process ends with every turn.
        sequence: { groupOrder: 1 },
      },
    },
    {
      extends: true,
      test: {
        ...inNode,
        name: 'drawn',
        include: ['tests/**/*.test.tsx'],
        exclude: intrusive,
        // React, what drives it and the document are loaded once: half the work here too.
        isolate: false,
        setupFiles: ['tests/pinChance.ts', 'tests/ui/patience.ts', 'tests/ui/leaveNothing.ts'],
        sequence: { groupOrder: 2 },
      },
    },
    {
      extends: true,
      test: {
        ...inNode,
        name: 'isolated',
        include: intrusive,
        setupFiles: ['tests/pinChance.ts', 'tests/ui/patience.ts'],
        sequence: { groupOrder: 3 },
      },
    },
    {
      extends: true,
      test: {
        ...inNode,
        name: 'cli',
        include: ['tests/cli/**/*.test.ts'],
        globalSetup: 'tests/cli/buildWend.mjs',
        // Each run is a process of its own, on a machine that may have others to run.
        testTimeout: 60_000,
        isolate: false,
        sequence: { groupOrder: 4 },
      },
    },
    {
      resolve,
      test: {
        deps: inNode.deps,
        name: 'browser',
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: 'tests/browser/serveApp.ts',
        // A page and its test wait for one another: two of them keep two cores busy.
        maxWorkers: 2,
        // What drives the browser, and the browser, are there once for each process.
        isolate: false,
        // Long enough for a busy machine: a test that waits in vain fails, one that is slow does not.
        testTimeout: 120_000,
        hookTimeout: 60_000,
        expect: { poll: { timeout: 10_000 } },
        sequence: { groupOrder: 5 },
      },
    },
  ],
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : { ...app, test }));
