import { describe, expect, test } from 'vitest';
import {
  changeJourney,
  checkJourney,
  compile,
  fromJourney,
  type EventPattern,
  type Journey,
  type Rule,
} from '../../../src/core/index.ts';
import {
  compileDraft,
  condition,
  contextOf,
  draw,
  drawDraft,
  email,
  exit,
  rendering,
  shared,
  there,
  trigger,
  wait,
} from '../draw.ts';

const issuesOf = (journey: Journey) =>
  checkJourney({ ...journey, digest: undefined }).map(({ code, path }) => `${code} ${path ?? ''}`);
const asking = (when: Rule) =>
  drawDraft([
    trigger('A', 't'),
    email('m'),
    wait('P1D'),
    condition(when, { yes: [exit('y')], no: [exit('n')] }, 'c'),
  ]);
const plain = draw([trigger('A', 't'), email('m'), exit('x', 'x')]);

describe('nobody is in the journey yet', () => {
  test.each<[string, Rule]>([
    ['since entry', { event: { event: 'A' }, since: 'entry' }],
    [
      'since entry, of a pick',
      { event: { event: 'A' }, pick: 'last', since: 'entry', property: 'n', is: 'exists' },
    ],
    ['a value of the trigger', { not: { trigger: 'properties.n', is: 'exists' } }],
    [
      'an operand of the trigger',
      { all: [{ attribute: 'n', is: 'equals', value: { trigger: 'properties.n' } }] },
    ],
    [
      'an operand in a pattern',
      {
        event: {
          event: 'A',
          where: { any: [{ property: 'n', is: 'equals', value: { trigger: 'properties.n' } }] },
        },
      },
    ],
    ['the previous email', { any: [{ tag: 'a' }, { email: 'previous', did: 'opened' }] }],
  ])('when the audience asks for %s', (_, audience) => {
    const { journey, issues } = compileDraft({
      ...drawDraft([trigger('A', 't'), exit('x', 'x')]),
      document: changeJourney(drawDraft([trigger('A', 't'), exit('x', 'x')]).document, { audience }),
    });
    expect(journey).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'no-run-yet', setting: 'audience' },
    ]);
    expect(issuesOf({ ...plain, audience })).toEqual(['no-run-yet /audience']);
    expect(issuesOf({ ...plain, segments: { s: { name: 'S', rule: audience } } })).toEqual([
      'no-run-yet /segments/s/rule',
    ]);
    // In a run all of this may be asked.
    expect(issuesOf({ ...plain, exits: [{ id: 'e', when: audience, reason: 'r' }] })).toEqual([]);
  });
  test('or a trigger for its own values', () => {
    const event: EventPattern = {
      event: 'A',
      where: { not: { property: 'n', is: 'equals', value: { trigger: 'properties.m' } } },
    };
    expect(issuesOf({ ...plain, triggers: [{ id: 't', on: { event }, next: 'm' }] })).toEqual([
      'no-run-yet /triggers/0/on',
    ]);
  });
});

describe('rules name only what is there', () => {
  test('emails of this journey, where the run is meant', () => {
    const { journey, issues } = compileDraft(asking({ email: 'elsewhere', did: 'opened' }));
    expect(journey).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'bad-reference', node: 'c', message: expect.stringContaining('elsewhere') },
    ]);
    for (const known of ['m', 'previous', 'any'])
      expect(compileDraft(asking({ email: known, did: 'opened' })).journey).toBeDefined();
    // An audience may ask for any journey's mails.
    expect(issuesOf({ ...plain, audience: { email: 'elsewhere', did: 'opened' } })).toEqual([]);
  });
  test('topics, which travel with the journey', () => {
    const { journey } = compileDraft(asking({ topic: 'offers', subscribed: true }));
    expect(there(journey).topics).toEqual({ news: shared.topics['news'], offers: shared.topics['offers'] });
    const draft = asking({ topic: 'gone', subscribed: true });
    const { issues } = compile(
      draft.document,
      contextOf(draft),
      { m: rendering(there(draft.emails['m'])) },
      1,
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'bad-reference', node: 'c', message: expect.stringContaining('gone') },
    ]);
  });
  test('each exit by its own id', () => {
    const exits = [
      { id: 'e', when: { event: 'B' }, reason: 'b' },
      { id: 'e', when: { event: 'C' }, reason: 'c' },
    ];
    expect(issuesOf({ ...plain, exits })).toEqual(['duplicate-id /exits/1/id']);
  });
});

test('an email is measured in bytes, not in characters', () => {
  const mail = { ...there(plain.emails['m']), html: '\u20ac'.repeat(340_000) };
  expect(issuesOf({ ...plain, emails: { m: mail } })).toEqual(['email-too-large /emails/m']);
  expect(issuesOf({ ...plain, emails: { m: { ...mail, html: 'e'.repeat(340_000) } } })).toEqual([]);
});

test('an import under a new email id takes every rule about the email along', () => {
  const { journey } = compileDraft(
    asking({
      any: [
        { email: 'm', did: 'opened' },
        { email: 'any', did: 'clicked' },
      ],
    }),
  );
  const exits = [{ id: 'e', when: { not: { email: 'm', did: 'sent' as const } }, reason: 'r' }];
  const { document, emails } = fromJourney(
    { ...there(journey), exits, audience: { email: 'm', did: 'sent' } },
    () => 'fresh',
    { journeys: new Set(), emails: new Set(['m']) },
  );
  const renamed = compileDraft({ document, emails });
  expect(renamed.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { steps, ...rest } = there(renamed.journey);
  expect(steps['m']).toMatchObject({ email: 'fresh' });
  expect(steps['c']).toMatchObject({ branches: [{ when: { any: [{ email: 'fresh' }, { email: 'any' }] } }] });
  expect(rest).toMatchObject({
    audience: { email: 'fresh' },
    exits: [{ when: { not: { email: 'fresh' } } }],
  });
});
