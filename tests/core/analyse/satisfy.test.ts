import { describe, expect, test } from 'vitest';
import { satisfy } from '../../../src/core/analyse/satisfy.ts';
import type { Signed } from '../../../src/core/analyse/conjunctions.ts';
import type { Circumstances } from '../../../src/core/analyse/Circumstances.ts';
import { parseInstant } from '../../../src/core/values/instant.ts';
import type { Clause, Op, Operand, Rule } from '../../../src/core/values/rule.ts';

const yes = (rule: Rule): Signed => ({ rule, holds: true });
const no = (rule: Rule): Signed => ({ rule, holds: false });
const verdict = (rules: Signed[], circumstances: Circumstances = {}) => satisfy(rules, circumstances).verdict;
const plan = (is: Op, value?: Operand, more: object = {}): Clause => ({
  attribute: 'plan',
  is,
  value,
  ...more,
});
const now = parseInstant('2026-05-01T12:00:00Z');

/** The plan of an example that meets all of these. */
const planFor = (...rules: Signed[]) => {
  const found = satisfy(rules, { now });
  if (found.verdict !== 'possible') return found.verdict;
  return Object.hasOwn(found.model.attributes, 'plan') ? found.model.attributes['plan'] : 'none at all';
};

describe('one attribute', () => {
  test.each<[string, Signed[], unknown]>([
    ['equals', [yes(plan('equals', 'pro'))], 'pro'],
    ['equals, and not another', [yes(plan('equals', 'pro')), yes(plan('notEquals', 'free'))], 'pro'],
    ['two that differ', [yes(plan('equals', 'pro')), yes(plan('equals', 'free'))], 'impossible'],
    ['another type', [yes(plan('equals', 1)), yes(plan('equals', '1'))], 'impossible'],
    ['itself denied', [yes(plan('equals', 'pro')), no(plan('equals', 'pro'))], 'impossible'],
    ['not equal needs no value where it is only denied', [no(plan('equals', 'pro'))], 'none at all'],
    ['notEquals denied is equals, or nothing to compare', [no(plan('notEquals', 'pro')), yes(plan('exists'))], 'pro'],
    ['notEquals does not hold of what is missing', [yes(plan('notEquals', 'pro')), yes(plan('missing'))], 'impossible'],
    ['one of several', [yes(plan('oneOf', ['a', 'b'])), no(plan('equals', 'a'))], 'b'],
    ['one of several, all denied', [yes(plan('oneOf', ['a', 'b'])), no(plan('equals', 'a')), no(plan('equals', 'b'))], 'impossible'],
    ['one of several, of no shared type', [yes(plan('oneOf', ['a', 2])), yes(plan('atLeast', 3))], 'impossible'],
    ['one of several numbers in a range', [yes(plan('oneOf', ['a', 2, 5])), yes(plan('atLeast', 3))], 5],
    ['a range', [yes(plan('greaterThan', 3)), yes(plan('lessThan', 4))], 3.5],
    ['a range of one', [yes(plan('atLeast', 3)), yes(plan('atMost', 3))], 3],
    ['an empty range', [yes(plan('greaterThan', 3)), yes(plan('lessThan', 3))], 'impossible'],
    ['a range without its only number', [yes(plan('between', [3, 3])), no(plan('equals', 3))], 'impossible'],
    ['between, turned about', [yes(plan('between', [5, 3]))], 'impossible'],
    ['not less is not more: it may be no number', [no(plan('lessThan', 3)), no(plan('atLeast', 3)), yes(plan('exists'))], 'something'],
    ['known and not', [yes(plan('exists')), yes(plan('missing'))], 'impossible'],
    ['missing', [yes(plan('missing'))], 'none at all'],
    ['true and false', [yes(plan('equals', true)), yes(plan('equals', false))], 'impossible'],
    ['a truth, denied both ways, may be anything else', [no(plan('equals', true)), no(plan('equals', false)), yes(plan('exists'))], 'something'],
  ])('%s', (_, rules, expected) => expect(planFor(...rules)).toEqual(expected)); // oxfmt-ignore

  test.each<[string, Signed[], unknown]>([
    ['case ignored on both sides', [yes(plan('equals', 'PRO', { ignoreCase: true })), no(plan('equals', 'pro', { ignoreCase: true }))], 'impossible'],
    ['case ignored on one side leaves another spelling', [yes(plan('equals', 'PRO', { ignoreCase: true })), no(plan('equals', 'PRO'))], 'pro'],
    ['exact case decides', [yes(plan('equals', 'Pro')), yes(plan('equals', 'pRO', { ignoreCase: true }))], 'Pro'],
    ['one letter, composed or not', [yes(plan('equals', 'caf\u00e9')), no(plan('equals', 'cafe\u0301'))], 'impossible'],
    ['begins and ends', [yes(plan('startsWith', 'pro-')), yes(plan('endsWith', '-max')), yes(plan('contains', 'team'))], 'pro-team-max'],
    ['two beginnings', [yes(plan('startsWith', 'pro')), yes(plan('startsWith', 'free'))], 'impossible'],
    ['two beginnings, one of them longer', [yes(plan('startsWith', 'pro')), yes(plan('startsWith', 'PRO-x', { ignoreCase: true }))], 'pro-x'],
    ['two ends', [yes(plan('endsWith', 'a')), yes(plan('endsWith', 'b'))], 'impossible'],
    ['a part of a part', [yes(plan('startsWith', 'abc')), no(plan('contains', 'b'))], 'impossible'],
    ['a part in other letters', [yes(plan('startsWith', 'ABC')), no(plan('contains', 'b', { ignoreCase: true }))], 'impossible'],
    ['a list may hold what no text does', [yes(plan('contains', 'ABC')), no(plan('contains', 'b'))], 'ABC'],
    ['a part that the text need not have', [yes(plan('startsWith', 'ac')), no(plan('contains', 'b'))], 'ac'],
    ['a text that does not begin so', [yes(plan('equals', 'abc')), yes(plan('startsWith', 'b'))], 'impossible'],
    ['spelt as asked, case ignored elsewhere', [yes(plan('equals', 'abcd', { ignoreCase: true })), yes(plan('startsWith', 'AB')), yes(plan('endsWith', 'd'))], 'ABcd'],
    ['an item of a list', [yes(plan('contains', 3)), yes(plan('contains', 'x'))], [3, 'x']],
    ['an item that must not be there', [yes(plan('contains', 3)), no(plan('contains', 3))], 'impossible'],
    ['no empty part is denied of a text', [no(plan('contains', '')), yes(plan('startsWith', 'a'))], 'impossible'],
  ])('texts: %s', (_, rules, expected) => expect(planFor(...rules)).toEqual(expected)); // oxfmt-ignore

  test.each<[string, Signed[], 'possible' | 'impossible']>([
    ['between two dates', [yes(plan('after', '2026-01-01')), yes(plan('before', '2026-02-01'))], 'possible'],
    ['after it ended', [yes(plan('after', '2026-02-01')), yes(plan('before', '2026-02-01'))], 'impossible'],
    ['not before means later, or no date', [no(plan('before', '2026-02-01'))], 'possible'],
    ['neither before nor after', [no(plan('before', '2026-02-01')), no(plan('after', '2026-02-01')), yes(plan('before', '2026-01-01'))], 'impossible'],
    ['lately', [yes(plan('inLast', 'P7D')), yes(plan('after', '2026-04-28'))], 'possible'],
    ['lately, long ago', [yes(plan('inLast', 'P7D')), yes(plan('before', '2026-04-01'))], 'impossible'],
    ['soon', [yes(plan('inNext', 'P1M')), no(plan('inNext', 'P7D'))], 'possible'],
    ['soon, and in the past', [yes(plan('inNext', 'P7D')), yes(plan('before', '2026-04-01'))], 'impossible'],
    ['a date that is a number', [yes(plan('inLast', 'P7D')), yes(plan('atLeast', 0))], 'impossible'],
  ])('dates: %s', (_, rules, expected) => expect(verdict(rules, { now, zone: 'Europe/Berlin' })).toBe(expected)); // oxfmt-ignore

  test('without a present, what was lately may be any time', () => {
    const rules = [yes(plan('inLast', 'P7D')), yes(plan('before', '2020-04-01'))];
    expect(verdict(rules, { now, zone: 'Europe/Berlin' })).toBe('impossible');
    expect(verdict(rules)).not.toBe('impossible');
  });
});

