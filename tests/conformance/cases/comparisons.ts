import {
  ask,
  at,
  did,
  fixes,
  journey,
  scenario,
  type ConformanceCase,
  type ConformanceGroup,
} from '../build.ts';
import type { Json, Rule } from '../../../src/core/index.ts';

type Asked = [Rule, 'yes' | 'no'];

/** Asks a new subscriber with these attributes several questions, one after the other; each has its answer. */
export function answers(
  name: string,
  rule: string,
  attributes: Record<string, Json>,
  asked: Asked[],
  more: Partial<Parameters<typeof scenario>[0]> = {},
): ConformanceCase {
  return fixes(
    name,
    rule,
    journey({ steps: asked.map(([when], place) => ask(`q${place + 1}`, when)) }),
    scenario({ subscriber: { attributes }, ...more }),
    [
      at('2026-03-02 08:00', 'entered t'),
      ...asked.map(([, answer], place) => at('2026-03-02 08:00', `arrived q${place + 1}`, `branched q${place + 1} ${answer === 'yes' ? 'yes' : 'otherwise'}`)),
      at('2026-03-02 08:00', 'completed'),
    ],
  ); // oxfmt-ignore
}
const n = (is: string, value?: unknown, more: object = {}): Rule =>
  ({ attribute: 'n', is, ...(value !== undefined && { value }), ...more }) as Rule; // the program is read by its strict schema

