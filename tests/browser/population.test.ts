import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOfCounts, runPopulation, countChunk, prepareJob, type Job } from '../../src/core/index.ts';
import { cartModel, fourEmails } from '../core/population/fourEmails.ts';
import { browserApp } from './harness.ts';
import type { CountPeople } from './population/page.ts';

const app = browserApp();
const subscribers = 9_000;
const job: Job = { program: fourEmails(), model: cartModel, seed: 11 };
let folder = '';
let server: ChildProcess;
let origin = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wend-population-'));
  await build({
    configFile: false,
    root: 'tests/browser/population',
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  server = spawn(process.execPath, ['src/setup/serve.mjs', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!server.stdout) throw new Error('the server has no output');
  const [address] = (await once(createInterface(server.stdout), 'line')) as [string]; // a line is text
  origin = address;
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

type Asked = Parameters<CountPeople>[1];

async function count(page: Page, asked: Asked): ReturnType<CountPeople> {
  // As text: the type of a job is more than the one for what a page can be handed.
  return page.evaluate(
    ({ text, options }: { text: string; options: Asked }) => {
      const countPeople = Reflect.get(globalThis, 'countPeople') as CountPeople; // population/page.ts puts it there
      return countPeople(JSON.parse(text) as Job, options);
    },
    { text: JSON.stringify(job), options: asked },
  );
}

async function open(): Promise<Page> {
  const page = await app.open('/', { allow: { origins: [origin] } });
  await page.goto(origin);
  return page;
}

test('Chromium counts what Node counts, with one worker and with two', async () => {
  const ready = prepareJob(job);
  if (!ready.ok) throw new Error('the job is not ready');
  const { counts } = await runPopulation(subscribers, [
    (chunk) => Promise.resolve(countChunk(ready.job, chunk)),
  ]);
  const page = await open();
  for (const workers of [1, 2]) {
    const { digest, complete, news } = await count(page, { subscribers, workers });
    expect(digest).toBe(digestOfCounts(counts));
    expect(complete).toBe(true);
    expect(news.at(-1)).toBe(subscribers);
    expect(news).toHaveLength(5);
  }
});

test('it can be broken off, with what was counted until then', async () => {
  const page = await open();
  const { counted, complete, news } = await count(page, { subscribers: 1_000_000, workers: 2, stopAfter: 2 });
  expect(complete).toBe(false);
  expect(news).toHaveLength(2);
  expect(counted).toBe(news[1]);
});
