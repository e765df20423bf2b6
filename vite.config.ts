import react from '@vitejs/plugin-react';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import headers from './src/setup/headers.json' with { type: 'json' };

/** What `npm start` serves as policy, opened for hot reloading alone: its preamble is an inline script, its news come by socket. */
const devPolicy = Object.entries({
  ...headers['Content-Security-Policy'],
  'script-src': ["'self'", "'unsafe-inline'"],
  'connect-src': [...headers['Content-Security-Policy']['connect-src'], 'ws:'],
  'worker-src': ["'self'", 'blob:'],
})
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ');

const app: ViteUserConfig = {
  plugins: [react()],
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
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/wend.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'wend.mjs', codeSplitting: false } },
  },
};

const test: ViteUserConfig['test'] = {
  projects: [
    {
      extends: true,
      test: {
        name: 'unit',
        include: ['tests/**/*.test.{ts,tsx,mjs}'],
        exclude: ['tests/browser/**'],
        // One for each core of the smallest machine; by itself vitest leaves one of two idle.
        maxWorkers: 2,
        testTimeout: 20_000,
        restoreMocks: true,
        unstubGlobals: true,
      },
    },
    {
      test: {
        name: 'browser',
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: 'tests/browser/serveApp.ts',
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      },
    },
  ],
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : { ...app, test }));
