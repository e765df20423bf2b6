import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  feed,
  nextWake,
  startState,
  trailEntry,
  type Input,
  type Linked,
  type Rule,
  type SubscriberState,
} from '../../../src/core/index.ts';
import { condition, draw, email, exit, linked, trigger, wait } from '../draw.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** Feeds inputs one by one, waking in between, and returns the trail. */
function live(program: Linked, state: SubscriberState, inputs: readonly Input[]): string[] {
  const trail: string[] = [];
  const sink = {
    happened: (...[happening, why]: Parameters<Parameters<typeof feed>[3]['happened']>) =>
      void trail.push(canonicalJson(trailEntry(happening, why()))),
    effect: () => undefined,
  };
  for (const input of inputs) {
    for (let wake = nextWake(state); wake !== undefined && wake < input.at; wake = nextWake(state))
      feed(program, state, { type: 'tick', at: wake }, sink);
    feed(program, state, input, sink);
  }
  return trail;
}

const happens = (id: number, at: number, event: string, properties = {}): Input => ({
  type: 'event',
  id: String(id),
  at,
  event,
  properties,
});

const asked = (name: string): Rule => ({
  event: { event: name, where: { property: 'n', is: 'atLeast', value: 2 } },
});
const rules: Rule[] = [
  { event: { event: 'Seen' }, times: { atLeast: 3 }, within: 'P9D' },
  { event: { event: 'Seen' }, times: { atMost: 1 }, within: 'P1M' },
  { event: { event: 'Bought' }, times: { atLeast: 2 } },
  { event: { event: 'Bought' }, pick: 'last', property: 'n', is: 'greaterThan', value: 1 },
  { event: { event: 'Seen' }, pick: 'first', property: 'n', is: 'lessThan', value: 3 },
  { event: { event: 'Bought' }, since: 'entry' },
  { event: { event: 'Seen' }, since: 'entry', within: 'P3D', times: { atLeast: 2 } },
  { email: 'any', did: 'sent', within: 'P20D' },
  asked('Bought'),
];
const program = (rule: Rule) =>
  linked(
    draw([
      trigger('Seen', 't'),
      email('m'),
      wait('P3D', 'w'),
      condition(rule, { yes: [wait('P2D', 'w2'), exit('Yes', 'y')], no: [exit('No', 'n')] }, 'c'),
    ]),
  );

describe('what a subscriber’s state keeps', () => {
  test.each(rules.map((rule) => [canonicalJson(rule), rule] as const))(
    'forgetting changes no answer: %s',
    (_, rule) => {
      const prepared = program(rule);
      const steps = fc.array(
        fc.record({
          gap: fc.integer({ min: 0, max: 15 * dayMs }),
          event: fc.constantFrom('Seen', 'Bought', 'Other'),
          n: fc.integer({ min: 0, max: 3 }),
          late: fc.constantFrom(0, 0, 0, 2 * dayMs),
        }),
        { maxLength: 40 },
      );
      fc.assert(
        fc.property(steps, (history) => {
          let at = start;
          const inputs = history.map(({ gap, event, n, late }, index) =>
            happens(index, (at += gap) - late, event, { n, more: 'x'.repeat(20) }),
          );
          const forgetful = startState({ id: 'ada', email: 'ada@example.com' });
          const elephant = startState({ id: 'ada', email: 'ada@example.com' });
          // A sweep that is always in the future never comes.
          elephant.swept = Number.MAX_SAFE_INTEGER;
          expect(live(prepared, forgetful, inputs)).toEqual(live(prepared, elephant, inputs));
        }),
        { seed: 20261123, numRuns: 60 },
      );
    },
  );

  test('is hardly larger after four years of events than after one', () => {
    const prepared = program({ all: rules });
    const state = startState({ id: 'ada', email: 'ada@example.com' });
    const sizes: number[] = [];
    let id = 0;
    for (let year = 0; year < 4; year++) {
      const inputs = Array.from({ length: 4 * 365 }, () => {
        id += 1;
        return happens(id, start + id * 6 * 3_600_000, ['Seen', 'Bought', 'Other'][id % 3] ?? '', {
          n: id % 4,
          text: 'x'.repeat(500),
        });
      });
      live(prepared, state, inputs);
      sizes.push(JSON.stringify(state).length);
    }
    expect(Math.max(...sizes)).toBeLessThan(1.5 * (sizes[0] ?? 0));
    // Properties that no rule reads are not kept.
    expect(JSON.stringify({ ...state, runs: [] })).not.toContain('xxxxx');
  });

  test('counts for years without keeping what it has counted', () => {
    const prepared = program({ event: { event: 'Bought' }, times: { atLeast: 5_000 } });
    const state = startState({ id: 'ada' });
    live(
      prepared,
      state,
      Array.from({ length: 5_000 }, (_, id) => happens(id, start + id * 60_000, 'Bought')),
    );
    expect(state.events).toEqual({});
    expect(Object.values(state.tallies).map(({ count }) => count)).toEqual([5_000]);
  });
});