describe('tags, topics, journeys', () => {
  test.each<[string, Signed[], 'possible' | 'impossible']>([
    ['a tag and not another', [yes({ tag: 'vip' }), no({ tag: 'new' })], 'possible'],
    ['a tag and not itself', [yes({ tag: 'vip' }), yes({ not: { tag: 'vip' } })], 'impossible'],
    ['a topic both ways', [yes({ topic: 'news', subscribed: true }), yes({ topic: 'news', subscribed: false })], 'impossible'],
    ['a topic declined, which is not being subscribed', [yes({ topic: 'news', subscribed: false }), no({ topic: 'news', subscribed: true })], 'possible'],
    ['in a journey never entered', [yes({ in: 'j', state: 'active' }), no({ in: 'j', state: 'everEntered' })], 'impossible'],
    ['entered, not completed', [yes({ in: 'j', state: 'everEntered' }), no({ in: 'j', state: 'completed' })], 'possible'],
    ['nothing of nothing', [yes({ any: [] })], 'impossible'],
    ['all of nothing', [yes({ all: [] })], 'possible'],
    ['all of nothing, denied', [no({ all: [] })], 'impossible'],
  ])('%s', (_, rules, expected) => expect(verdict(rules)).toBe(expected)); // oxfmt-ignore
});

