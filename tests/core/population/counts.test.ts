import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chunkSize, countChunk, digestOfCounts, figuresOf, goalQuantile, mergeCounts, prepareJob, runPopulation, scenarioOf, simulate,
  staticJob, type Counts, type Headcount, type Job, type Model, type ReadyJob,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { cartModel, fourEmails } from './fourEmails.ts';

function ready(model: Model = cartModel, seed = 1): ReadyJob {
  const prepared = prepareJob({ program: fourEmails(), model, seed });
  if (!prepared.ok) throw new Error(prepared.issues.map(({ message }) => message).join('\n'));
  return prepared.job;
}
const job = ready();
const of = (from: number, to: number): Counts => countChunk(job, { from, to });

test('however people are dealt out and added up, the counts are the same', () => {
  const people = 400;
  const whole = digestOfCounts(of(0, people));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: people - 1 }), { maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (cuts, order) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), people];
        const parts = edges.slice(1).map((to, at) => of(edges[at] ?? 0, to));
        const dealt = parts
          .map((part) => ({ part, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at);
        expect(digestOfCounts(mergeCounts(dealt.map(({ part }) => part)))).toBe(whole);
        const [first, ...rest] = dealt.map(({ part }) => part);
        expect(digestOfCounts(mergeCounts([first ?? of(0, 0), mergeCounts(rest)]))).toBe(whole);
      },
    ),
    { seed: 4, numRuns: 12 },
  );
});

test('any number of workers gives the same counts, and one that fails is heard', async () => {
  const people = chunkSize * 2 + 100;
  const alone = await runPopulation(people, [(chunk) => Promise.resolve(countChunk(job, chunk))]);
  // Three who take turns as they like.
  let turn = 0;
  const slow = async (chunk: { from: number; to: number }) => {
    for (let left = ++turn % 3; left > 0; left--) await Promise.resolve();
    return countChunk(job, chunk);
  };
  const news: number[] = [];
  const many = await runPopulation(people, [slow, slow, slow], { onProgress: ({ done }) => news.push(done) });
  expect(digestOfCounts(many.counts)).toBe(digestOfCounts(alone.counts));
  expect([alone.complete, many.complete, news.at(-1)]).toEqual([true, true, people]);
  await expect(
    runPopulation(people, [slow, () => Promise.reject(new Error('out of memory'))]),
  ).rejects.toThrow('out of memory');
});

test('whoever is kept for a count did that very thing', () => {
  const { linked, prepared, seed } = job;
  const journey = of(0, 300).journeys['journey'];
  if (!journey) throw new Error('nobody came');
  const trailOf = (person: number) => simulate(linked, scenarioOf(linked, prepared, seed, person)).entries;
  let opened = 0;
  const look = (
    { people, count }: Headcount,
    did: (entry: ReturnType<typeof trailOf>[number]) => boolean,
  ) => {
    expect(people).toHaveLength(Math.min(count, 5));
    for (const person of people) expect(trailOf(person).some(did)).toBe(true);
    opened += people.length;
  };
  for (const [step, { outlets, deferred }] of Object.entries(journey.steps)) {
    for (const [outlet, way] of Object.entries(outlets))
      look(
        way,
        ({ why }) =>
          (why.code === 'arrival' || why.code === 'end') && why.from === step && why.outlet === outlet,
      );
    for (const held of Object.values(deferred))
      look(held, (entry) => entry.did === 'deferred' && entry.step === step);
  }
  for (const [outcome, ended] of Object.entries(journey.outcomes))
    look(ended, ({ did }) =>
      outcome === 'goal' ? did === 'goal' : outcome === 'completed' ? did === 'completed' : true,
    );
  expect(opened).toBeGreaterThan(50);
});

