import fc from 'fast-check';
import type {
  EventPattern,
  Journey,
  PropertyRule,
  Rule,
  Scenario,
  ScenarioEvent,
  Step,
} from '../../../src/core/index.ts';
import { draw, email, scenario, trigger } from '../draw.ts';

const base = draw([trigger('Start', 't'), email('m1'), email('m2')]);
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'] as const;
const zone = fc.constantFrom(...zones);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const where: fc.Arbitrary<PropertyRule> = fc
  .record({
    property: fc.constant('n'),
    is: fc.constantFrom('greaterThan' as const, 'atMost' as const, 'equals' as const, 'missing' as const),
    value: fc.constantFrom(1, 2),
  })
  .map(({ property, is, value }) => (is === 'missing' ? { property, is } : { property, is, value }));
const patternOf = (...names: string[]): fc.Arbitrary<EventPattern> =>
  fc
    .record({ event: fc.constantFrom(...names), where: optional(where) })
    .map(({ event, where: asked }) => ({ event, ...(asked && { where: asked }) }));
const length = fc.constantFrom('PT1H', 'PT12H', 'PT24H', 'PT47H', 'P1D', 'P2D', 'P1DT6H', 'P1W');

const clauseOf = (inRun: boolean): fc.Arbitrary<Rule> =>
  fc.oneof(
    fc.constantFrom<Rule>(
      { tag: 'vip' },
      { attribute: 'plan', is: 'equals', value: 'pro' },
      { attribute: 'plan', is: 'exists' },
      { topic: 'offers', subscribed: true },
    ),
    fc
      .record({
        event: patternOf('A', 'B', 'Start'),
        within: optional(length),
        times: optional(
          fc.constantFrom({ atLeast: 2 }, { atMost: 0 }, { atMost: 1 }, { atLeast: 1, atMost: 2 }),
        ),
        since: inRun ? optional(fc.constant('entry' as const)) : fc.constant(undefined),
      })
      .map((clause): Rule => JSON.parse(JSON.stringify(clause)) as Rule),
    fc.record({
      event: patternOf('A', 'B'),
      pick: fc.constantFrom('first' as const, 'last' as const),
      property: fc.constant('n'),
      is: fc.constant('greaterThan' as const),
      value: fc.constantFrom(0, 1),
    }),
  );
const ruleOf = (inRun: boolean): fc.Arbitrary<Rule> => {
  const clause = clauseOf(inRun);
  return fc.oneof(
    { weight: 3, arbitrary: clause },
    { weight: 1, arbitrary: fc.tuple(clause, clause).map((all): Rule => ({ all })) },
    { weight: 1, arbitrary: fc.tuple(clause, clause).map((any): Rule => ({ any })) },
    { weight: 1, arbitrary: clause.map((not): Rule => ({ not })) },
  );
};

const stepCount = 7;
/** A way on: mostly to the next step, or to a later one, or to the end. */
const way = (from: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(from + 1) },
    { weight: 2, arbitrary: fc.integer({ min: from + 1, max: stepCount }) },
  );
const target = (to: number) => (to >= stepCount ? null : `s${to}`);

const stepAt = (place: number): fc.Arbitrary<Step> =>
  fc.oneof(
    fc
      .record({
        email: fc.constantFrom('m1', 'm2'),
        topic: fc.constantFrom('news', 'news', 'offers'),
        onSkip: fc.constantFrom('continue' as const, 'exit' as const),
        next: way(place),
      })
      .map(({ next, ...settings }): Step => ({ kind: 'email', ...settings, next: target(next) })),
    fc
      .record({
        for: length,
        next: fc.oneof(
          { weight: 4, arbitrary: way(place) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: place }) },
        ),
      })
      .map(({ next, ...settings }): Step => ({ kind: 'wait', ...settings, next: target(next) })),
    fc
      .record({
        for: optional(length),
        time: fc.constantFrom('00:00', '02:30', '09:00', '23:30'),
        weekdays: optional(
          fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
        ),
        next: way(place),
      })
      .map(({ for: first, time, weekdays, next }): Step => ({
        kind: 'wait',
        ...(first !== undefined && { for: first }),
        until: { time, ...(weekdays && { weekdays }) },
        next: target(next),
      })),
    fc
      .record({
        first: patternOf('A', 'B'),
        second: optional(patternOf('A', 'B')),
        timeout: length,
        countFrom: fc.constantFrom('step' as const, 'entry' as const),
        ways: fc.tuple(way(place), way(place), way(place)),
      })
      .map(({ first, second, timeout, countFrom, ways: [one, two, late] }): Step => ({
        kind: 'waitForEvent',
        events: [
          { id: 'one', label: 'One', when: first },
          ...(second ? [{ id: 'two', label: 'Two', when: second }] : []),
        ],
        timeout,
        countFrom,
        outlets: { one: target(one), ...(second && { two: target(two) }), timeout: target(late) },
      })),
    fc
      .record({
        first: ruleOf(true),
        second: optional(ruleOf(true)),
        ways: fc.tuple(way(place), way(place), way(place)),
      })
      .map(({ first, second, ways: [one, two, other] }): Step => ({
        kind: 'condition',
        branches: [
          { id: 'one', label: 'One', when: first },
          ...(second ? [{ id: 'two', label: 'Two', when: second }] : []),
        ],
        outlets: { one: target(one), ...(second && { two: target(two) }), otherwise: target(other) },
      })),
    ...(place < 3 ? [] : [fc.constant<Step>({ kind: 'exit', reason: 'done' })]),
  );

