import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  canonicalJson,
  simulate,
  startState,
  trailLines,
  type Input,
  type Scenario,
  type ScenarioEvent,
  type TrailEntry,
} from '../../../src/core/index.ts';
import { condition, draw, email, exit, linked, scenario, trigger, wait, waitForEvent } from '../draw.ts';

const journey = draw(
  [
    trigger('Signed Up', 't'),
    email('welcome'),
    wait({ for: 'P1D', until: { time: '09:00', weekdays: ['mon', 'wed', 'fri'] } }, 'w'),
    waitForEvent(
      'Guide Opened',
      'P2D',
      {
        done: [
          condition(
            { any: [{ tag: 'vip' }, { email: 'previous', did: 'clicked' }] },
            { yes: [email('thanks')], no: [exit('Opened', 'x1')] },
            'c',
          ),
        ],
        timeout: [email('reminder'), wait('PT36H', 'w2'), exit('Idle', 'x2')],
      },
      'e',
    ),
  ],
  {
    reentry: { mode: 'afterExit' },
    goal: { name: 'Buys', when: { event: 'Order Completed' }, within: 'P5D', from: 'entry', exit: true },
    exits: [
      {
        id: 'quiet',
        when: { all: [{ event: { event: 'Guide Opened' }, within: 'PT30H', times: { atLeast: 3 } }] },
        reason: 'over-eager',
      },
    ],
  },
);
const program = linked(journey);

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
);
const minutes = fc.integer({ min: 0, max: 20 * 1_440 });
const happening: fc.Arbitrary<ScenarioEvent> = fc.oneof(
  fc.record({
    after: minutes.map((m) => `PT${m}M`),
    type: fc.constant('track' as const),
    event: fc.constantFrom('Signed Up', 'Guide Opened', 'Order Completed', 'Something Else'),
  }),
  fc.record({
    after: minutes.map((m) => `PT${m}M`),
    type: fc.constant('identify' as const),
    traits: fc.record({ tags: fc.constantFrom(['vip'], []), timezone: zone }),
  }),
);
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    zone,
    start: fc.integer({ min: 0, max: 730 }),
    events: fc.array(happening, { maxLength: 14 }),
    opens: minutes,
    clicks: minutes,
  })
  .map(({ zone: timeZone, start, events, opens, clicks }) =>
    scenario([], {
      start: new Date(Date.UTC(2026, 0, 1) + start * 43_200_000).toISOString().replace('.000', ''),
      until: 'P40D',
      subscriber: { id: 'ada', email: 'ada@example.com', timeZone },
      events,
      reactions: [{ email: 'welcome', opens: `PT${opens}M`, clicks: { after: `PT${clicks}M` } }],
    }),
  );
const pinned = { seed: 20261122, numRuns: 150 };

describe('laws of the engine', () => {
  test('the same scenario gives the same bytes', () => {
    fc.assert(
      fc.property(scenarios, (given) => {
        expect(trailLines(simulate(program, given))).toEqual(
          trailLines(simulate(program, structuredClone(given))),
        );
      }),
      pinned,
    );
  });

  test('advance leaves its state alone, and a state survives being stored', () => {
    fc.assert(
      fc.property(scenarios, (given) => {
        // Without reactions: this host performs no effects.
        const { inputs, entries } = simulate(program, { ...given, reactions: [] });
        const trail: TrailEntry[] = [];
        let state = startState(given.subscriber);
        const step = (input: Input) => {
          const before = canonicalJson(state);
          const next = advance(program, state, input);
          expect(canonicalJson(state)).toBe(before);
          trail.push(...next.trail);
          state = JSON.parse(canonicalJson(next.state)) as typeof state;
        };
        for (const { id, at, index } of inputs) {
          const event = index === undefined ? undefined : given.events[index];
          if (event?.type === 'track') step({ type: 'event', id, at, event: event.event, properties: {} });
          if (event?.type === 'identify')
            step({
              type: 'profile',
              id,
              at,
              change: {
                tags: event.traits['tags'] as string[],
                timeZone: event.traits['timezone'] as string,
                attributes: {},
              },
            });
        }
        step({ type: 'tick', at: Date.parse(given.start) + 39 * 86_400_000 });
        const early = entries.filter(({ at }) => Date.parse(at) <= Date.parse(given.start) + 39 * 86_400_000);
        expect(trail).toEqual(early);
      }),
      { ...pinned, numRuns: 60 },
    );
  });

  test('time never runs backwards, and every path follows the journey’s own ways', () => {
    fc.assert(
      fc.property(scenarios, (given) => {
        const { entries, outcomes } = simulate(program, given);
        entries.reduce((before, { at }) => {
          expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
          return Date.parse(at);
        }, 0);
        for (const entry of entries) {
          if (entry.why.code !== 'arrival' || entry.step === undefined) continue;
          const from = journey.steps[entry.why.from];
          const to = from
            ? entry.why.outlet === 'next'
              ? from.next
              : from.outlets?.[entry.why.outlet]
            : journey.triggers.find(({ id }) => entry.why.code === 'arrival' && id === entry.why.from)?.next;
          expect(to).toBe(entry.step);
        }
        // afterExit: at most one run is live at any time.
        let live = 0;
        for (const { did } of entries) {
          if (did === 'entered') live += 1;
          if (did === 'exited' || did === 'completed') live -= 1;
          if (did === 'goal') live = Math.max(0, live - 1);
          expect(live).toBeLessThanOrEqual(1);
        }
        expect(outcomes.filter(({ outcome }) => outcome === 'active').length).toBeLessThanOrEqual(1);
      }),
      pinned,
    );
  });
});