test('what one step of the model says changes nobody elsewhere', () => {
  const behaviours = cartModel.behaviours.filter(({ id }) => id !== 'buys-after-a-click');
  const { linked, prepared, seed } = ready({ ...cartModel, behaviours });
  const more = ready({
    ...cartModel,
    behaviours: [{ id: 'first', does: { event: 'Newsletter Read' }, perDay: 1 }, ...behaviours],
    mails: { ...cartModel.mails, emails: { fourth: { opens: 0.9 } } },
  });
  const without = (scenario: ReturnType<typeof scenarioOf>) => ({
    ...scenario,
    events: scenario.events.filter((event) => event.type !== 'track' || event.event !== 'Newsletter Read'),
    reactions: (scenario.reactions ?? []).filter(({ email }) => email !== 'fourth'),
  });
  let changed = 0;
  for (let person = 0; person < 60; person++) {
    const before = scenarioOf(linked, prepared, seed, person);
    const after = scenarioOf(more.linked, more.prepared, seed, person);
    expect(without(after)).toEqual(without(before));
    if (JSON.stringify(after.reactions) !== JSON.stringify(before.reactions)) changed++;
  }
  expect(changed).toBeGreaterThan(3);
});

test('a segment of the profile has rates of its own', () => {
  const counts = of(0, 4_000).journeys['journey'];
  const twice = countChunk(ready({ ...cartModel, segments: {} }), { from: 0, to: 4_000 }).journeys['journey'];
  expect(counts?.emails['first']?.opened.count ?? 0).toBeGreaterThan(
    (twice?.emails['first']?.opened.count ?? 0) * 1.05,
  );
});

test('sums hold: whoever enters goes somewhere', () => {
  const counts = of(0, 2_000);
  const journey = counts.journeys['journey'];
  if (!journey) throw new Error('nobody came');
  const sum = (tallies: Record<string, { count: number }>) =>
    Object.values(tallies).reduce((all, { count }) => all + count, 0);
  expect(sum(journey.outcomes)).toBe(journey.entered.count);
  for (const { arrived, outlets, left, resting } of Object.values(journey.steps))
    expect(sum(outlets) + sum(left) + resting.count).toBeLessThanOrEqual(arrived);
  expect(sum(counts.mailsEach)).toBe(2_000);
  const mails = sum(Object.fromEntries(Object.entries(journey.emails).map(([id, { sent }]) => [id, sent])));
  expect(Object.values(counts.byDay).reduce((all, { count }) => all + count, 0)).toBe(mails);
  expect(counts.byHour.reduce((all, { count }) => all + count, 0)).toBe(mails);
  // Quiet hours, in everybody's own zone; caps.
  expect([...counts.byHour.slice(0, 8), ...counts.byHour.slice(21)].map(({ count }) => count)).toEqual(
    Array.from({ length: 11 }, () => 0),
  );
  expect(
    Object.keys(counts.worstDay)
      .map(Number)
      .every((most) => most <= 1),
  ).toBe(true);
  const figures = figuresOf(counts, cartModel);
  expect(figures.sent).toBe(mails);
  expect(figures.revenue).toBe(Number(journey.goal.value) / 100);
  const attributed = Object.values(journey.emails).reduce((all, { goals }) => all + goals.count, 0);
  expect(attributed + journey.goal.unmailed.count).toBe(journey.goal.reached.count);
  expect(goalQuantile(journey.goal.after, 0.5)).toBeLessThanOrEqual(
    goalQuantile(journey.goal.after, 0.9) ?? 0,
  );
});

test('the static sequence sends the same people more mail', () => {
  const other = prepareJob(staticJob({ program: fourEmails(), model: cartModel, seed: 1 } satisfies Job));
  if (!other.ok) throw new Error('the static sequence is no journey');
  const mine = of(0, 2_000);
  const theirs = countChunk(other.job, { from: 0, to: 2_000 });
  expect(theirs.journeys['journey']?.entered.count).toBe(mine.journeys['journey']?.entered.count);
  expect(figuresOf(theirs, cartModel).sent).toBeGreaterThan(figuresOf(mine, cartModel).sent);
  expect(Object.keys(theirs.journeys['journey']?.outcomes ?? {})).not.toContain('exited');
});
