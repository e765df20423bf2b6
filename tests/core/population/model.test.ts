import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkModel, countChunk, defaultModel, fitModel, importedModel, link, modelSchema, prepareJob, readAs, scenarioOf, simulate,
  type Journey, type KnownPerson, type Model, type Program,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { draw, email, linked, trigger, wait } from '../draw.ts';
import { cartModel, fourEmails } from './fourEmails.ts';

const troubles = (model: unknown): string[] => {
  const read = readAs('wend.model', modelSchema, model);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
};
const withBehaviour = (behaviour: object) => ({
  ...cartModel,
  behaviours: [{ id: 'b', does: { event: 'E' }, ...behaviour }],
});

describe('a model is read strictly', () => {
  test('the one of the tests is fine, and so is what JSON makes of it', () => {
    expect(troubles(cartModel)).toEqual([]);
    expect(troubles(JSON.parse(JSON.stringify(cartModel)))).toEqual([]);
  });

  test.each([
    [
      'a share above 1',
      { ...cartModel, mails: { usually: { opens: 1.2 } } },
      'bad-value /mails/usually/opens',
    ],
    ['a negative rate', withBehaviour({ perDay: -1 }), 'bad-value /behaviours/0/perDay'],
    ['neither a rate nor a cause', withBehaviour({}), 'bad-value /behaviours/0'],
    ['a rate and a cause', withBehaviour({ perDay: 1, after: 'start' }), 'bad-value /behaviours/0'],
    [
      'half of nothing',
      withBehaviour({ after: 'start', delay: { half: 'PT0S', most: 'PT1H' } }),
      'bad-value /behaviours/0/delay/half',
    ],
    [
      'a zone that is none',
      { ...cartModel, people: { timeZones: [{ zone: 'Berlin', share: 1 }] } },
      'bad-value /people/timeZones/0/zone',
    ],
    ['a misspelt member', { ...cartModel, behavior: [] }, 'unknown-member /behavior'],
    ['another format', { ...cartModel, format: 'wend.model/2' }, 'newer-version /format'],
  ])('%s', (_, model, trouble) => {
    expect(troubles(model)).toContain(trouble);
  });

  test('every trouble is told in words', () => {
    const read = readAs('wend.model', modelSchema, withBehaviour({ perDay: 1, after: 'start' }));
    expect(read.ok ? '' : read.issues[0]?.message).toContain('either “perDay”, or “after”');
  });
});

describe('names that the program does not know', () => {
  const program = linked(fourEmails());
  const paths = (change: Partial<Model>) =>
    checkModel({ ...cartModel, ...change }, program).map(({ code, path }) => `${code} ${path}`);

  test('the model of the tests fits', () => {
    expect(checkModel(cartModel, program)).toEqual([]);
  });

  test.each<[string, Partial<Model>, string]>([
    [
      'a journey',
      { behaviours: [{ id: 'b', does: { event: 'E' }, after: { entered: 'other' } }], segments: {} },
      'bad-reference /behaviours/0/after',
    ],
    [
      'an email',
      { behaviours: [{ id: 'b', does: { event: 'E' }, after: { clicked: 'fifth' } }], segments: {} },
      'bad-reference /behaviours/0/after',
    ],
    [
      'a behaviour',
      { behaviours: [{ id: 'b', does: { event: 'E' }, after: { behaviour: 'c' } }], segments: {} },
      'bad-reference /behaviours/0/after',
    ],
    [
      'a journey to enter',
      { behaviours: [{ id: 'b', does: { enters: 'other' }, after: 'start' }], segments: {} },
      'bad-reference /behaviours/0/does/enters',
    ],
    [
      'rates of an email',
      { mails: { usually: {}, emails: { fifth: {} } } },
      'bad-reference /mails/emails/fifth',
    ],
    ['a topic', { people: { topics: { nothing: 1 } } }, 'bad-reference /people/topics/nothing'],
    ['a webhook', { webhooks: { 'journey/crm': { fails: 1 } } }, 'bad-reference /webhooks/journey~1crm'],
    [
      'a factor',
      { segments: { s: { name: '', when: { tag: 'vip' }, times: { behaviours: { flies: 2 } } } } },
      'bad-reference /segments/s/times/behaviours/flies',
    ],
    [
      'a rule about what people do',
      { segments: { s: { name: '', when: { event: { event: 'E' } }, times: {} } } },
      'bad-value /segments/s/when',
    ],
    [
      'the same id twice',
      {
        behaviours: [
          { id: 'b', does: { event: 'E' }, perDay: 1 },
          { id: 'b', does: { event: 'F' }, perDay: 1 },
        ],
        segments: {},
      },
      'duplicate-id /behaviours/1/id',
    ],
  ])('%s', (_, change, trouble) => {
    expect(paths(change)).toEqual([trouble]);
    const fitting = fitModel({ ...cartModel, ...change }, program);
    expect(checkModel(fitting, program)).toEqual([]);
    expect(troubles(fitting)).toEqual([]);
  });

  test('what does not fit can be left out, with what follows from it; the rest stays', () => {
    const { segments, behaviours, mails } = cartModel;
    const lost: Model['behaviours'] = [
      { id: 'goes', does: { event: 'A' }, after: { entered: 'gone' } },
      { id: 'returns', does: { event: 'B' }, after: { behaviour: 'goes' } },
    ];
    const model: Model = {
      ...cartModel,
      segments: {
        ...segments,
        vip: { name: 'VIP', when: { tag: 'vip' }, times: { opens: 2, behaviours: { returns: 3, buys: 2 } } },
      },
      behaviours: [...lost, ...behaviours],
      mails: { ...mails, emails: { fifth: { opens: 1 }, first: { opens: 0.9 } } },
    };
    expect(fitModel(model, program)).toEqual({
      ...cartModel,
      segments: {
        ...segments,
        vip: { name: 'VIP', when: { tag: 'vip' }, times: { opens: 2, behaviours: { buys: 2 } } },
      },
      mails: { ...mails, emails: { first: { opens: 0.9 } } },
    });
    expect(fitModel(cartModel, program)).toBe(cartModel);
  });
});

