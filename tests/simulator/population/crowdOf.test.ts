import { expect, test } from 'vitest';
import { countChunk, prepareJob } from '../../../src/core/index.ts';
import { crowdOf } from '../../../src/simulator/population/crowdOf.ts';
import { cartModel, fourEmails } from '../../core/population/fourEmails.ts';

const journey = fourEmails();
const ready = prepareJob({ program: journey, model: { ...cartModel, segments: {} }, seed: 2 });
if (!ready.ok) throw new Error('the job is not ready');
const counts = countChunk(ready.job, { from: 0, to: 1_000 }).journeys['journey'];
if (!counts) throw new Error('nobody came');

test('every step and every way has its count, its share and its weight', () => {
  const { crowd, stale, person } = crowdOf(journey, counts, 1_000, true);
  expect([stale, person, crowd?.name]).toEqual([true, undefined, '1,000 people']);
  expect(crowd?.steps.size).toBe(Object.keys(journey.steps).length + 1);
  expect(crowd?.steps.get('t1')).toEqual({
    text: `${counts.entered.count} · 100 %`,
    words: `${counts.entered.count} came here, 100 % of all who entered.`,
    weight: 1,
  });
  const [yes, no] = [crowd?.edges.get('l1/done'), crowd?.edges.get('l1/timeout')];
  expect(yes?.text).toMatch(/^\d+ · \d+ %$/);
  // Lines by the root of what they carry, so that the small ones can be told apart.
  expect(no?.weight).toBeGreaterThan(yes?.weight ?? 1);
  const outlets = counts.steps['l1']?.outlets ?? {};
  expect(yes?.weight).toBeCloseTo(Math.sqrt((outlets['done']?.count ?? 0) / counts.entered.count), 1);
});

test('where nobody came it says so', () => {
  const { crowd } = crowdOf(journey, { ...counts, steps: {} }, 1_000, false);
  expect(crowd?.steps.get('first')).toMatchObject({ text: '0', weight: 0 });
  expect(crowd?.edges.get('w1/next')).toMatchObject({ text: '0', weight: 0 });
});