const bought = (total?: Clause | object, more: object = {}): Rule =>
  ({ event: { event: 'Order Completed', ...(total && { where: total }) }, ...more }) as Rule; // a clause over events
const total = (is: Op, value?: Operand) => ({ property: 'total', is, value });

describe('events', () => {
  test.each<[string, Signed[], 'possible' | 'impossible']>([
    ['at least and at most', [yes(bought(undefined, { times: { atLeast: 2 } })), yes(bought(undefined, { times: { atMost: 3 } }))], 'possible'],
    ['more than at most', [yes(bought(undefined, { times: { atLeast: 4 } })), yes(bought(undefined, { times: { atMost: 3 } }))], 'impossible'],
    ['some of those of which there are none', [yes(bought(total('greaterThan', 50))), no(bought())], 'impossible'],
    ['a dear one, no cheap one', [yes(bought(total('greaterThan', 50))), no(bought(total('atMost', 50)))], 'possible'],
    ['a dear one, none above a lower price', [yes(bought(total('greaterThan', 50))), no(bought(total('greaterThan', 40)))], 'impossible'],
    ['a filter that nothing passes', [yes(bought({ all: [total('greaterThan', 50), total('lessThan', 50)] }))], 'impossible'],
    ['lately, but not longer ago', [yes(bought(undefined, { within: 'P7D' })), no(bought(undefined, { within: 'P30D' }))], 'impossible'],
    ['long ago, but not lately', [yes(bought(undefined, { within: 'P30D' })), no(bought(undefined, { within: 'P7D' }))], 'possible'],
    ['long ago, but not in a window that may be as long', [yes(bought(undefined, { within: 'P1M' })), no(bought(undefined, { within: 'P28D' }))], 'possible'],
    ['since entry, but never', [yes(bought(undefined, { since: 'entry' })), no(bought())], 'impossible'],
    ['before entry only', [yes(bought()), no(bought(undefined, { since: 'entry' }))], 'possible'],
    ['between two counts, denied', [no(bought(undefined, { times: { atLeast: 1, atMost: 2 } })), yes(bought())], 'possible'],
    ['the last one', [yes({ event: { event: 'Order Completed' }, pick: 'last', property: 'total', is: 'atLeast', value: 9 })], 'possible'],
    ['the last one, of none', [yes({ event: { event: 'Order Completed' }, pick: 'last', property: 'total', is: 'exists' }), no(bought())], 'impossible'],
    ['the last dear one is cheap', [yes({ event: { event: 'Order Completed', where: total('atLeast', 9) }, pick: 'last', property: 'total', is: 'lessThan', value: 5 })], 'impossible'],
    ['first dear, last cheap', [
      yes({ event: { event: 'Order Completed' }, pick: 'first', property: 'total', is: 'atLeast', value: 9 }),
      yes({ event: { event: 'Order Completed' }, pick: 'last', property: 'total', is: 'lessThan', value: 5 }),
    ], 'possible'],
    ['the first is the last where there is one', [
      yes({ event: { event: 'Order Completed' }, pick: 'last', property: 'total', is: 'equals', value: 9 }),
      yes(bought(undefined, { times: { atLeast: 3, atMost: 3 } })),
    ], 'possible'],
  ])('%s', (_, rules, expected) => expect(verdict(rules, { now })).toBe(expected)); // oxfmt-ignore
  test('an example has as many events as are asked for', () => {
    const found = satisfy([yes(bought(total('atLeast', 10), { times: { atLeast: 3 } }))], { now });
    expect(found).toMatchObject({ verdict: 'possible', model: { events: [{}, {}, {}] } });
  });
});

