import { describe, expect, test } from 'vitest';
import { clausesOf, eventPatternSchema, operandFits, propertyClausesOf, readWith, ruleIsComplete, ruleSchema, type Operand, type Op, type Rule } from '../../../src/core/index.ts'; // oxfmt-ignore

const codes = (rule: unknown, mode: 'draft' | 'strict' = 'strict') => {
  const read = readWith(ruleSchema(mode), rule);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path ?? ''}`);
};

describe('every clause of the format is read', () => {
  const rules: Rule[] = [
    { attribute: 'plan', is: 'equals', value: 'pro' },
    { attribute: 'plan', is: 'equals', value: 'PRO', ignoreCase: true },
    { attribute: 'plan', is: 'exists' },
    { tag: 'vip' },
    { segment: 'active' },
    { event: { event: 'A' } },
    {
      event: { event: 'A', where: { not: { property: 'n', is: 'between', value: [1, 2] } } },
      times: { atLeast: 1, atMost: 3 },
      within: 'P7D',
      since: 'entry',
    },
    {
      event: { event: 'A' },
      pick: 'last',
      property: 'n',
      is: 'greaterThan',
      value: { trigger: 'properties.n' },
    },
    { email: 'previous', did: 'clicked', link: 'guide', within: 'P2D', machine: true },
    { topic: 'news', subscribed: true },
    { trigger: 'properties.total', is: 'atLeast', value: 5 },
    { in: 'journey', state: 'everEntered' },
    { any: [{ all: [{ tag: 'a' }, { not: { tag: 'b' } }] }, { tag: 'c' }] },
  ];
  test.each(rules.map((rule) => [JSON.stringify(rule), rule] as const))('%s', (_, rule) => {
    expect(codes(rule)).toEqual([]);
    expect(codes(rule, 'draft')).toEqual([]);
    expect(ruleIsComplete(rule)).toBe(true);
  });
});

describe('what is wrong is refused with its place', () => {
  test.each<[string, unknown, string]>([
    ['an unknown operator', { attribute: 'a', is: 'matches', value: '.*' }, 'bad-value /is'],
    ['no value', { attribute: 'a', is: 'equals' }, 'bad-value /value'],
    ['a value too many', { attribute: 'a', is: 'exists', value: 1 }, 'bad-value /value'],
    ['a member too many', { tag: 'a', event: 'b' }, 'unknown-member /event'],
    ['nothing at all', {}, 'missing-member /'],
    ['an empty list', { all: [] }, 'bad-value /all'],
    [
      'deeper down',
      { any: [{ not: { attribute: 'a', is: 'lessThan', value: 'x' } }] },
      'bad-value /any/0/not/value',
    ],
    ['a duration that is none', { event: { event: 'A' }, within: '7 days' }, 'bad-value /within'],
    ['a path that is none', { trigger: 'total', is: 'exists' }, 'bad-value /trigger'],
    [
      'a comparison with a list of lists',
      { attribute: 'a', is: 'oneOf', value: [['x']] },
      'wrong-type /value',
    ],
    ['a text where a rule belongs', 'tag', 'wrong-type '],
  ])('%s', (_, rule, expected) => {
    expect(codes(rule).some((found) => found.startsWith(expected))).toBe(true);
  });
  test('more than 32 deep', () => {
    const deep = (levels: number): unknown => (levels === 0 ? { tag: 'a' } : { not: deep(levels - 1) });
    expect(codes(deep(31))).toEqual([]);
    expect(codes(deep(32))).toEqual(['rule-too-deep ']);
    expect(codes(deep(32), 'draft')).toEqual(['rule-too-deep ']);
    const where = (levels: number): unknown =>
      levels === 0 ? { property: 'a', is: 'exists' } : { all: [where(levels - 1)] };
    const pattern = (levels: number) =>
      readWith(eventPatternSchema('strict'), { event: 'A', where: where(levels) });
    expect(pattern(31).ok).toBe(true);
    expect(pattern(32)).toMatchObject({ issues: [{ code: 'rule-too-deep' }] });
  });
  test('a draft may be half typed, but a half-typed rule is not complete', () => {
    for (const rule of [
      { all: [] },
      { attribute: '', is: 'equals' },
      { event: { event: '' } },
      { attribute: 'a', is: 'before', value: '2026-' },
      { event: { event: 'A', where: { any: [] } } },
    ] as Rule[]) {
      expect(codes(rule, 'draft')).toEqual([]);
      expect(codes(rule)).not.toEqual([]);
      expect(ruleIsComplete(rule)).toBe(false);
      expect(ruleIsComplete({ any: [{ tag: 'a' }, { not: rule }] })).toBe(false);
    }
  });
});

test.each<[Op, Operand | undefined, boolean]>([
  ['equals', false, true],
  ['equals', 0, true],
  ['equals', '', false],
  ['equals', ['a'], false],
  ['equals', { trigger: 'properties.a' }, true],
  ['lessThan', '5', false],
  ['lessThan', { trigger: 'properties.a' }, true],
  ['between', [1, 2], true],
  ['between', [1], false],
  ['between', [1, 2, 3], false],
  ['between', ['a', 'b'], false],
  ['oneOf', ['a', 1, true], true],
  ['oneOf', [], false],
  ['oneOf', 'a', false],
  ['contains', 1, true],
  ['startsWith', 1, false],
  ['before', '2026-03-01', true],
  ['before', '2026-03-01T08:00:00+01:00', true],
  ['before', '2026-02-30', false],
  ['after', 'tomorrow', false],
  ['after', { trigger: 'properties.date' }, true],
  ['inLast', 'P7D', true],
  ['inLast', '-P7D', false],
  ['inNext', 'a week', false],
  ['inNext', { trigger: 'properties.span' }, false],
  ['exists', undefined, true],
  ['missing', 'x', false],
  ['contains', undefined, false],
])('%s takes %j: %s', (is, value, fits) => {
  expect(operandFits({ is, ...(value !== undefined && { value }) })).toBe(fits);
});

test('clauses come in reading order', () => {
  const tags = clausesOf({ any: [{ all: [{ tag: 'a' }, { not: { tag: 'b' } }] }, { tag: 'c' }] });
  expect(tags).toEqual([{ tag: 'a' }, { tag: 'b' }, { tag: 'c' }]);
  expect(propertyClausesOf(undefined)).toEqual([]);
  expect(
    propertyClausesOf({
      not: { any: [{ property: 'a', is: 'exists' }, { all: [{ property: 'b', is: 'missing' }] }] },
    }).map(({ property }) => property),
  ).toEqual(['a', 'b']);
});
