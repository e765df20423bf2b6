import { describe, expect, test } from 'vitest';
import { foundWords, valueText, type Reason } from '../../../src/core/index.ts';
import { said } from './said.ts';

describe('clauses', () => {
  const words = (reason: Reason) =>
    said({ code: 'branch', outlet: 'yes', tried: [{ branch: 'yes', reason }] }).replace('Yes, please: ', '');
  test.each<[Reason, string]>([
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, note: 'missing' }, 'plan is not known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, found: null, note: 'missing' }, 'plan is not known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'exists' } }, 'plan is not known'],
    [{ holds: true, asked: { attribute: 'plan', is: 'missing' } }, 'plan is not known'],
    [{ holds: true, asked: { attribute: 'plan', is: 'exists' }, found: 'pro' }, 'plan is known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'missing' }, found: 'pro' }, 'plan is known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, found: '' }, 'plan is empty'],
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, found: { a: [1, null] }, note: 'different-type' }, 'plan is a: 1, nothing, which cannot be compared'],
    [{ holds: true, asked: { attribute: 'likes', is: 'contains', value: 'tea' }, found: ['tea', 'cake'] }, 'likes is tea, cake'],
    [{ holds: true, asked: { trigger: 'properties.cart_total', is: 'atLeast', value: 5 }, found: 84 }, 'the trigger’s cart total is 84'],
    [{ holds: false, asked: { tag: 'vip' }, found: [] }, 'not tagged “vip”'],
    [{ holds: true, asked: { topic: 'topic-7', subscribed: true }, found: true }, 'wants “News & offers”'],
    [{ holds: true, asked: { topic: 'topic-7', subscribed: false }, found: false }, 'does not want “News & offers”'],
    [{ holds: false, asked: { event: { event: 'Buy' } }, found: 0 }, 'no Buy'],
    [{ holds: true, asked: { event: { event: 'Buy' }, since: 'entry', within: 'P7D' }, found: 1 }, 'Buy in the last 7 days since entry'],
    [{ holds: false, asked: { event: { event: 'Buy' }, times: { atLeast: 3 } }, found: 1 }, '1 × Buy'],
    [{ holds: true, asked: { event: { event: 'Buy', where: { all: [{ property: 'total', is: 'atLeast', value: 5 }, { any: [{ property: 'a', is: 'exists' }, { property: 'b', is: 'missing' }] }] } } }, found: 2 }, '2 × Buy with total is at least 5 and (a is known or b is not known)'],
    [{ holds: false, asked: { event: { event: 'Cart' }, pick: 'last', property: 'item_count', is: 'greaterThan', value: 0 }, note: 'no-such-event' }, 'no Cart'],
    [{ holds: false, asked: { event: { event: 'Cart' }, pick: 'last', property: 'item_count', is: 'greaterThan', value: 0 }, note: 'missing' }, 'last Cart: item count is not known'],
    [{ holds: true, asked: { event: { event: 'Cart' }, pick: 'first', property: 'item_count', is: 'greaterThan', value: 0 }, found: 2 }, 'first Cart: item count is 2'],
    [{ holds: true, asked: { email: 'mail-7', did: 'opened', within: 'P2D' }, found: 1 }, '“Welcome aboard” was opened in the last 2 days'],
    [{ holds: false, asked: { email: 'previous', did: 'clicked' }, found: 0 }, 'the previous email was not clicked'],
    [{ holds: false, asked: { email: 'any', did: 'opened' }, found: 0 }, 'no email was opened'],
    [{ holds: true, asked: { segment: 'segment-7' }, of: { holds: true, asked: { tag: 'vip' }, found: ['vip'] } }, 'in “Pricing shoppers” (tagged “vip”)'],
    [{ holds: false, asked: { segment: 'segment-7' }, of: { holds: false, any: [{ holds: false, asked: { event: { event: 'Buy' } }, found: 0 }] } }, 'not in “Pricing shoppers” (no Buy)'],
    [{ holds: false, asked: { segment: 'segment-7' } }, 'not in “Pricing shoppers”'],
    [{ holds: true, asked: { in: 'journey-7', state: 'active' }, found: ['active', 'everEntered'] }, 'is in “Cart recovery”'],
    [{ holds: false, asked: { in: 'journey-7', state: 'completed' }, found: [] }, 'did not complete “Cart recovery”'],
    [{ holds: false, asked: { in: 'journey-7', state: 'everEntered' }, found: [] }, 'never entered “Cart recovery”'],
    [{ holds: true, not: { holds: false, asked: { tag: 'vip' }, found: [] } }, 'not tagged “vip”'],
    [{ holds: true, all: [{ holds: true, asked: { tag: 'a' } }, { holds: true, asked: { tag: 'b' } }] }, 'tagged “a” and tagged “b”'],
    [{ holds: false, all: [{ holds: true, asked: { tag: 'a' } }, { holds: false, asked: { tag: 'b' } }] }, 'not tagged “b”'],
    [{ holds: true, any: [{ holds: true, asked: { tag: 'a' } }, { holds: false, asked: { tag: 'b' } }] }, 'tagged “a”'],
  ])('%j', (reason, expected) => expect(words(reason)).toBe(expected)); // oxfmt-ignore
  test('what was found', () => {
    expect(foundWords({ holds: false, asked: { attribute: 'a', is: 'exists' } })).toBe('nothing known');
    expect(foundWords({ holds: false, asked: { tag: 'a' }, found: ['x', 'y'] })).toBe('tags x, y');
    expect(foundWords({ holds: false, asked: { tag: 'a' }, found: [] })).toBe('no tags');
    expect(foundWords({ holds: false, asked: { email: 'any', did: 'sent' }, found: 0 })).toBe('no');
    expect(foundWords({ holds: true, asked: { segment: 's' } })).toBe('in it');
    expect(foundWords({ holds: false, asked: { in: 'j', state: 'active' }, found: [] })).toBe(
      'never entered it',
    );
    expect(
      foundWords({ holds: true, asked: { in: 'j', state: 'active' }, found: ['active', 'everEntered'] }),
    ).toBe('entered it, in it now');
    expect([undefined, null, true, 0, '', [], ['a', [1]], { a: { b: 1 } }].map(valueText)).toEqual([
      'nothing',
      'nothing',
      'yes',
      '0',
      'empty',
      'an empty list',
      'a, 1',
      'a: b: 1',
    ]);
  });
});
