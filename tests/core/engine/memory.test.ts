import { describe, expect, test } from 'vitest';
import {
  advance,
  parseInstant,
  startState,
  type Input,
  type Journey,
  type TrailEntry,
} from '../../../src/core/index.ts';
import { condition, draw, exit, linked, run, scenario, there, trigger, wait, waitForEvent } from '../draw.ts';

const outcomes = (journey: Journey, given: ReturnType<typeof scenario>) =>
  run(journey, given).outcomes.map(({ outcome }) => outcome);

describe('what is remembered', () => {
  test('follows from the rules, not from what a file says that it needs', () => {
    const journey = draw([
      trigger('Signed Up', 't'),
      condition(
        { event: { event: 'Page Viewed' } },
        { yes: [exit('Seen', 'y')], no: [exit('Unseen', 'n')] },
        'c',
      ),
    ]);
    const byHand: Journey = {
      ...journey,
      digest: undefined,
      needs: { events: {}, attributes: [], tags: [] },
    };
    expect(
      outcomes(
        byHand,
        scenario([
          ['PT0S', 'Page Viewed'],
          ['PT1H', 'Signed Up'],
        ]),
      ),
    ).toEqual(['exited:Seen']);
  });
  test('an id for seven days, and not a moment longer', () => {
    const journey = draw([trigger('Signed Up', 't'), exit('x', 'x')]);
    const entries = (after: string) =>
      run(
        journey,
        scenario([], {
          events: ['PT0S', after].map((when) => ({
            type: 'track',
            event: 'Signed Up',
            messageId: '__proto__',
            after: when,
          })),
        }),
      ).entries.filter(({ did }) => did === 'entered').length;
    expect([entries('PT167H59M59S'), entries('PT168H')]).toEqual([1, 2]);
  });
  test('windows of several lengths over one event', () => {
    const within = (length: string) => ({ event: { event: 'Page Viewed' }, within: length });
    const journey = draw([
      trigger('Signed Up', 't'),
      condition(
        { all: [within('P40D'), { not: within('P2D') }] },
        { yes: [exit('Long ago', 'y')], no: [exit('No', 'n')] },
        'c',
      ),
    ]);
    const seen = (before: string) =>
      outcomes(
        journey,
        scenario([
          ['PT0S', 'Page Viewed'],
          [before, 'Signed Up'],
        ]),
      );
    expect([seen('P1D'), seen('P39D'), seen('P41D')]).toEqual([
      ['exited:No'],
      ['exited:Long ago'],
      ['exited:No'],
    ]);
  });
});

test('of events before the arrival the earliest by its own time wins, whichever came in first', () => {
  const journey: Journey = {
    ...draw([
      trigger('Signed Up', 't'),
      wait('P3D', 'w'),
      waitForEvent('A', 'P1D', { done: [exit('A', 'a')], timeout: [exit('B', 'b')] }, 'e'),
    ]),
    digest: undefined,
  };
  const listening: Journey = {
    ...journey,
    steps: {
      ...journey.steps,
      e: {
        kind: 'waitForEvent', countFrom: 'entry', timeout: 'P1D',
        events: [{ id: 'a', label: 'A', when: { event: 'A' } }, { id: 'b', label: 'B', when: { event: 'B' } }],
        outlets: { a: 'a', b: 'b', timeout: null },
      }, // oxfmt-ignore
    },
  };
  const at = (text: string) => there(parseInstant(text));
  const inputs: Input[] = [
    { type: 'event', id: '1', at: at('2026-03-02T08:00:00Z'), event: 'Signed Up', properties: {} },
    { type: 'event', id: '2', at: at('2026-03-04T08:00:00Z'), event: 'A', properties: {} },
    { type: 'event', id: '3', at: at('2026-03-03T08:00:00Z'), event: 'B', properties: {} },
    { type: 'tick', at: at('2026-03-09T08:00:00Z') },
  ];
  let state = startState({ id: 'ada', email: 'ada@example.com' });
  const trail: TrailEntry[] = [];
  for (const input of inputs) {
    const next = advance(linked(listening), state, input);
    state = next.state;
    trail.push(...next.trail);
  }
  expect(trail.at(-1)).toMatchObject({ did: 'exited', step: 'b', at: '2026-03-05T08:00:00Z' });
});

describe('keys', () => {
  test('may be the event’s own moment', () => {
    const journey = draw([trigger('Booked', 't'), wait('P9D', 'w'), exit('x', 'x')], {
      reentry: { mode: 'afterExit', key: 'timestamp' },
    });
    expect(
      run(
        journey,
        scenario([
          ['PT0S', 'Booked'],
          ['PT1H', 'Booked'],
        ]),
      ).outcomes.map(({ run: id }) => id),
    ).toEqual(['journey:event-1:2026-03-02T08:00:00Z', 'journey:event-2:2026-03-02T09:00:00Z']);
  });
  test('null is no key, of one type with nothing and equal to no other type', () => {
    const journey = draw([trigger('Cart', 't'), wait('P9D', 'w'), exit('x', 'x')], {
      reentry: { mode: 'afterExit', key: 'properties.cart' },
      goal: { name: 'Buys', when: { event: 'Buy' }, from: 'entry', exit: true },
    });
    const bought = (cart: string | number | boolean | null) => {
      const given = scenario([
        ['PT0S', 'Cart', { cart: '1' }],
        ['PT1H', 'Cart', { cart: 1 }],
      ]);
      const events = [
        ...given.events,
        { type: 'track' as const, event: 'Buy', after: 'PT2H', properties: { cart } },
      ];
      return outcomes(journey, { ...given, events, until: 'P5D' });
    };
    expect(bought('1')).toEqual(['goal', 'active']);
    expect(bought(1)).toEqual(['active', 'goal']);
    expect(bought(null)).toEqual(['goal', 'goal']);
    expect(bought(true)).toEqual(['active', 'active']);
  });
});
