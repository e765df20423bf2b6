import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, canonicalJson, parseInstant, startState, zoneNames, type Effect, type Input, type Json, type Journey, type Rule, type SubscriberState, type WaitSettings } from '../../../src/core/index.ts'; // oxfmt-ignore
import { condition, draw, email, exit, linked, there, trigger, wait, waitForEvent } from '../draw.ts';

const first = there(parseInstant('0000-01-01T00:00:00Z'));
const last = there(parseInstant('9999-12-31T23:59:59.999Z'));

/** Values that people send: dates at the ends of time, numbers at the ends of doubles, names that objects inherit. */
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    '0000-01-01', '0000-01-01T00:00:00Z', '0000-12-31T23:59:59-23:59', '9999-12-31', '9999-12-31T23:59:59.999Z', '2026-02-29', '2024-02-29', '2026-03-29T02:30:00+01:00', '2026-03-29', '2026-10-25',
    '', ' ', 'P7D', '__proto__', '\ud800', 'a'.repeat(5_000), 1e308, -1e308, 5e-324, 2 ** 53, -0, 0.1, true, false, null,
  ), // oxfmt-ignore
  fc.jsonValue({ maxDepth: 3 }).map((found) => found as Json), // what fast-check calls JSON is JSON
);
const name = fc.constantFrom(
  'a',
  'b',
  'date',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'email',
  'valueOf',
  'then',
  '',
  'a.b',
);
/** As JSON.parse gives it: `__proto__` is a member like any other. */
const bag = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs) as Record<string, Json>);
const at = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 0, max: 400 * 24 })
      .map((hours) => there(parseInstant('2026-01-01T00:00:00Z')) + hours * 3_600_000),
  },
  { weight: 1, arbitrary: fc.constantFrom(first, first + 1, last, last - 1, last - 86_400_000) },
  { weight: 1, arbitrary: fc.integer({ min: first, max: last }) },
);
const text = fc.oneof(name, fc.string({ maxLength: 8 }));
const input: fc.Arbitrary<Input> = fc.oneof(
  { weight: 6, arbitrary: fc.record({
    type: fc.constant('event' as const), id: text, at, event: fc.constantFrom('Start', 'Start', 'Go', 'Email Opened', 'Email Link Clicked', 'Email Bounced', 'Unsubscribed', '__proto__', 'constructor'), properties: bag,
  }) },
  { weight: 1, arbitrary: fc.record({
    type: fc.constant('event' as const), id: text, at, event: fc.constantFrom('Email Opened', 'Email Marked as Spam'), properties: bag, mail: fc.record({ run: text, step: text, email: text }), machine: fc.constant(true as const),
  }) },
  { weight: 4, arbitrary: fc.record({
    type: fc.constant('profile' as const), id: text, at,
    change: fc.record({ attributes: bag, email: text, tags: fc.array(text, { maxLength: 3 }), timeZone: fc.oneof(text, fc.constantFrom(...zoneNames())) }, { requiredKeys: [] }),
  }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('tick' as const), at }) },
); // oxfmt-ignore

