import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  factsOf,
  settingOf,
  type Circumstances,
  type PastEvent,
  type Somebody,
} from '../../../src/core/analyse/Circumstances.ts';
import type { Signed } from '../../../src/core/analyse/conjunctions.ts';
import { satisfy } from '../../../src/core/analyse/satisfy.ts';
import { someMonday as now } from '../../../src/core/analyse/solveValue.ts';
import type { Json } from '../../../src/core/values/json.ts';
import { judge } from '../../../src/core/values/judge.ts';
import type { EventPattern, PropertyRule, Rule } from '../../../src/core/values/rule.ts';

const day = 86_400_000;
const literal = fc.constantFrom<string | number | boolean>(1, 2, 'a', 'A', 'ab', 'é', 'e\u0301', true);
const text = fc.constantFrom('a', 'A', 'b', 'ab', 'e\u0301');
const comparison = fc.oneof(
  fc.record({ is: fc.constantFrom('equals' as const, 'notEquals' as const), value: literal, ignoreCase: fc.boolean() }),
  fc.record({ is: fc.constantFrom('lessThan' as const, 'atMost' as const, 'greaterThan' as const, 'atLeast' as const), value: fc.constantFrom(1, 2) }),
  fc.record({ is: fc.constantFrom('contains' as const, 'startsWith' as const, 'endsWith' as const), value: text, ignoreCase: fc.boolean() }),
  fc.record({ is: fc.constant('oneOf' as const), value: fc.array(literal, { minLength: 1, maxLength: 3 }), ignoreCase: fc.boolean() }),
  fc.record({ is: fc.constant('between' as const), value: fc.constantFrom([1, 2], [2, 1], [2, 2]) }),
  fc.record({ is: fc.constantFrom('exists' as const, 'missing' as const) }),
  fc.record({ is: fc.constantFrom('before' as const, 'after' as const), value: fc.constantFrom('2026-02-20', '2026-02-25T00:00:00Z') }),
  fc.record({ is: fc.constantFrom('inLast' as const, 'inNext' as const), value: fc.constantFrom('P7D', 'P30D') }),
); // oxfmt-ignore
const nested = <T>(leaf: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ not: leaf }) },
    { weight: 1, arbitrary: fc.record({ all: fc.array(leaf, { maxLength: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(leaf, { maxLength: 2 }) }) },
  );
const where: fc.Arbitrary<PropertyRule> = nested(
  comparison.map((asked): PropertyRule => ({ property: 'p', ...asked })),
);
const pattern = fc.record(
  { event: fc.constant('E'), where },
  { requiredKeys: ['event'] },
) as fc.Arbitrary<EventPattern>;
const within = fc.constantFrom('P7D', 'PT168H', 'P30D');
const asked: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(fc.constantFrom('x', 'y'), comparison).map(([attribute, more]): Rule => ({ attribute, ...more })),
  fc.record({ tag: fc.constantFrom('t', 'u') }),
  fc.record({ segment: fc.constantFrom('s', 'r') }),
  fc.record({ topic: fc.constant('news'), subscribed: fc.boolean() }),
  fc.record({ in: fc.constant('j'), state: fc.constantFrom('active' as const, 'completed' as const, 'everEntered' as const) }),
  fc.tuple(comparison, fc.constantFrom('first' as const, 'last' as const), pattern).map(([more, pick, event]): Rule => ({ event, pick, property: 'p', ...more })),
  fc.record(
    {
      event: pattern,
      times: fc.constantFrom({ atLeast: 2 }, { atMost: 0 }, { atMost: 1 }, { atLeast: 1, atMost: 1 }, { atLeast: 0 }),
      within,
      since: fc.constant('entry' as const),
    },
    { requiredKeys: ['event'] },
  ) as fc.Arbitrary<Rule>,
  fc.record(
    { email: fc.constantFrom('m', 'any'), did: fc.constantFrom('opened' as const, 'clicked' as const), within, link: fc.constant('l'), machine: fc.boolean() },
    { requiredKeys: ['email', 'did'] },
  ) as fc.Arbitrary<Rule>,
); // oxfmt-ignore
const signed: fc.Arbitrary<Signed> = fc.record({
  rule: nested(asked),
  holds: fc.boolean(),
  of: fc.constantFrom('run' as const, 'person' as const),
});

