import fc from 'fast-check';
import type { Program, Reaction, Scenario, ScenarioEvent } from '../../../../src/core/index.ts';
import { at, plus, rfc3339 } from './clock.ts';
import {
  emails,
  lean,
  momentNear,
  optional,
  rarely,
  starts,
  themes,
  zone,
  type Theme,
} from './casesParts.ts';
import { programOf } from './casesProgram.ts';

/** Moments that like to meet: lengths of waits and windows, so that timers, deadlines and events fall on one minute. */
const after = fc
  .oneof(
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
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 43_200 }) },
  )
  .map((minutes) => `PT${minutes}M`);
const soon = fc.constantFrom('PT0S', 'PT1H', 'PT12H', 'PT24H', 'PT48H');

const happening = (start: string, theme: Theme): fc.Arbitrary<ScenarioEvent> =>
  fc.oneof<fc.WeightedArbitrary<ScenarioEvent>[]>(
    {
      weight: 14,
      arbitrary: fc
        .record({
          after,
          event: fc.constantFrom(
            'Start',
            'Start',
            'Start',
            'A',
            'A',
            'A',
            'B',
            ...(theme === 'groups' ? ['B', 'A'] : ['Buy', 'Stop']),
          ),
          cart: fc.constantFrom('c1', 'c1', 'c2', undefined),
          n: optional(fc.integer({ min: 0, max: 3 })),
          day: optional(momentNear(start), 1),
          twin: fc.integer({ min: 0, max: 60 }),
        })
        .map(({ twin, cart, n, day, ...event }): ScenarioEvent =>
          lean({
            type: 'track',
            ...event,
            properties: { cart, n, day },
            messageId: twin < 3 ? `twin-${twin}` : undefined,
          }),
        ),
    },
    {
      weight: theme === 'clocks' ? 10 : 4,
      arbitrary: fc
        .record({
          after,
          tags: optional(fc.constantFrom(['vip'], [], ['done'])),
          plan: optional(fc.constantFrom('pro', 'free', 3, null)),
          score: optional(fc.constantFrom(1, 2, '2'), 1),
          day: optional(momentNear(start)),
          timezone: optional(zone, 1),
          email: rarely(fc.constant('new@example.com'), undefined, 8),
        })
        .map(({ after: when, ...traits }): ScenarioEvent => lean({ type: 'identify', after: when, traits })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('manual'),
        after,
        journey: fc.constantFrom('a', 'b', 'c', 're'),
        properties: fc.constantFrom({ n: 2 }, {}),
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({
          after,
          from: fc.constantFrom(2, 2, 1),
          to: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)),
          same: fc.boolean(),
        })
        .map(({ after: when, from, to: places, same }) => ({
          type: 'migrate',
          after: when,
          journey: 'a',
          from,
          to: 3 - from,
          steps: Object.fromEntries(
            places.map((place, nth) => [`s${nth + (same ? 0 : 1)}`, `s${same ? nth : place}`]),
          ),
        })),
    },
    {
      weight: 1,
      arbitrary: fc.oneof<fc.Arbitrary<ScenarioEvent>[]>(
        fc
          .record({ after, properties: fc.constantFrom({ topic: 'news' }, { topic: 'offers' }, {}) })
          .map((event) => ({ type: 'track', event: 'Unsubscribed', ...event })),
        after.map((when) => ({
          type: 'track',
          after: when,
          event: 'Email Bounced',
          properties: { bounceType: 'hard' },
        })),
        after.map((when) => ({ type: 'page', after: when, name: 'Home' })),
      ),
    },
    {
      weight: theme === 'mails' ? 8 : 2,
      // Opened by a privacy proxy, or by somebody: tied to a run whose id can be known beforehand.
      arbitrary: fc
        .record({
          after,
          nth: fc.constantFrom(1, 1, 1, 2, 3),
          step: fc.nat(4),
          machine: fc.boolean(),
          what: fc.constantFrom('Opened', 'Opened', 'Link Clicked'),
          link: optional(fc.constantFrom('shop', 'terms')),
        })
        .map(({ after: when, nth, step, machine, what, link }) => ({
          type: 'track',
          after: when,
          event: `Email ${what}`,
          properties: { ...(link && { link }) },
          context: { ...(machine && { machine }), wend: { run: `a:event-${nth}`, step: `s${step}` } },
        })),
    },
  );

const reaction = (theme: Theme): fc.Arbitrary<Reaction> =>
  fc
    .record({
      email: fc.constantFrom(...emails),
      send: optional(fc.integer({ min: 1, max: 3 })),
      opens: optional(soon),
      clicks: optional(fc.record({ after: soon, link: optional(fc.constantFrom('shop', 'terms')) }), 1),
      unsubscribes: rarely(soon, undefined, 8),
      bounces: rarely(fc.constantFrom('hard', 'soft'), undefined, theme === 'mails' ? 20 : 8),
      complains: rarely(soon, undefined, 12),
      fails: rarely(fc.constant(true), undefined, theme === 'caps' ? 1 : 8),
    })
    .map(({ bounces, ...rest }): Reaction => lean({ ...rest, bounces: rest.fails ? undefined : bounces }));