const clauses: Rule[] = [
  { attribute: 'date', is: 'inLast', value: 'P100Y' }, { attribute: 'date', is: 'inNext', value: 'P1M' }, { attribute: 'date', is: 'before', value: '0000-01-01' }, { attribute: 'a', is: 'between', value: [-1e308, 1e308] },
  { attribute: 'constructor', is: 'exists' }, { attribute: '__proto__', is: 'equals', value: { trigger: 'properties.__proto__' } }, { attribute: 'a', is: 'contains', value: { trigger: 'properties.b' } }, { attribute: 'b', is: 'oneOf', value: ['x', 1, true], ignoreCase: true },
  { trigger: 'properties.date', is: 'after', value: { trigger: 'timestamp' } }, { event: { event: 'Go', where: { property: 'date', is: 'inNext', value: 'P2D' } }, within: 'P1200M' }, { event: { event: 'constructor' }, times: { atMost: 2 }, within: 'P36525D' },
  { event: { event: '__proto__' }, pick: 'last', property: '__proto__.a', is: 'exists' }, { email: 'previous', did: 'opened', within: 'PT1H' }, { topic: 'news', subscribed: true }, { tag: 'constructor' },
]; // oxfmt-ignore
const waits: WaitSettings[] = [
  {
    until: { attribute: 'date', offset: '-P14D', time: '09:00' },
    ifPast: 'nextOccurrence',
    ifMissing: 'skip',
  },
  { for: 'P100Y', until: { attribute: 'date' }, ifPast: 'skip' },
  { until: { trigger: 'properties.date', offset: 'PT48H' }, ifPast: 'exit', ifMissing: 'exit' },
  { for: 'P1M', until: { time: '02:30', weekdays: ['sun'] } },
  { for: 'P36525D' },
];
const journeys: Journey[] = waits.map((settings, index) => ({
  ...draw(
    [
      trigger('Start', 't'), email('hello'), wait(settings, 'w'),
      waitForEvent({ event: 'Go', where: { any: [{ property: 'date', is: 'before', value: { trigger: 'properties.date' } }, { property: 'a', is: 'notEquals', value: { trigger: 'properties.a' } }] } }, 'P100Y', {
        done: [condition({ any: clauses.slice(0, 8) }, { yes: [condition({ all: clauses.slice(8) }, { yes: [exit('x', 'x1')], no: [email('bye')] }, 'c2')] }, 'c1')],
      }, 'e'),
    ],
    {
      reentry: { mode: (['always', 'afterExit', 'never'] as const)[index % 3] ?? 'always', cooldown: 'P1M', ...(index % 2 === 0 && { key: index === 0 ? 'properties.a' : 'timestamp' }) },
      goal: { name: 'Go', when: { event: 'Go', where: { property: 'b', is: 'contains', value: { trigger: 'properties.b' } } }, within: 'P100Y', from: 'lastSend', exit: false, value: 'properties.constructor' },
      exits: [{ id: 'r', when: { all: clauses.filter((_, place) => place !== 12) }, reason: 'rule' }],
      completionTag: '__proto__',
    },
  ),
  id: `journey-${index}`,
  digest: undefined,
})); // oxfmt-ignore
const [one, ...more] = journeys;
const program = linked(there(one), ...more);

describe('advance', () => {
  test('never throws on what subscribers bring, and gives what can be stored', () => {
    let entered = 0;
    fc.assert(
      fc.property(
        fc.array(input, { minLength: 1, maxLength: 12 }),
        bag,
        fc.boolean(),
        (inputs, attributes, stored) => {
          let state = startState({
            id: 'ada',
            email: 'ada@example.com',
            attributes,
            timeZone: 'Europe/Berlin',
          });
          const step = (given: Input) => {
            const next = advance(program, state, given);
            // Loaded from a store, members may stand in another order: nothing may hang on it.
            state = stored ? (JSON.parse(canonicalJson(next.state)) as SubscriberState) : next.state;
            expect(canonicalJson(JSON.parse(JSON.stringify(next.state)))).toBe(canonicalJson(next.state));
            for (const entry of next.trail) {
              expect(parseInstant(entry.at)).toBeDefined();
              expect(parseInstant(entry.local)).toBe(parseInstant(entry.at));
              expect(() => canonicalJson(entry)).not.toThrow();
              if (entry.did === 'entered') entered += 1;
            }
            return next.effects.find(
              (effect): effect is Extract<Effect, { type: 'wake' }> => effect.type === 'wake',
            );
          };
          let wake;
          // Mostly in order, or nearly everything would be too old to count.
          const given = stored ? inputs.toSorted((a, b) => a.at - b.at) : inputs;
          for (const next of given) wake = step(next);
          // A host that ticks when it was asked to never gets stuck.
          for (let ticks = 0; wake !== undefined && wake.at <= last && ticks < 50; ticks++) {
            const next = step({ type: 'tick', at: wake.at });
            if (next) expect(next.at).toBeGreaterThan(wake.at);
            wake = next;
          }
        },
      ),
      {
        seed: Number(process.env['HOSTILE_SEED'] ?? 20261122),
        numRuns: Number(process.env['HOSTILE_RUNS'] ?? 200),
      },
    );
    expect(entered).toBeGreaterThan(200);
    expect(Object.prototype).not.toHaveProperty('a');
  }, 60_000);
});