describe('the model to begin with', () => {
  const sample = JSON.parse(
    readFileSync('public/conformance/cases/caps-count-all-journeys.json', 'utf8'),
  ) as { program: Program }; // a case as it is written
  test.each<[string, Journey | Program]>([
    ['a journey of four emails', fourEmails()],
    ['a program of the conformance suite', sample.program],
    [
      'a trigger that asks for properties, and runs by cart',
      draw(
        [
          trigger({
            event: 'Cart Updated',
            where: {
              all: [
                { property: 'total', is: 'atLeast', value: 50 },
                { property: 'kind', is: 'equals', value: 'b2b' },
              ],
            },
          }),
          email('only'),
          wait('P1D'),
        ],
        {
          reentry: { mode: 'afterExit', key: 'properties.cart_id' },
        },
      ),
    ],
  ])('lets everybody in: %s', (_, program) => {
    const linking = link(program);
    if (!linking.ok) throw new Error('it does not link');
    const model = defaultModel(linking.linked);
    expect(troubles(JSON.parse(JSON.stringify(model)))).toEqual([]);
    const job = prepareJob({ program, model, seed: 2 });
    if (!job.ok) throw new Error(job.issues.map(({ message }) => message).join('\n'));
    const counts = countChunk(job.job, { from: 0, to: 200 });
    const [first] = Object.values(counts.journeys);
    expect(first?.entered.count).toBeGreaterThanOrEqual(200);
    expect(Object.values(first?.emails ?? {}).reduce((sum, { sent }) => sum + sent.count, 0)).toBeGreaterThan(
      100,
    );
  });

  test('some reach the goal, more of those who click', () => {
    const program = linked(fourEmails());
    const job = prepareJob({ program: fourEmails(), model: defaultModel(program), seed: 2 });
    if (!job.ok) throw new Error('the model does not fit');
    const { goal } = countChunk(job.job, { from: 0, to: 2_000 }).journeys['journey'] ?? {};
    expect(goal?.reached.count).toBeGreaterThan(30);
    expect(goal?.value).toBeGreaterThan(2000n * BigInt(goal?.reached.count ?? 0));
    expect(goal?.worthless).toBe(0);
  });
});

test('people who are known do what their log says, and are opened as they are', () => {
  const program = linked(fourEmails());
  const known: KnownPerson[] = ['ada', 'bo'].map((id, index) => ({
    subscriber: { id, email: `${id}@example.com`, timeZone: 'Europe/Berlin' },
    events: [
      {
        type: 'track',
        event: 'Cart Updated',
        properties: { total: 10 },
        timestamp: `2026-03-0${2 + index}T08:00:00Z`,
        messageId: `${id}-1`,
      },
      { type: 'track', event: 'Cart Updated', properties: {}, timestamp: '2026-03-20T08:00:00Z' },
      ...(id === 'bo'
        ? [
            {
              type: 'track',
              event: 'Order Completed',
              properties: { total: 12.345 },
              timestamp: '2026-03-05T10:00:00Z',
            } as const,
          ]
        : []),
    ],
  }));
  const job = prepareJob({ program: fourEmails(), model: importedModel(program), seed: 1 });
  if (!job.ok) throw new Error('the model does not fit');
  const counts = countChunk(job.job, { from: 0, to: 2, known });
  const journey = counts.journeys['journey'];
  expect(journey?.entered).toEqual({ count: 4, people: [0, 1] });
  expect(journey?.goal.value).toBe(1235n);
  expect(journey?.goal.reached.people).toEqual([1]);
  const scenario = scenarioOf(program, job.job.prepared, 1, 1, known[1]);
  expect(scenario).toMatchObject({ start: '2026-03-03T08:00:00Z', until: 'P30D', subscriber: { id: 'bo' } });
  expect(scenario.events.map(({ messageId }) => messageId)).toEqual(['bo-1', 'event-3', 'event-2']);
  expect(simulate(program, scenario).outcomes.map(({ outcome }) => outcome)).toContain('goal');
});
