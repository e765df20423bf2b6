import { expect, test } from 'vitest';
import {
  blankEmail,
  programForReading,
  readersOf,
  type Draft,
  type Mailing,
  type Rule,
  type Sample,
  type Scenario,
} from '../../../src/core/index.ts';
import {
  compileDraft,
  condition,
  draw,
  drawDraft,
  email,
  linked,
  rendering,
  scenario,
  shared,
  trigger,
} from '../draw.ts';

const journey = draw([
  trigger('Signed Up'),
  condition({ attribute: 'city', is: 'equals', value: 'Berlin' }, { yes: [email('welcome')] }),
]);
const sample = (id: string, city: string, given: Partial<Scenario> = {}): Sample => {
  const base = scenario([['PT1H', 'Signed Up', { plan: 'pro' }]]);
  return {
    id,
    scenario: {
      ...base,
      subscriber: { ...base.subscriber, id, attributes: { first_name: id, city } },
      ...given,
    },
  };
};
const shows: Record<string, Rule> = { berlin: { attribute: 'city', is: 'equals', value: 'Berlin' } };
const mailing: Mailing = {
  linked: linked(journey),
  email: 'welcome',
  shows,
  zone: 'Europe/Berlin',
  ...shared,
};

test('whoever gets the email reads it with what the journey sends, everybody else with their profile alone', () => {
  const [ada, ben] = readersOf([sample('Ada', 'Berlin'), sample('Ben', 'Oslo')], mailing);
  expect(ada).toMatchObject({
    id: 'Ada',
    name: 'Ada',
    reached: true,
    data: { subscriber: { first_name: 'Ada' }, trigger: { event: 'Signed Up', properties: { plan: 'pro' } } },
  });
  expect(ben).toMatchObject({
    name: 'Ben',
    reached: false,
    data: { subscriber: { first_name: 'Ben' }, trigger: {}, show: { berlin: false } },
  });
});

test('a journey that cannot run reaches nobody, and parts are shown by what is known of people', () => {
  const [ada, ben] = readersOf([sample('Ada', 'Berlin'), sample('Ben', 'Oslo')], {
    ...mailing,
    linked: undefined,
  });
  expect(ada).toMatchObject({ reached: false, data: { show: { berlin: true } } });
  expect(ben).toMatchObject({ reached: false, data: { show: { berlin: false } } });
});

test('who changed on the way is read as they are at the end, and a start that says nothing is left out', () => {
  const moved = sample('Ben', 'Oslo', {
    events: [{ type: 'identify', after: 'P1D', traits: { city: 'Berlin' } }],
  });
  expect(readersOf([moved], mailing)).toMatchObject([
    { reached: false, data: { subscriber: { city: 'Berlin' }, show: { berlin: true } } },
  ]);
  expect(readersOf([sample('Cy', 'Oslo', { start: 'some day', events: [] })], mailing)).toEqual([]);
});

test('what an email still lacks keeps nobody from reading it', () => {
  const draft = drawDraft([trigger('Signed Up'), email('welcome')]);
  const bare: Draft = { ...draft, emails: { welcome: blankEmail('welcome') } };
  expect(compileDraft(bare).journey).toBeUndefined();
  const program = programForReading(bare, shared, () => ({ ...rendering(blankEmail('welcome')), shows }));
  expect(
    readersOf([sample('Ada', 'Berlin'), sample('Ben', 'Oslo')], { ...mailing, linked: program }),
  ).toMatchObject([
    { reached: true, data: { show: { berlin: true }, trigger: { event: 'Signed Up' } } },
    { reached: true, data: { show: { berlin: false } } },
  ]);
  expect(
    programForReading(
      drawDraft([trigger('Signed Up'), email('welcome', { topic: undefined })]),
      shared,
      rendering,
    ),
  ).toBeUndefined();
});
