import { expect, test } from 'vitest';
import {
  blankEmail,
  instantOnClock,
  parseInstant,
  programForReading,
  readerAt,
  readersOf,
  type Draft,
  type Mailing,
  type Rule,
  type RenderedEmail,
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
  wait,
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

/** A journey that greets a day after signing up, with parts that depend on the person, the run and the time. */
const depending = (): Mailing => {
  const given: Partial<RenderedEmail> = {
    shows: {
      vip: { tag: 'vip' },
      pro: { trigger: 'properties.plan', is: 'equals', value: 'pro' },
      fresh: { event: { event: 'Signed Up' }, within: 'P3D' },
    },
    variants: [
      { id: 'a', label: 'A', weight: 5_000 },
      { id: 'b', label: 'B', weight: 5_000 },
    ],
  };
  const draft = drawDraft([trigger('Signed Up'), wait('P1D'), email('welcome')]);
  const program = programForReading(draft, shared, (stored) => ({ ...rendering(stored), ...given }));
  if (!program) throw new Error('this journey runs');
  return { ...mailing, linked: program, shows: given.shows ?? {} };
};
const again = sample('Ada', 'Berlin', {
  until: 'P30D',
  events: [
    { type: 'track', after: 'PT1H', event: 'Signed Up', properties: { plan: 'pro' } },
    { type: 'identify', after: 'P8D', traits: { tags: ['vip'] } },
    { type: 'track', after: 'P9D', event: 'Signed Up', properties: { plan: 'free' } },
  ],
});
const inDays = (days: number) => (parseInstant(again.scenario.start) ?? NaN) + days * 86_400_000;

test('whoever gets it several times can be read at each of them', () => {
  const [ada] = readersOf([again], depending());
  expect(ada?.moments).toMatchObject([
    { data: { trigger: { properties: { plan: 'pro' } }, show: { vip: false, pro: true, fresh: true } } },
    { data: { trigger: { properties: { plan: 'free' } }, show: { vip: true, pro: false, fresh: true } } },
  ]);
  const [first, second] = ada?.moments ?? [];
  expect(ada).toMatchObject({ ...first, zone: 'Europe/Berlin' });
  expect(first?.at).not.toBe(second?.at);
});

test('at any other moment it is read as they and their run are then', () => {
  const at = (days: number) => readerAt(again, depending(), inDays(days));
  expect(at(0)).toMatchObject({
    entered: false,
    data: { subscriber: { first_name: 'Ada' }, trigger: {}, show: { vip: false, pro: false, fresh: false } },
  });
  // In the run, before the mail goes out; its own data is there, and what is to come is not.
  expect(at(0.5)).toMatchObject({ entered: true, data: { trigger: { properties: { plan: 'pro' } }, show: { pro: true, fresh: true } } }); // oxfmt-ignore
  // The run is over: its data is what they were last let in by.
  expect(at(7)).toMatchObject({ entered: true, data: { show: { vip: false, pro: true, fresh: false } } });
  expect(at(9.5)).toMatchObject({ data: { trigger: { properties: { plan: 'free' } }, show: { vip: true, pro: false, fresh: true } } }); // oxfmt-ignore
  // After the end of what is known of them time goes on.
  expect(at(400)).toMatchObject({ data: { show: { vip: true, fresh: false } } });
});

test('the moment of a mail gives what was sent then, in words and on their clock', () => {
  const known = depending();
  const [ada] = readersOf([again], known);
  for (const moment of ada?.moments ?? []) {
    const { entered, ...then } = readerAt(again, known, parseInstant(moment.local) ?? NaN) ?? {};
    expect(then).toEqual(moment);
    expect(entered).toBe(true);
  }
});

test('everybody falls into a variant, also those who never get it, and a pin decides', () => {
  const known = depending();
  const late = { ...again, scenario: { ...again.scenario, events: [] } };
  const [ada] = readersOf([again], known);
  const [never] = readersOf([late], known);
  expect(never).toMatchObject({ reached: false, moments: [], variant: ada?.variant });
  const [step = ''] = Object.keys(known.linked?.entrances[0]?.journey.steps ?? {}).slice(-1);
  for (const variant of ['a', 'b']) {
    const pinned = {
      ...again,
      scenario: { ...again.scenario, pins: { [`journey/${step}#variant`]: variant } },
    };
    expect(readersOf([pinned], known)).toMatchObject([{ variant }]);
    expect(readerAt(pinned, known, inDays(3))).toMatchObject({ variant });
  }
});

test('without a journey that runs, a moment shows the person as they were by then', () => {
  const known = { ...depending(), linked: undefined };
  expect(readerAt(again, known, inDays(2))).toMatchObject({ entered: false, data: { trigger: {}, show: { vip: false, fresh: true } } }); // oxfmt-ignore
  expect(readerAt(again, known, inDays(8.5))).toMatchObject({ entered: false, data: { show: { vip: true, fresh: false } } }); // oxfmt-ignore
});

test('a day and a time of day name an instant on a clock, or none', () => {
  expect(instantOnClock('Europe/Berlin', '2026-03-02', '09:00')).toBe(parseInstant('2026-03-02T08:00:00Z'));
  expect(instantOnClock('Europe/Berlin', '2026-02-30', '09:00')).toBeUndefined();
  expect(instantOnClock('Europe/Berlin', '2026-03-02', 'noon')).toBeUndefined();
});