/** An event that arrives some minutes after it happened. */
function received(start: string, event: ScenarioEvent, minutes = 0): ScenarioEvent {
  if (minutes === 0) return event;
  const moment = plus(at(start), event.after ?? 'PT0S', 'UTC');
  const { after: _, ...rest } = event;
  return { ...rest, timestamp: rfc3339(moment), receivedAt: rfc3339(moment + minutes * 60_000) };
}

/** Up to 45 days of somebody who mostly starts; most events come in twos of one minute. */
const storyOf = (start: string, theme: Theme): fc.Arbitrary<Scenario> =>
  fc
    .record({
      days: fc.constantFrom(20, 20, 20, 45),
      person: fc
        .record({
          timeZone: optional(zone),
          email: rarely(fc.constant(undefined), 'ada@example.com', 20),
          topics: fc.record({
            offers: optional(theme === 'caps' ? fc.constant(true) : fc.boolean(), 2),
            news: rarely(fc.boolean(), undefined, 8),
          }),
          tags: optional(fc.constant(['vip']), 1),
          attributes: fc.record({
            plan: optional(fc.constantFrom('pro', 'free'), 1),
            score: optional(fc.constantFrom(1, 2, 3), 1),
            day: optional(momentNear(start), 2),
            born: optional(
              momentNear(start).map((day) => `19${start === starts[4] ? '88' : '90'}${day.slice(4)}`),
              1,
            ),
          }),
          frequency: rarely(
            fc.record({ max: fc.constantFrom(0, 1, 2), per: fc.constantFrom('P1D', 'PT12H', 'P1W') }),
            undefined,
            5,
          ),
          suppressed: rarely(fc.constant({ reason: 'manual', at: '2026-01-01T00:00:00Z' }), undefined, 25),
        })
        .map((person): Partial<Scenario['subscriber']> => lean(person)),
      first: rarely(fc.constant(false), true, 8),
      late: rarely(
        fc.array(fc.constantFrom(0, 60, 720, 1_440, 2_880, 10_080, 11_520), { minLength: 4, maxLength: 4 }),
        [],
        4,
      ),
      events: fc.array(fc.tuple(happening(start, theme), optional(happening(start, theme))), {
        minLength: 1,
        maxLength: 10,
        size: 'max',
      }),
      reactions: fc.array(reaction(theme), { minLength: theme === 'mails' ? 3 : 0, maxLength: 5 }),
      pin: rarely(fc.constantFrom('arm0', 'arm1'), undefined, 3),
      webhook: optional(fc.constantFrom('failed', 'answered', 'silent', 'silent'), 2),
      variant: rarely(fc.constantFrom('x', 'y'), undefined, 3),
    })
    .map(({ days, person, first, late, events, reactions, pin, webhook, variant }): Scenario => ({
      format: 'wend.scenario/1',
      name: 'Somebody',
      start,
      until: rfc3339(at(start) + days * 86_400_000),
      subscriber: { id: 'ada', ...person },
      events: [
        ...(first
          ? [{ type: 'track' as const, after: 'PT0S', event: 'Start', properties: { cart: 'c1', n: 2 } }]
          : []),
        ...events
          .flatMap(([one, other]) => [one, ...(other ? [{ ...other, after: one.after }] : [])])
          .map((event, nth) => received(start, event, late[nth])),
      ],
      reactions,
      pins: Object.fromEntries(
        ['s0', 's1', 's2'].flatMap((step) => [
          ...(pin === undefined ? [] : [[`a/${step}`, pin] as const]),
          ...(variant === undefined ? [] : [[`a/${step}#variant`, variant] as const]),
        ]),
      ),
      ...(webhook !== undefined && {
        webhooks: Object.fromEntries(
          ['s0', 's1', 's2'].flatMap((step) => [
            [`a/${step}`, webhook] as const,
            [`b/${step}`, webhook] as const,
          ]),
        ),
      }),
    }));

export interface Case {
  program: Program;
  scenario: Scenario;
}

/** Moves lead to steps that are there, and only between versions that are. */
function movable({ program, scenario }: Case): Case {
  const versions = program.journeys.filter(({ id }) => id === 'a');
  const events = scenario.events.flatMap((event): ScenarioEvent[] => {
    if (event.type !== 'migrate') return [event];
    const places = Object.keys(versions.find(({ version }) => version === event.to)?.steps ?? {}).length;
    if (versions.length < 2) return [event];
    const steps = Object.entries(event.steps).map(([from, to]) => [from, `s${Number(to.slice(1)) % places}`]);
    return [{ ...event, steps: Object.fromEntries(steps) }];
  });
  return { program, scenario: { ...scenario, events } };
}

/** A program and a story that meets it. */
export const cases: fc.Arbitrary<Case> = fc.noBias(
  fc
    .oneof(
      ...themes.flatMap((theme) =>
        starts.map((start) =>
          fc.record({ program: programOf(start, theme), scenario: storyOf(start, theme) }),
        ),
      ),
    )
    .map(movable),
);
