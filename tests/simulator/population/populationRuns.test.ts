import { expect, test } from 'vitest';
import { countChunk, noCounts, prepareJob, type Counts, type Progress } from '../../../src/core/index.ts';
import { createPopulation, type Order } from '../../../src/simulator/population/populationRuns.ts';
import type { PopulationOptions } from '../../../src/simulator/runPopulation.ts';
import { cartModel, fourEmails } from '../../core/population/fourEmails.ts';

const journey = fourEmails();
const order = (seed: number): Order => ({
  job: { program: journey, model: cartModel, seed },
  journey,
  subscribers: 4_000,
  key: `seed ${seed}`,
});
function counted(seed: number, people: number): Counts {
  const ready = prepareJob(order(seed).job);
  if (!ready.ok) throw new Error('the job is not ready');
  return countChunk(ready.job, { from: 0, to: people });
}

/** Counting that goes on when it is told to. */
function stage() {
  const runs: {
    options: PopulationOptions;
    end: (counts: Counts, complete: boolean) => void;
    fail: (error: Error) => void;
  }[] = [];
  let time = 0;
  let step = 1_000;
  const population = createPopulation(
    (_, options) =>
      new Promise((resolve, reject) =>
        runs.push({ options, end: (counts, complete) => resolve({ counts, complete }), fail: reject }),
      ),
    () => (time += step),
  );
  const news = (at: number, progress: Progress) => runs[at]?.options.onProgress?.(progress);
  const slowDown = (ms: number) => (step = ms);
  return { population, runs, news, slowDown, state: () => population.store.getState() };
}

test('what is counted so far is shown, then the whole with its digest', async () => {
  const { population, runs, news, state } = stage();
  const run = population.start(order(1));
  expect(state().under).toMatchObject({ what: 'journey', done: 0, of: 4_000 });
  const some = counted(1, 50);
  news(0, { done: 50, subscribers: 4_000, counts: some });
  expect(state()).toMatchObject({ under: { done: 50 }, counted: { complete: false, digest: undefined } });
  // What is shown does not change under the hands of whoever reads it.
  expect(state().counted?.counts).toEqual(some);
  expect(state().counted?.counts).not.toBe(some);
  runs[0]?.end(counted(1, 60), true);
  await run;
  expect(state().under).toBeUndefined();
  expect(state().counted?.digest).toMatch(/^sha256:/);
});

test('however fast the news come, the page shows at most four a second', async () => {
  const { population, runs, news, slowDown, state } = stage();
  void population.start(order(1));
  // A thousand pieces of news in the ten seconds that this clock lets pass.
  slowDown(10);
  const some = counted(1, 50);
  let shown = 0;
  const unsubscribe = population.store.subscribe((now, before) => {
    if (now.counted !== before.counted) shown++;
  });
  for (let done = 1; done <= 1_000; done++) news(0, { done, subscribers: 4_000, counts: some });
  unsubscribe();
  expect(shown).toBeGreaterThan(20);
  expect(shown).toBeLessThanOrEqual(40);
  // The last before that is not older than a quarter of a second.
  expect(state().under?.done).toBeGreaterThan(970);
  runs[0]?.end(some, true);
});

test('a new order gives up the one before, whose end nobody sees', async () => {
  const { population, runs, state } = stage();
  const first = population.start(order(1));
  const second = population.start(order(2));
  expect(runs[0]?.options.signal?.aborted).toBe(true);
  runs[0]?.end(counted(1, 20), false);
  await first;
  expect(state()).toMatchObject({ under: { key: 'seed 2' }, counted: undefined });
  runs[1]?.end(counted(2, 60), true);
  await second;
  expect(state().counted?.key).toBe('seed 2');
});

test('who cancels keeps what was counted; before the first news, what was there', async () => {
  const { population, runs, state } = stage();
  const first = population.start(order(1));
  population.cancel();
  expect(runs[0]?.options.signal?.aborted).toBe(true);
  runs[0]?.end(noCounts(), false);
  await first;
  // It does not begin again by itself; at a press it does.
  expect(state()).toMatchObject({ under: undefined, counted: undefined, cancelled: 'seed 1' });
  const second = population.start(order(1));
  expect(state().cancelled).toBeUndefined();
  runs[1]?.end(counted(1, 30), false);
  await second;
  expect(state().counted).toMatchObject({ complete: false, counts: { subscribers: 30 } });
});

test('a worker that fails is told of, and the next order forgets it', async () => {
  const { population, runs, state } = stage();
  const run = population.start(order(1));
  runs[0]?.fail(new Error('out of memory'));
  await run;
  expect(state()).toMatchObject({ under: undefined, failure: { key: 'seed 1', words: 'out of memory' } });
  void population.start(order(2));
  expect(state().failure).toBeUndefined();
});

test('the static sequence is counted beside, of the same people, and only of all of them', async () => {
  const { population, runs, state } = stage();
  const first = population.start(order(1));
  await population.compare();
  expect(runs).toHaveLength(1);
  runs[0]?.end(counted(1, 60), true);
  await first;
  const second = population.compare();
  expect(state().under?.what).toBe('static');
  runs[1]?.end(counted(1, 40), true);
  await second;
  expect(state().counted).toMatchObject({ complete: true, beside: { subscribers: 40 } });
});