describe('mails', () => {
  const did = (deed: string, more: object = {}): Rule => ({ email: 'hello', did: deed, ...more }) as Rule; // a clause over mails
  test.each<[string, Signed[], 'possible' | 'impossible']>([
    ['opened, not clicked', [yes(did('opened')), no(did('clicked'))], 'possible'],
    ['clicked, not opened', [yes(did('clicked')), no(did('opened'))], 'impossible'],
    ['clicked a link, not any', [yes(did('clicked', { link: 'a' })), no(did('clicked'))], 'impossible'],
    ['clicked, not this link', [yes(did('clicked')), no(did('clicked', { link: 'a' }))], 'possible'],
    ['opened this one, but none', [yes(did('opened')), no(did('opened', { email: 'any' }))], 'impossible'],
    ['opened by machine only', [yes(did('opened', { machine: true })), no(did('opened'))], 'possible'],
    ['opened lately, never opened', [yes(did('opened', { within: 'P1D' })), no(did('opened'))], 'impossible'],
  ])('%s', (_, rules, expected) => expect(verdict(rules, { now })).toBe(expected)); // oxfmt-ignore
});

describe('segments and triggers', () => {
  const segments = {
    vips: { rule: { all: [{ tag: 'vip' }, { attribute: 'plan', is: 'equals', value: 'pro' }] } as Rule },
    rest: { rule: { not: { segment: 'vips' } } as Rule },
    round: { rule: { any: [{ segment: 'round' }, { tag: 'x' }] } as Rule },
  };
  test('a segment is what its rule says', () => {
    expect(verdict([yes({ segment: 'vips' }), no({ tag: 'vip' })], { segments })).toBe('impossible');
    expect(verdict([yes({ segment: 'rest' }), yes({ tag: 'vip' })], { segments })).toBe('possible');
    expect(verdict([yes({ segment: 'rest' }), yes({ segment: 'vips' })], { segments })).toBe('impossible');
    expect(verdict([yes({ segment: 'nowhere' })], { segments })).toBe('impossible');
  });
  test('one that goes round in a circle is proven neither way', () =>
    expect(verdict([yes({ segment: 'round' }), no({ tag: 'x' })], { segments })).toBe('unknown'));
  test('what is compared with the trigger is compared with one value', () => {
    const value = { trigger: 'properties.city' };
    expect(verdict([yes({ attribute: 'city', is: 'equals', value })])).toBe('possible');
    const known = { event: 'A', timestamp: '2026-01-01T00:00:00Z', properties: { city: 'Kiel' } };
    const rules = [
      yes({ attribute: 'city', is: 'equals', value }),
      no({ attribute: 'city', is: 'equals', value: 'Kiel' }),
    ];
    expect(verdict(rules, { trigger: known })).toBe('impossible');
    expect(
      verdict([yes({ trigger: 'properties.city', is: 'equals', value: 'Ulm' })], { trigger: known }),
    ).toBe('impossible');
    expect(verdict(rules)).toBe('possible');
  });
});

describe('too much', () => {
  test('ends with an honest answer', () => {
    const any = (name: string): Rule => ({
      any: [1, 2, 3, 4].map((value) => ({ attribute: name, is: 'equals', value })),
    });
    const many = Array.from({ length: 40 }, (_, index) => yes(any(`a${index}`)));
    expect(verdict(many)).toBe('possible');
    // No clash shows before everything is chosen: every event must be there, and all of them together are too many.
    const clash = Array.from({ length: 12 }, (_, index) =>
      yes({
        any: [
          { email: `e${index}`, did: 'opened' },
          { email: `f${index}`, did: 'opened' },
        ],
      }),
    );
    expect(verdict([...clash, no({ email: 'any', did: 'opened' })])).toBe('impossible');
    const deep = Array.from({ length: 30 }, (_, index) =>
      yes({ any: [{ tag: `a${index}` }, { tag: `b${index}` }] }),
    );
    expect(['possible', 'unknown']).toContain(verdict([...deep, no({ tag: 'a29' }), no({ segment: 'x' })]));
  });
});