const circumstances: Circumstances = {
  segments: {
    s: { rule: { all: [{ tag: 't' }, { attribute: 'x', is: 'atLeast', value: 2 }] } },
    r: { rule: { event: { event: 'E' }, within: 'P7D' } },
  },
  topicDefault: () => true,
};

const pick = <T>(options: readonly T[]) => fc.constantFrom(...options);
const values: (Json | undefined)[] = [undefined, 0, 1, 1.5, 2, 3, 'a', 'A', 'AB', 'ab', 'é', 'b', '', true, false, ['a', 1], ['A', 'é'], [], {}, '2026-02-19', '2026-02-25T00:00:00Z', '2026-03-02', '2026-03-05', '2026-03-25']; // oxfmt-ignore
const happening: fc.Arbitrary<PastEvent> = fc
  .record({
    p: pick(values),
    ago: pick([60_000, 7 * day - 1, 7 * day, 20 * day, 40 * day]),
    since: fc.boolean(),
  })
  .map(({ p, ago, since }) => ({
    event: 'E',
    at: now - ago,
    properties: p === undefined ? {} : { p },
    sinceEntry: since && ago <= day,
  }));
const person: fc.Arbitrary<Somebody> = fc.record({
  attributes: fc.record({ x: pick(values), y: pick(values) }).map((record) =>
    Object.fromEntries(Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  ),
  tags: fc.subarray(['t', 'u']),
  topics: pick<Record<string, boolean>>([{}, { news: true }, { news: false }]),
  journeys: pick([{}, { j: { everEntered: true } }, { j: { active: true, everEntered: true } }, { j: { completed: true, everEntered: true } }]),
  events: fc.array(happening, { maxLength: 3 }),
  deeds: fc.array(fc.record({ did: pick(['opened', 'clicked'] as const), email: pick(['m', 'n']), at: pick([now - 60_000, now - 20 * day]), link: pick(['l', 'k']) }), { maxLength: 2 }),
}); // oxfmt-ignore

const trigger = { event: 'E', timestamp: '2026-03-01T00:00:00Z', properties: {} };
const comesOut = (
  somebody: Somebody,
  rules: readonly Signed[],
  setting = settingOf(circumstances, trigger),
) =>
  rules.every(
    ({ rule, holds, of = 'run' }) =>
      judge(rule, factsOf(somebody, setting, of, circumstances)).reason.holds === holds,
  );

test('an example is one, and of what is impossible there is none', () => {
  const verdicts = { possible: 0, impossible: 0, unknown: 0 };
  const people = fc.sample(person, { numRuns: 400, seed: 7 });
  fc.assert(
    fc.property(fc.array(signed, { minLength: 1, maxLength: 4 }), (rules) => {
      for (const open of [false, true]) {
        const found = satisfy(rules, open ? circumstances : { ...circumstances, now, zone: 'UTC' });
        verdicts[found.verdict]++;
        if (found.verdict === 'possible')
          expect(comesOut(found.model, rules, found.model.setting)).toBe(true);
        if (found.verdict === 'impossible')
          expect(people.find((somebody) => comesOut(somebody, rules))).toBeUndefined();
        // Whoever meets the rules shows that they are possible; not to know it is honest, and rare.
      }
    }),
    { numRuns: 700, seed: 3 },
  );
  expect(verdicts.unknown / (verdicts.possible + verdicts.impossible)).toBeLessThan(0.04);
  expect(verdicts.impossible).toBeGreaterThan(200);
}, 60_000);

test('what somebody meets is never called impossible', () => {
  let missed = 0;
  fc.assert(
    fc.property(person, fc.array(fc.tuple(nested(asked), fc.constantFrom('run' as const, 'person' as const)), { minLength: 1, maxLength: 6 }), (somebody, list) => {
      // Rules as they come out for this person, so that there is a model by construction.
      const rules = list.map(([rule, of]): Signed => ({ rule, of, holds: comesOut(somebody, [{ rule, holds: true, of }]) }));
      const { verdict } = satisfy(rules, { ...circumstances, now, zone: 'UTC' });
      expect(verdict).not.toBe('impossible');
      expect(satisfy(rules, circumstances).verdict).not.toBe('impossible');
      if (verdict === 'unknown') missed++;
    }),
    { numRuns: 1_000, seed: 5 },
  );
  expect(missed).toBeLessThan(20);
}, 60_000); // oxfmt-ignore