/** Journeys of seven steps whose ways mostly lead on, some to the end, and from some waits back. */
export const journeys: fc.Arbitrary<Journey> = fc
  .record({
    timeZone: zone,
    steps: fc.tuple(...Array.from({ length: stepCount }, (_, place) => stepAt(place))),
    start: fc.oneof(
      { weight: 3, arbitrary: fc.constant<EventPattern>({ event: 'Start' }) },
      { weight: 1, arbitrary: patternOf('Start') },
    ),
    also: fc.boolean(),
    mode: fc.constantFrom('never' as const, 'afterExit' as const, 'always' as const),
    cooldown: optional(fc.constantFrom('P2D', 'PT47H')),
    key: fc.boolean(),
    audience: fc.oneof(
      { weight: 7, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: ruleOf(false) },
    ),
    goal: optional(
      fc.record({
        name: fc.constant('Buys'),
        when: patternOf('Buy', 'B'),
        within: optional(length),
        from: fc.constantFrom('entry' as const, 'lastSend' as const),
        exit: fc.boolean(),
      }),
    ),
    exitEvent: optional(patternOf('Stop')),
    exitRule: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: ruleOf(true) },
      // Nobody has done it for so long: a rule that only the clock makes true.
      {
        weight: 1,
        arbitrary: length.map((within): Rule => ({ not: { event: { event: 'Start' }, within } })),
      },
    ),
  })
  .map(
    ({ timeZone, steps, start, also, mode, cooldown, key, audience, goal, exitEvent, exitRule }): Journey => {
      const { digest: _, ...rest } = base;
      return {
        ...rest,
        timeZone,
        triggers: [
          { id: 't', on: { event: start }, next: 's0' },
          ...(also
            ? [
                {
                  id: 'u',
                  on: { event: { event: 'A', where: { property: 'n', is: 'equals' as const, value: 3 } } },
                  next: 's1',
                },
              ]
            : []),
        ],
        steps: Object.fromEntries(steps.map((step, place) => [`s${place}`, step])),
        topics: {
          ...base.topics,
          offers: { name: 'Offers', description: '', transactional: false, default: 'out' },
        },
        reentry: {
          mode,
          ...(cooldown !== undefined && { cooldown }),
          ...(key && { key: 'properties.cart' }),
        },
        ...(audience && { audience }),
        ...(goal && { goal: JSON.parse(JSON.stringify(goal)) as typeof goal }),
        exits: [
          ...(exitRule ? [{ id: 'rule', when: exitRule, reason: 'rule' }] : []),
          ...(exitEvent ? [{ id: 'event', when: exitEvent, reason: 'event' }] : []),
        ],
      };
    },
  );

/** Moments that like to meet: lengths of waits and windows, so that timers, deadlines and events fall on one minute. */
const minute = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(0, 60, 720, 1_440, 1_800, 2_820, 2_880, 10_080),
        fc.constantFrom(0, 0, 720, 1_440, 2_880),
      )
      .map(([first, more]) => first + more),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 480 }).map((hours) => hours * 60) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 28_800 }) },
);
const happening: fc.Arbitrary<ScenarioEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ at: minute, event: fc.constantFrom('Start', 'Start', 'A', 'A', 'B', 'Buy', 'Stop'), cart: fc.constantFrom('c1', 'c1', 'c2', undefined), n: optional(fc.integer({ min: 0, max: 3 })), twin: fc.integer({ min: 0, max: 60 }) })
      .map(({ at, event, cart, n, twin }): ScenarioEvent => ({
        type: 'track', after: `PT${at}M`, event, properties: { ...(cart !== undefined && { cart }), ...(n !== undefined && { n }) },
        ...(twin < 3 && { messageId: `twin-${twin}` }),
      })), // prettier-ignore
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        at: minute,
        tags: optional(fc.constantFrom(['vip'], [])),
        plan: optional(fc.constantFrom('pro', 'free')),
        timezone: optional(zone),
      })
      .map(({ at, ...traits }): ScenarioEvent => ({
        type: 'identify',
        after: `PT${at}M`,
        traits: JSON.parse(JSON.stringify(traits)) as Record<string, string>,
      })),
  },
);
/** Twenty days of somebody who starts, around a change of clocks more often than not. */
export const histories: fc.Arbitrary<Scenario> = fc
  .record({
    start: fc.constantFrom(
      '2026-03-20T08:00:00Z',
      '2026-10-16T22:30:00Z',
      '2026-03-28T13:00:00Z',
      '2026-10-30T05:15:00Z',
      '2026-06-01T00:00:00Z',
    ),
    timeZone: optional(zone),
    offers: optional(fc.boolean()),
    // Most come in twos of one instant.
    events: fc
      .array(fc.tuple(happening, optional(happening)), { minLength: 2, maxLength: 9 })
      .map((pairs) =>
        pairs.flatMap(([one, other]) => [one, ...(other ? [{ ...other, after: one.after }] : [])]),
      ),
  })
  .map(({ start, timeZone, offers, events }) =>
    scenario([], {
      start,
      until: 'P20D',
      subscriber: {
        id: 'ada',
        email: 'ada@example.com',
        ...(timeZone && { timeZone }),
        ...(offers !== undefined && { topics: { offers } }),
      },
      // Whoever never starts says little.
      events: [{ type: 'track', after: 'PT0S', event: 'Start', properties: { cart: 'c1', n: 2 } }, ...events],
    }),
  );
