import { describe, expect, test } from 'vitest';
import {
  countChunk, dayBars, dropOff, gateBars, goalBars, hourBars, mailsEachBars, outcomeBars, prepareJob, refusalBars, scenarioSchema,
  simulate, worstDayBars, type Headcount, type Job, type Sample, type Simulation,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { personHint, personOf } from '../../../src/simulator/population/peopleOf.ts';
import { cartModel, fourEmails } from '../../core/population/fourEmails.ts';

const journey = fourEmails();
const job: Job = {
  program: journey,
  model: {
    ...cartModel,
    people: { ...cartModel.people, withoutEmail: 0.1 },
    // Who comes with a cart while they are in is not let in a second time.
    behaviours: [
      ...cartModel.behaviours,
      {
        id: 'again',
        does: { event: 'Cart Updated' },
        after: { behaviour: 'cart' },
        chance: 0.5,
        delay: { always: 'PT2H' },
      },
    ],
    mails: {
      usually: { opens: 0.5, clicks: 0.4, unsubscribes: 0.05, complains: 0.02, bounces: 0.05 },
    },
  },
  seed: 9,
};
const prepared = prepareJob(job);
if (!prepared.ok) throw new Error('the job is not ready');
const { linked } = prepared.job;
const counts = countChunk(prepared.job, { from: 0, to: 900 });
const found = counts.journeys['journey'];
if (!found) throw new Error('nobody came');

interface Replay extends Simulation {
  sample: Sample;
}
const replays = new Map<number, Replay>();
function replay(person: number): Replay {
  const sample = personOf(job, person);
  const known = replays.get(person) ?? { ...simulate(linked, sample.scenario), sample };
  replays.set(person, known);
  return known;
}

/** Replays everybody who stands for these bars: how many there are, and who did not do it. */
function everybody(
  bars: readonly (Headcount & { id: string })[],
  did: (replay: Replay, id: string) => boolean,
): { looked: number; strangers: string[] } {
  const all = bars.flatMap(({ id, people }) => people.map((person) => ({ id, person })));
  const strangers = all.filter(({ id, person }) => !did(replay(person), id));
  return { looked: all.length, strangers: strangers.map(({ id, person }) => `${id}: person ${person}`) };
}
const some = { looked: expect.toSatisfy((looked: number) => looked > 0), strangers: [] };

const quarters = Object.entries(found.goal.after).map(([id, tally]) => ({ id, ...tally }));
const quartersToGoal = ({ entries }: Simulation) => {
  const goal = entries.find(({ did }) => did === 'goal');
  const entered = entries.find(({ did, run }) => did === 'entered' && run === goal?.run);
  return Math.floor((Date.parse(goal?.at ?? '') - Date.parse(entered?.at ?? '')) / 900_000);
};
const checkOf = ({ why }: Simulation['entries'][number]) =>
  why.code === 'gate' || why.code === 'deferral' ? why.checks.at(-1)?.check : undefined;
const mailsOnWorstDay = ({ mails }: Simulation) => {
  const days = new Map<string, number>();
  for (const { local } of mails) days.set(local.slice(0, 10), (days.get(local.slice(0, 10)) ?? 0) + 1);
  return Math.max(0, ...days.values());
};

describe('whoever stands for a bar does that very thing when they are sent through', () => {
  const cases: [string, readonly (Headcount & { id: string })[], (replay: Replay, id: string) => boolean][] =
    [
      [
        'an outcome',
        outcomeBars(found),
        ({ outcomes }, id) => outcomes.some(({ outcome }) => outcome === id),
      ],
      [
        'a refusal',
        refusalBars(found),
        ({ entries }, id) => entries.some(({ why }) => why.code === 'refusal' && why.reason === id),
      ],
      [
        'a mail that was not sent',
        gateBars(found).skipped,
        ({ entries }, id) => entries.some((entry) => entry.did === 'skipped' && checkOf(entry) === id),
      ],
      [
        'a mail that was held back',
        gateBars(found).deferred,
        ({ entries }, id) => entries.some((entry) => entry.did === 'deferred' && checkOf(entry) === id),
      ],
      ['mails each', mailsEachBars(counts), ({ mails }, id) => mails.length === Number(id)],
      ['the fullest day', worstDayBars(counts), (one, id) => mailsOnWorstDay(one) === Number(id)],
      ['a day', dayBars(counts), ({ mails }, id) => mails.some(({ local }) => local.startsWith(id))],
      [
        'an hour',
        hourBars(counts),
        ({ mails }, id) => mails.some(({ local }) => Number(local.slice(11, 13)) === Number(id)),
      ],
      ['a time to the goal', goalBars(found), ({ entries }) => entries.some(({ did }) => did === 'goal')],
      ['so many quarters of an hour to the goal', quarters, (one, id) => quartersToGoal(one) === Number(id)],
    ];
  test.each(cases)('%s', (_, bars, did) => {
    expect(everybody(bars, did)).toEqual(some);
  });

  test('a step: who came, who left there, who is still there', () => {
    const drops = dropOff(journey, found).slice(1);
    expect(everybody(drops, ({ entries }, id) => entries.some(({ step }) => step === id))).toEqual(some);
    const gone = drops.map(({ id, gone: tally }) => ({ id, ...tally }));
    const leaves = ({ entries }: Replay, id: string) =>
      entries.some(({ did, step }) => (did === 'exited' || did === 'goal') && step === id);
    expect(everybody(gone, leaves)).toEqual(some);
  });

  test.each([
    ['opened', 'opens'],
    ['clicked', 'clicks'],
    ['unsubscribed', 'unsubscribes'],
    ['complained', 'complains'],
    ['bounced', 'bounces'],
  ] as const)('a mail that was %s', (deed, reaction) => {
    const emails = Object.entries(found.emails).map(([id, email]) => ({ id, ...email[deed] }));
    const reacts = ({ sample, mails }: Replay, id: string) =>
      mails.some(({ email }) => email === id) &&
      (sample.scenario.reactions ?? []).some((one) => one.email === id && reaction in one);
    expect(everybody(emails, reacts)).toEqual(some);
  });
});

test('they are people like those of the samples: a scenario that is complete, and a line about them', () => {
  const sample = personOf(job, 3);
  expect(scenarioSchema.safeParse(sample.scenario).success).toBe(true);
  expect(personHint(sample)).toMatch(/Berlin|New York|Tokyo/);
  expect(personOf(job, 3)).toEqual(sample);
  expect(personOf(job, 4).id).not.toBe(sample.id);
  // Another population has somebody else of the same number.
  const usually = { opens: 1, clicks: 1, unsubscribes: 0, complains: 0, bounces: 0 };
  const keener = { ...job, model: { ...job.model, mails: { usually } } };
  expect(personOf(keener, 3).scenario.subscriber.id).toBe(sample.scenario.subscriber.id);
  expect(personOf(keener, 3).id).not.toBe(sample.id);
});
