import { answers } from './comparisons.ts';
import {
  ask, at, did, fixes, journey, onEvent, program, scenario, wait, type ConformanceGroup,
} from '../build.ts'; // oxfmt-ignore
import type { Rule } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const seen = { event: { event: 'Seen' } };
const pages = (pick: 'first' | 'last', is: string, value?: unknown): Rule =>
  ({ event: { event: 'Seen' }, pick, property: 'page', is, ...(value !== undefined && { value }) }) as Rule; // the program is read by its strict schema
const before = (...events: [string, object?][]) => ({
  events: [
    ...events.map(([when, properties]) => did(when, 'Seen', properties)),
    did('2026-03-02 08:00', 'Start'),
  ],
  start: '2026-02-20 08:00',
});
/** Waits, asks, waits, asks: what time does to one answer. */
const twice = (rule: Rule, first: string, second: string) =>
  journey({ steps: [wait('w1', first), ask('q1', rule), wait('w2', second), ask('q2', rule)] });

/** Conditions, and what rules may ask of a person’s history. */
export const rules: ConformanceGroup = {
  id: 'rules',
  title: 'Conditions and rules',
  cases: [
    fixes(
      'first-branch-that-holds-wins',
      'Of several branches the first one that holds is taken; where none holds, “otherwise”.',
      journey({
        steps: [
          {
            id: 'c',
            kind: 'condition',
            branches: [
              { id: 'a', label: 'A', when: { tag: 'nobody' } },
              { id: 'b', label: 'B', when: { tag: 'vip' } },
              { id: 'c', label: 'C', when: { tag: 'vip' } },
            ],
            outlets: { a: null, b: 'd', c: null, otherwise: null },
          },
          ask('d', { tag: 'nobody' }),
        ],
      }),
      scenario({ subscriber: { tags: ['vip'] } }),
      [at(start, 'entered t', 'arrived c', 'branched c b', 'arrived d', 'branched d otherwise', 'completed')],
    ),
    answers(
      'tag-is-there-or-not',
      'A tag is the whole tag, written exactly so.',
      {},
      [
        [{ tag: 'vip' }, 'yes'],
        [{ tag: 'VIP' }, 'no'],
        [{ tag: 'vi' }, 'no'],
      ],
      { subscriber: { tags: ['vip'] } },
    ),
    answers(
      'topic-is-the-persons-choice-or-its-default',
      'Whether somebody wants a topic is their own choice, and the topic’s default where they made none.',
      {},
      [
        [{ topic: 'news', subscribed: true }, 'no'],
        [{ topic: 'news', subscribed: false }, 'yes'],
        [{ topic: 'offers', subscribed: true }, 'no'],
        [{ topic: 'orders', subscribed: true }, 'yes'],
      ],
      { subscriber: { topics: { news: false } } },
    ),
    answers(
      'event-happened-or-did-not',
      'Asked for an event without a number, once is enough.',
      {},
      [
        [seen, 'yes'],
        [{ event: { event: 'Bought' } }, 'no'],
        [{ event: { event: 'Seen', where: { property: 'page', is: 'equals', value: 2 } } }, 'no'],
      ],
      before(['PT1H', { page: 1 }]),
    ),
    answers(
      'event-counts-have-borders',
      '“At least” and “at most” so many times take in the number itself; “at most 0” means never.',
      {},
      [
        [{ ...seen, times: { atLeast: 2 } }, 'yes'],
        [{ ...seen, times: { atLeast: 3 } }, 'no'],
        [{ ...seen, times: { atMost: 2 } }, 'yes'],
        [{ ...seen, times: { atMost: 1 } }, 'no'],
        [{ ...seen, times: { atLeast: 1, atMost: 1 } }, 'no'],
        [{ event: { event: 'Bought' }, times: { atMost: 0 } }, 'yes'],
      ],
      before(['PT1H'], ['PT2H']),
    ),
    fixes(
      'within-days-are-calendar-days',
      'A window of a day follows the subscriber’s clock: after the spring change it closes an hour sooner.',
      twice({ event: { event: 'Start' }, within: 'P1D' }, 'PT22H59M', 'PT1M'),
      scenario({ start: '2026-03-28 09:00', subscriber: { timeZone: 'Europe/Berlin' } }),
      [
        at('2026-03-28 09:00', 'entered t', 'arrived w1'),
        at('2026-03-29 07:59', 'arrived q1', 'branched q1 yes', 'arrived w2'),
        at('2026-03-29 08:00', 'arrived q2', 'branched q2 otherwise', 'completed'),
      ],
    ),
    fixes(
      'window-of-a-month-ends-for-each-event-by-itself',
      'A window of a month is reckoned for each event: that of 31 January at 9:00 ends on the last of February before that of 30 January at 10:00.',
      journey({
        steps: [
          ask('q1', { ...seen, within: 'P1M', times: { atLeast: 2 } }),
          ask('q2', { ...seen, within: 'P1M' }),
        ],
      }),
      scenario({
        start: '2026-01-30 08:00',
        events: [
          did('2026-01-30 10:00', 'Seen'),
          did('2026-01-31 09:00', 'Seen'),
          did('2026-02-28 09:30', 'Start'),
        ],
      }),
      [
        at('2026-02-28 09:30', 'entered t', 'arrived q1', 'branched q1 otherwise', 'arrived q2'),
        at('2026-02-28 09:30', 'branched q2 yes', 'completed'),
      ],
    ),
    answers(
      'within-limits-the-count',
      'With a window only the events inside it are counted.',
      {},
      [
        [{ ...seen, within: 'P7D', times: { atLeast: 2 } }, 'no'],
        [{ ...seen, within: 'P7D', times: { atLeast: 1 } }, 'yes'],
        [{ ...seen, times: { atLeast: 2 } }, 'yes'],
      ],
      before(['2026-02-22 08:00'], ['2026-03-01 08:00']),
    ),
    answers(
      'first-and-last-event',
      'Of a value of the first or the last such event that very event is asked, not any other.',
      {},
      [
        [pages('first', 'equals', 1), 'yes'],
        [pages('last', 'equals', 3), 'yes'],
        [pages('first', 'equals', 2), 'no'],
        [pages('last', 'equals', 2), 'no'],
      ],
      before(['PT1H', { page: 1 }], ['PT2H', { page: 2 }], ['PT3H', { page: 3 }]),
    ),
    answers(
      'no-such-event-is-false',
      'Where there was no such event, nothing about it is true: not even that a value is missing.',
      {},
      [
        [pages('last', 'equals', 1), 'no'],
        [pages('last', 'missing'), 'no'],
        [{ not: pages('last', 'exists') }, 'yes'],
      ],
    ),
    fixes(
      'last-event-since-entry',
      '“The last since the entry” looks only at what came after the entry.',
      journey({
        steps: [
          wait('w', 'PT1H'),
          ask('q', { ...seen, pick: 'first', since: 'entry', property: 'page', is: 'equals', value: 2 }),
        ],
      }),
      scenario({
        events: [did('PT0S', 'Seen', { page: 1 }), did('PT0S', 'Start'), did('PT30M', 'Seen', { page: 2 })],
      }),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 09:00', 'arrived q', 'branched q yes', 'completed'),
      ],
    ),
    fixes(
      'cart-still-full',
      'The item is still in the cart: the last cart has items, and no order was completed since the entry.',
      journey({
        on: onEvent('Cart Updated', { property: 'item_count', is: 'greaterThan', value: 0 }),
        reentry: { mode: 'afterExit' },
        steps: [
          wait('w', 'PT1H'),
          ask('q', {
            all: [
              { event: { event: 'Cart Updated' }, pick: 'last', property: 'item_count', is: 'greaterThan', value: 0 },
              { event: { event: 'Order Completed' }, times: { atMost: 0 }, since: 'entry' },
            ],
          }),
        ],
      }),
      scenario({
        events: [
          did('PT0S', 'Cart Updated', { item_count: 2 }),
          did('PT30M', 'Cart Updated', { item_count: 0 }),
          did('P1D', 'Cart Updated', { item_count: 1 }),
        ],
      }),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 09:00', 'arrived q', 'branched q otherwise', 'completed'),
        at('2026-03-03 08:00', 'j#2 entered t', 'j#2 arrived w'),
        at('2026-03-03 09:00', 'j#2 arrived q', 'j#2 branched q yes', 'j#2 completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'rule-asks-of-other-journeys',
      'A rule may ask whether somebody is in another journey now, has completed it, or ever entered it.',
      program([
        journey({
          id: 'asks',
          on: onEvent('Ask'),
          steps: [
            ask('active', { in: 'other', state: 'active' }),
            ask('completed', { in: 'other', state: 'completed' }),
            ask('ever', { in: 'other', state: 'everEntered' }),
          ],
        }),
        journey({ id: 'other', steps: [wait('w', 'P1D')] }),
      ]),
      scenario({ events: [did('PT1H', 'Ask'), did('PT2H', 'Start'), did('PT3H', 'Ask'), did('PT48H', 'Ask')] }),
      [
        at('2026-03-02 09:00', 'asks entered t', 'asks arrived active', 'asks branched active otherwise', 'asks arrived completed'),
        at('2026-03-02 09:00', 'asks branched completed otherwise', 'asks arrived ever', 'asks branched ever otherwise', 'asks completed'),
        at('2026-03-02 10:00', 'other entered t', 'other arrived w'),
        at('2026-03-02 11:00', 'asks#2 entered t', 'asks#2 arrived active', 'asks#2 branched active yes', 'asks#2 arrived completed'),
        at('2026-03-02 11:00', 'asks#2 branched completed otherwise', 'asks#2 arrived ever', 'asks#2 branched ever yes', 'asks#2 completed'),
        at('2026-03-03 10:00', 'other completed'),
        at('2026-03-04 08:00', 'asks#3 entered t', 'asks#3 arrived active', 'asks#3 branched active otherwise', 'asks#3 arrived completed'),
        at('2026-03-04 08:00', 'asks#3 branched completed yes', 'asks#3 arrived ever', 'asks#3 branched ever yes', 'asks#3 completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'leaving-early-is-not-completing',
      'Who left a journey by an exit has entered it but not completed it; who reached the goal has.',
      program([
        journey({ id: 'asks', on: onEvent('Ask'), steps: [ask('q', { in: 'other', state: 'completed' })] }),
        journey({
          id: 'other',
          goal: { name: 'Buys', when: { event: 'Bought' }, from: 'entry', exit: true },
          exits: [{ id: 'x', when: { event: 'Left' }, reason: 'left' }],
          steps: [wait('w', 'P9D')],
        }),
      ]),
      scenario({
        events: [
          did('PT0S', 'Start'), did('PT1H', 'Left'), did('PT2H', 'Ask'), did('PT3H', 'Start'), did('PT4H', 'Bought'), did('PT5H', 'Ask'),
        ],
      }),
      [
        at(start, 'other entered t', 'other arrived w'),
        at('2026-03-02 09:00', 'other exited left'),
        at('2026-03-02 10:00', 'asks entered t', 'asks arrived q', 'asks branched q otherwise', 'asks completed'),
        at('2026-03-02 11:00', 'other#2 entered t', 'other#2 arrived w'),
        at('2026-03-02 12:00', 'other#2 goal Buys'),
        at('2026-03-02 13:00', 'asks#2 entered t', 'asks#2 arrived q', 'asks#2 branched q yes', 'asks#2 completed'),
      ],
    ), // oxfmt-ignore
  ],
};
