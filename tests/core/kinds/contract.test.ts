import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nodeKind, nodeKindNames, type Issue } from '../../../src/core/index.ts';

const names = { email: () => ({ subject: 'Hello' }) };
const surroundings = {
  hasTopic: () => true,
  email: () => [],
  hasSegment: () => true,
  hasJourney: () => true,
  shutJourney: () => undefined,
  isArchived: () => false,
};
const iconNames = /^[a-z]+(-[a-z]+)*$/;
const shape = (name: (typeof nodeKindNames)[number], mode: 'draft' | 'strict') =>
  nodeKind(name).fields(mode) as Record<string, z.ZodType>;

describe.each(nodeKindNames)('the kind %s', (name) => {
  const kind = nodeKind(name);
  const errors = (settings: object) => {
    const found: Issue['code'][] = [];
    kind.check(settings, (code) => found.push(code), surroundings);
    return found;
  };

  test('names itself', () => {
    expect(kind.kind).toBe(name);
    expect(kind.title).toMatch(/^[A-Z]/);
    expect(kind.hint).toMatch(/\.$/);
    expect(kind.icon).toMatch(iconNames);
  });

  test('has blank settings that a draft accepts, with outlets of different ids', () => {
    expect(z.object(shape(name, 'draft')).partial().safeParse(kind.blank).success).toBe(true);
    const ids = kind.outlets(kind.blank).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('bears having no settings at all', () => {
    expect(() => kind.outlets({})).not.toThrow();
    expect(kind.summary({}, names)).toBeTypeOf('string');
    expect(() => errors({})).not.toThrow();
    for (const { id } of kind.outlets({})) expect(kind.lasts({}, id).least).toBeGreaterThanOrEqual(0);
  });
});

const text = fc.constantFrom(
  '',
  'plan',
  'Order Completed',
  'P3D',
  'PT48H',
  '-P1D',
  '09:00',
  '25:00',
  '2026-12-24',
  'properties.x',
  'x y',
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined));
const op = fc.constantFrom('equals', 'between', 'oneOf', 'atLeast', 'exists', 'inLast', 'before');
const { rule } = fc.letrec((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    fc.record({ tag: text }),
    fc.record({ attribute: text, is: op, value }, { requiredKeys: ['attribute', 'is'] }),
    fc.record({
      event: fc.record({ event: text }),
      pick: fc.constantFrom('first', 'last'),
      property: text,
      is: op,
      value,
    }),
    fc.record({
      event: fc.record({ event: text }),
      times: fc.record({ atMost: fc.integer({ min: 0, max: 3 }) }),
    }),
    fc.record({ all: fc.array(tie('rule'), { maxLength: 2 }) }),
    fc.record({ not: tie('rule') }),
  ),
}));
const id = fc.constantFrom('yes', 'no', 'timeout', 'otherwise', 'next');
const drafts: Record<(typeof nodeKindNames)[number], fc.Arbitrary<object>> = {
  trigger: fc.record(
    {
      on: fc.record({
        event: fc.record(
          { event: text, where: fc.record({ property: text, is: op, value }) },
          { requiredKeys: ['event'] },
        ),
      }),
    },
    { requiredKeys: [] },
  ),
  email: fc.record(
    {
      email: fc.constantFrom('m'),
      topic: fc.constantFrom('news'),
      onSkip: fc.constantFrom('continue', 'exit'),
    },
    { requiredKeys: [] },
  ),
  wait: fc.record(
    {
      for: fc.constantFrom('P3D', 'PT0S'),
      until: fc.oneof(
        fc.record({ time: fc.constantFrom('09:00') }),
        fc.record({ attribute: text, offset: fc.constantFrom('-P3D') }, { requiredKeys: ['attribute'] }),
        fc.record({ trigger: text }),
      ),
      ifPast: fc.constantFrom('skip', 'nextOccurrence', 'exit'),
    },
    { requiredKeys: [] },
  ),
  waitForEvent: fc.record(
    {
      events: fc.array(fc.record({ id, label: text, when: fc.record({ event: text }) }), { maxLength: 3 }),
      timeout: fc.constantFrom('PT48H'),
    },
    { requiredKeys: [] },
  ),
  condition: fc.record(
    { branches: fc.array(fc.record({ id, label: text, when: rule }), { maxLength: 3 }) },
    { requiredKeys: [] },
  ),
  split: fc.record(
    {
      arms: fc.array(fc.record({ id, label: text, weight: fc.constantFrom(0, 2_500, 5_000, 10_000) }), {
        maxLength: 3,
      }),
    },
    { requiredKeys: [] },
  ),
  update: fc.record(
    {
      set: fc.dictionary(text, fc.oneof(text, fc.record({ trigger: text })), { maxKeys: 2 }),
      unset: fc.array(text, { maxLength: 1 }),
      addTags: fc.array(text, { maxLength: 2 }),
      subscribe: fc.array(id, { maxLength: 1 }),
      suppress: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  webhook: fc.record(
    {
      method: fc.constantFrom('GET', 'POST'),
      url: fc.constantFrom('', 'x', 'ftp://x', 'https://example.com/a'),
      headers: fc.dictionary(fc.constantFrom('X-Id', 'Cookie'), fc.constantFrom('1', 'a b'), { maxKeys: 2 }),
      timeout: fc.constantFrom('PT30S'),
    },
    { requiredKeys: [] },
  ),
  startJourney: fc.record({ journey: id }, { requiredKeys: [] }),
  goal: fc.record({ name: text, value: fc.integer() }, { requiredKeys: [] }),
  exit: fc.record({ reason: text }, { requiredKeys: [] }),
};

test.each(nodeKindNames)('%s: settings without an error are complete for the strict schema', (name) => {
  const kind = nodeKind(name);
  fc.assert(
    fc.property(drafts[name], (settings) => {
      let errors = 0;
      kind.check(
        settings,
        (code) => (errors += ['zero-wait', 'trivial-trigger'].includes(code) ? 0 : 1),
        surroundings,
      );
      if (errors === 0)
        expect(z.object(shape(name, 'strict')).safeParse(JSON.parse(JSON.stringify(settings)))).toMatchObject(
          { success: true },
        );
    }),
    { seed: 20261122, numRuns: 400 },
  );
});
