import { at, did, email, fixes, journey, onEvent, program, scenario, wait, wanted, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore
import type { Policies } from '../../../src/core/index.ts';

type Cap = NonNullable<Policies['caps']>[number];
const start = '2026-03-02 08:00';
const day: Cap = { max: 1, per: 'P1D', count: 'calendar' };
const rolling = (per: string, max = 1): Cap => ({ max, per, count: 'rolling' });
const under = (caps: Cap[], steps: Piece[], more: object = {}) => program(journey({ steps, ...more }), { policies: { caps } }); // oxfmt-ignore
/** m, then after a while n. */
const two = (gap: string, n: object = {}, m: object = {}) => [email('m', m), wait('w', gap), email('n', n)];
const first = (from = start) => at(from, 'entered t', 'arrived m', 'sent m m', 'arrived w');

/** How many mails somebody may get. */
export const caps: ConformanceGroup = {
  id: 'caps',
  title: 'Caps: how many mails',
  cases: [
    fixes(
      'cap-of-a-day-counts-the-calendar-day',
      'One mail a calendar day: a quarter to midnight and a quarter past are two days.',
      under([day], two('PT30M')),
      scenario({ start: '2026-03-02 23:45' }),
      [first('2026-03-02 23:45'), at('2026-03-03 00:15', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'cap-of-a-day-is-on-the-subscribers-clock',
      'The day of a cap is the subscriber’s own: in Tokyo it ends at 15:00 UTC.',
      under([day], two('PT1H')),
      scenario({ start: '2026-03-02 14:30', subscriber: { timeZone: 'Asia/Tokyo' } }),
      [first('2026-03-02 14:30'), at('2026-03-02 15:30', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'cap-of-a-day-is-on-the-journeys-clock-where-the-subscriber-has-none',
      'Where the subscriber has no time zone the day of a cap is that of the sending journey.',
      under([day], two('PT1H'), { timeZone: 'Asia/Tokyo' }),
      {
        ...scenario({ start: '2026-03-02 14:30' }),
        subscriber: { id: 'ada', email: 'ada@example.com' },
      },
      [first('2026-03-02 14:30'), at('2026-03-02 15:30', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'cap-of-a-week-begins-on-monday',
      'A cap of a week begins anew on Monday at midnight: Sunday belongs to the old week.',
      under([{ ...day, per: 'P1W' }], [...two('P6D'), wait('v', 'PT16H'), email('o')]),
      scenario(),
      [
        first(),
        at('2026-03-08 08:00', 'arrived n', 'skipped n cap', 'arrived v'),
        at('2026-03-09 00:00', 'arrived o', 'sent o o', 'completed'),
      ],
    ),
    fixes(
      'cap-of-a-month-begins-on-the-first',
      'A cap of a month begins anew on the first of the month at midnight.',
      under([{ ...day, per: 'P1M' }], [...two('PT15H59M'), wait('v', 'PT1M'), email('o')]),
      scenario({ start: '2026-03-31 08:00' }),
      [
        first('2026-03-31 08:00'),
        at('2026-03-31 23:59', 'arrived n', 'skipped n cap', 'arrived v'),
        at('2026-04-01 00:00', 'arrived o', 'sent o o', 'completed'),
      ],
    ),
    fixes(
      'caps-count-all-journeys',
      'A cap counts the mails of all journeys together.',
      program(
        [
          journey({ id: 'j', steps: [email('m')] }),
          journey({ id: 'k', on: onEvent('Other'), steps: [email('m')] }),
        ],
        { policies: { caps: [day] } },
      ),
      scenario({ events: [did('PT0S', 'Start'), did('PT10M', 'Other')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'completed'),
        at('2026-03-02 08:10', 'k entered t', 'k arrived m', 'k skipped m cap', 'k completed'),
      ],
    ),
    fixes(
      'every-cap-must-be-kept',
      'Where there are several caps all of them must be kept.',
      under([rolling('PT1H'), rolling('P7D', 2)], [email('m'), wait('w', 'PT1H'), email('n'), wait('v', 'PT1H'), email('o')]),
      scenario(),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'sent n n', 'arrived v'),
        at('2026-03-02 10:00', 'arrived o', 'skipped o cap', 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'cap-of-topics-limits-only-them',
      'A cap of certain topics neither limits nor counts mails of others.',
      program(
        journey({
          steps: [email('m'), email('n', { topic: 'tips' }), email('o'), email('p', { topic: 'tips' })],
        }),
        {
          policies: { caps: [{ ...day, topics: ['tips'] }] },
          topics: { news: wanted('News'), tips: wanted('Tips') },
        },
      ),
      scenario(),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'arrived o', 'sent o o'),
        at(start, 'arrived p', 'skipped p cap', 'completed'),
      ],
    ),
    fixes(
      'transactional-mails-do-not-count',
      'Transactional mails do not count towards a cap.',
      under([day], [email('m', { topic: 'orders' }), email('n')]),
      scenario(),
      [at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'time-sensitive-mail-passes-caps-and-counts',
      'A time-sensitive mail passes the caps, and counts towards them.',
      under([{ ...day, max: 2 }], [email('m'), email('n', { timeSensitive: true }), email('o', { timeSensitive: true }), email('p')]),
      scenario(),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'arrived o', 'sent o o'),
        at(start, 'arrived p', 'skipped p cap', 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'failed-mail-frees-the-cap',
      'A mail whose sending failed no longer counts.',
      under([day], two('PT1H')),
      scenario({ reactions: [{ email: 'm', fails: true }] }),
      [
        first(),
        at(start, 'failed m'),
        at('2026-03-02 09:00', 'arrived n', 'sent n n', 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'bounced-mail-still-counts',
      'A mail that bounced was sent, and counts.',
      under([day], two('PT1H')),
      scenario({ reactions: [{ email: 'm', bounces: 'soft' }] }),
      [first(), at('2026-03-02 09:00', 'arrived n', 'skipped n cap', 'completed')],
    ),
    fixes(
      'own-frequency-is-kept',
      'A person’s own limit counts over all mails of the time before: one in 7 days.',
      journey({ steps: [...two('PT167H59M'), wait('v', 'PT1M'), email('o')] }),
      scenario({ subscriber: { frequency: { max: 1, per: 'P7D' } } }),
      [
        first(),
        at('2026-03-09 07:59', 'arrived n', 'skipped n frequency', 'arrived v'),
        at('2026-03-09 08:00', 'arrived o', 'sent o o', 'completed'),
      ],
    ),
    fixes(
      'cap-of-weeks-remembers-its-mails',
      'A cap over two weeks still counts the mail of twelve days ago.',
      under([rolling('P14D')], two('P12D')),
      scenario(),
      [first(), at('2026-03-14 08:00', 'arrived n', 'skipped n cap', 'completed')],
    ),
    fixes(
      'transactional-mails-do-not-count-towards-the-own-frequency',
      'Transactional mails do not count towards a person’s own limit.',
      journey({ steps: [email('m', { topic: 'orders' }), email('n')] }),
      scenario({ subscriber: { frequency: { max: 1, per: 'P7D' } } }),
      [at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'own-frequency-of-none-lets-nothing-pass',
      'Who wants no mail at all gets none, except what is time-sensitive or transactional.',
      journey({ steps: [email('m'), email('n', { timeSensitive: true })] }),
      scenario({ subscriber: { frequency: { max: 0, per: 'P7D' } } }),
      [at(start, 'entered t', 'arrived m', 'skipped m frequency', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'mail-at-midnight-belongs-to-the-new-day',
      'A mail at midnight exactly belongs to the day that begins.',
      under([day], two('PT23H59M')),
      scenario({ start: '2026-03-02 00:00' }),
      [first('2026-03-02 00:00'), at('2026-03-02 23:59', 'arrived n', 'skipped n cap', 'completed')],
    ),
  ],
};