/** What the operators say, one by one. Every case asks on both sides of its border. */
export const comparisons: ConformanceGroup = {
  id: 'comparisons',
  title: 'Comparing values',
  cases: [
    answers('equals-is-the-same-value', '“Equals” holds for the very same text.', { n: 'pro' }, [
      [n('equals', 'pro'), 'yes'],
      [n('equals', 'pr'), 'no'],
    ]),
    answers(
      'not-equals-is-another-value',
      '“Is not” holds for another value of the same type.',
      { n: 'pro' },
      [
        [n('notEquals', 'free'), 'yes'],
        [n('notEquals', 'pro'), 'no'],
      ],
    ),
    answers('equals-knows-true-from-false', '“Equals” compares yes-or-no values.', { n: false }, [
      [n('equals', false), 'yes'],
      [n('equals', true), 'no'],
    ]),
    answers('less-than-leaves-out-its-border', '“Is less than 5” does not hold for 5.', { n: 5 }, [
      [n('lessThan', 5), 'no'],
      [n('lessThan', 5.5), 'yes'],
    ]),
    answers('greater-than-leaves-out-its-border', '“Is more than 5” does not hold for 5.', { n: 5 }, [
      [n('greaterThan', 5), 'no'],
      [n('greaterThan', 4.5), 'yes'],
    ]),
    answers('between-takes-in-both-borders', '“Is between 3 and 5” holds for 3 and for 5.', { n: 5 }, [
      [n('between', [3, 5]), 'yes'],
      [n('between', [5, 7]), 'yes'],
      [n('between', [6, 7]), 'no'],
      [n('between', [3, 4]), 'no'],
    ]),
    answers(
      'contains-looks-for-an-item-of-a-list',
      '“Contains” finds a whole item of a list, not a part of one.',
      { n: ['green tea', 'cake'] },
      [
        [n('contains', 'cake'), 'yes'],
        [n('contains', 'tea'), 'no'],
      ],
    ),
    answers('begins-with', '“Begins with” asks how a text begins.', { n: 'green tea' }, [
      [n('startsWith', 'green'), 'yes'],
      [n('startsWith', 'tea'), 'no'],
    ]),
    answers('ends-with', '“Ends with” asks how a text ends.', { n: 'green tea' }, [
      [n('endsWith', 'tea'), 'yes'],
      [n('endsWith', 'green'), 'no'],
    ]),
    answers('one-of-is-any-of-the-values', '“Is one of” holds for any of the values listed.', { n: 'tea' }, [
      [n('oneOf', ['coffee', 'tea']), 'yes'],
      [n('oneOf', ['coffee', 'te']), 'no'],
    ]),
    answers(
      'exists-and-missing',
      'A value of “nothing” (null) is as good as none; an empty text is a value.',
      { n: null, empty: '' },
      [
        [n('exists'), 'no'],
        [n('missing'), 'yes'],
        [{ attribute: 'empty', is: 'exists' }, 'yes'],
        [{ attribute: 'empty', is: 'missing' }, 'no'],
      ],
    ),
    answers(
      'before-and-after-leave-out-the-moment-itself',
      '“Before” and “after” do not hold for the very moment.',
      { n: '2026-03-10T12:00:00Z' },
      [
        [n('before', '2026-03-10T12:00:00Z'), 'no'],
        [n('before', '2026-03-10T12:00:01Z'), 'yes'],
        [n('after', '2026-03-10T12:00:00Z'), 'no'],
        [n('after', '2026-03-10T11:59:59Z'), 'yes'],
      ],
    ),
    answers(
      'moments-compare-across-offsets',
      'Moments compare as moments, however they are written.',
      { n: '2026-03-10T12:30:00+02:00' },
      [
        [n('before', '2026-03-10T11:00:00Z'), 'yes'],
        [n('after', '2026-03-10T11:00:00Z'), 'no'],
      ],
    ),
    answers(
      'date-begins-at-midnight-on-the-subscribers-clock',
      'A date alone is 00:00 on the subscriber’s clock.',
      { n: '2026-03-10' },
      [
        [n('before', '2026-03-09T23:30:00Z'), 'yes'],
        [n('after', '2026-03-09T22:30:00Z'), 'yes'],
      ],
      { subscriber: { attributes: { n: '2026-03-10' }, timeZone: 'Europe/Berlin' } },
    ),
    answers(
      'in-the-last-is-half-open',
      '“In the last 7 days” holds for now and no longer exactly 7 days later; it never holds for the future.',
      { now: '2026-03-02T08:00:00Z', edge: '2026-02-23T08:00:00Z', inside: '2026-02-23T08:00:01Z', soon: '2026-03-02T08:00:01Z' },
      [
        [{ attribute: 'now', is: 'inLast', value: 'P7D' }, 'yes'],
        [{ attribute: 'inside', is: 'inLast', value: 'P7D' }, 'yes'],
        [{ attribute: 'edge', is: 'inLast', value: 'P7D' }, 'no'],
        [{ attribute: 'soon', is: 'inLast', value: 'P7D' }, 'no'],
      ],
    ), // oxfmt-ignore
    answers(
      'in-the-next-is-half-open',
      '“In the next 7 days” holds for now and not for exactly 7 days ahead; it never holds for the past.',
      { now: '2026-03-02T08:00:00Z', edge: '2026-03-09T08:00:00Z', inside: '2026-03-09T07:59:59Z', gone: '2026-03-02T07:59:59Z' },
      [
        [{ attribute: 'now', is: 'inNext', value: 'P7D' }, 'yes'],
        [{ attribute: 'inside', is: 'inNext', value: 'P7D' }, 'yes'],
        [{ attribute: 'edge', is: 'inNext', value: 'P7D' }, 'no'],
        [{ attribute: 'gone', is: 'inNext', value: 'P7D' }, 'no'],
      ],
    ), // oxfmt-ignore
    answers(
      'comparing-with-a-missing-value-is-false',
      'A comparison with a value nobody knows is false, also “is not”; “not” turns it round.',
      {},
      [
        [n('equals', 'pro'), 'no'],
        [n('notEquals', 'pro'), 'no'],
        [n('lessThan', 5), 'no'],
        [n('before', '2026-03-10'), 'no'],
        [{ not: n('equals', 'pro') }, 'yes'],
        [{ not: n('notEquals', 'pro') }, 'yes'],
      ],
    ),
    answers(
      'comparing-with-another-type-is-false',
      'Types are not changed for a comparison: the text “5” is not the number 5, nor is it another number.',
      { n: '5' },
      [
        [n('equals', 5), 'no'],
        [n('notEquals', 5), 'no'],
        [n('atLeast', 1), 'no'],
        [n('between', [1, 9]), 'no'],
        [n('oneOf', [5, 6]), 'no'],
        [n('after', '2026-03-10'), 'no'],
        [{ not: n('equals', 5) }, 'yes'],
      ],
    ),
    answers('texts-mind-their-case', 'Capital letters matter unless they are to be ignored.', { n: 'Pro' }, [
      [n('equals', 'pro'), 'no'],
      [n('equals', 'pro', { ignoreCase: true }), 'yes'],
      [n('contains', 'RO'), 'no'],
      [n('contains', 'RO', { ignoreCase: true }), 'yes'],
      [n('oneOf', ['PRO', 'free'], { ignoreCase: true }), 'yes'],
    ]),
    answers(
      'accents-compare-however-they-are-written',
      'An accented letter is the same whether it was typed as one character or as two (Unicode NFC).',
      { n: 'cafe\u0301' },
      [
        [n('equals', 'caf\u00e9'), 'yes'],
        [n('endsWith', '\u00e9'), 'yes'],
        [n('endsWith', 'e'), 'no'],
      ],
    ),
    answers('all-any-and-not', '“All” needs every part, “any” one of them, “not” the opposite.', { n: 5 }, [
      [{ all: [n('atLeast', 5), n('atMost', 4)] }, 'no'],
      [{ all: [n('atLeast', 5), n('atMost', 5)] }, 'yes'],
      [{ any: [n('atLeast', 6), n('atMost', 5)] }, 'yes'],
      [{ any: [n('atLeast', 6), n('atMost', 4)] }, 'no'],
      [{ not: { any: [n('atLeast', 6), n('atMost', 4)] } }, 'yes'],
    ]),
    answers(
      'rule-may-borrow-from-the-trigger',
      'A rule may compare with a value of the event that let the person in, and may ask for that value.',
      {},
      [
        [{ attribute: 'city', is: 'equals', value: { trigger: 'properties.city' } }, 'yes'],
        [{ attribute: 'city', is: 'notEquals', value: { trigger: 'properties.country' } }, 'no'],
        [{ trigger: 'properties.total', is: 'atLeast', value: 80 }, 'yes'],
        [{ trigger: 'properties.total', is: 'atLeast', value: 81 }, 'no'],
      ],
      {
        subscriber: { attributes: { city: 'Bonn' } },
        events: [did('PT0S', 'Start', { city: 'Bonn', total: 80 })],
      },
    ),
  ],
};
