import { at, did, email, fixes, journey, onEvent, program, scenario, wait, type ConformanceGroup, type Piece } from '../build.ts'; // prettier-ignore
import type { Policies } from '../../../src/core/index.ts';

type Cap = NonNullable<Policies['caps']>[number];
const start = '2026-03-02 08:00';
const day: Cap = { max: 1, per: 'P1D', count: 'calendar' };
const rolling = (per: string, max = 1): Cap => ({ max, per, count: 'rolling' });
const under = (caps: Cap[], steps: Piece[], more: object = {}) => program(journey({ steps, ...more }), { policies: { caps } }); // prettier-ignore
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
      'One mail a calendar day: half past eleven at night and half past midnight are two days.',
      under([day], two('PT1H')),
      scenario({ start: '2026-03-02 23:30' }),
      [first('2026-03-02 23:30'), at('2026-03-03 00:30', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'cap-of-a-day-refuses-the-second-mail',
      'One mail a calendar day: the second mail of the same day is not sent.',
      under([day], two('PT15H59M')),
      scenario(),
      [first(), at('2026-03-02 23:59', 'arrived n', 'skipped n cap', 'completed')],
    ),
    fixes(
      'cap-allows-its-number',
      'Two mails a day are two: the third one is refused.',
      under([{ ...day, max: 2 }], [email('m'), email('n'), email('o')]),
      scenario(),
      [at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'arrived o', 'skipped o cap', 'completed')],
    ), // prettier-ignore
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
      'rolling-cap-is-half-open',
      'A rolling cap of 24 hours counts a mail until these are over, and not at their very end.',
      under([rolling('PT24H')], [...two('PT23H59M'), wait('v', 'PT1M'), email('o')]),
      scenario(),
      [
        first(),
        at('2026-03-03 07:59', 'arrived n', 'skipped n cap', 'arrived v'),
        at('2026-03-03 08:00', 'arrived o', 'sent o o', 'completed'),
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
      scenario({ events: [did('PT0S', 'Start'), did('PT1H', 'Other')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'completed'),
        at('2026-03-02 09:00', 'k entered t', 'k arrived m', 'k skipped m cap', 'k completed'),
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
    ), // prettier-ignore
    fixes(
      'cap-of-topics-limits-only-them',
      'A cap of certain topics neither limits nor counts mails of others.',
      under(
        [{ ...day, topics: ['offers'] }],
        [email('m'), email('n', { topic: 'offers' }), email('o'), email('p', { topic: 'offers' })],
      ),
      scenario({ subscriber: { topics: { offers: true } } }),
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
    ), // prettier-ignore
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
    ), // prettier-ignore
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
      'capped-mail-may-be-deferred',
      'With “when capped: defer” the mail goes at the first moment that keeps the cap; the run is held meanwhile.',
      under([day], two('PT1H', { onCapped: 'defer' })),
      scenario(),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'deferred n until 2026-03-03T00:00:00Z'),
        at('2026-03-03 00:00', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'deferred-until-every-cap-is-kept',
      'A deferred mail goes at the first moment at which all caps and the own frequency are kept.',
      under([day, rolling('P2D')], two('PT1H', { onCapped: 'defer' })),
      scenario({ subscriber: { frequency: { max: 1, per: 'PT60H' } } }),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'deferred n until 2026-03-04T20:00:00Z'),
        at('2026-03-04 20:00', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'deferring-up-to-three-days-by-default',
      'Unless something else is said a mail may be held for 3 days, their very end included.',
      under([rolling('P4D')], two('P1D', { onCapped: 'defer' })),
      scenario(),
      [
        first(),
        at('2026-03-03 08:00', 'arrived n', 'deferred n until 2026-03-06T08:00:00Z'),
        at('2026-03-06 08:00', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'deferring-no-longer-than-three-days-by-default',
      'Where 3 days are not enough to keep the cap, the mail is skipped at once.',
      under([rolling('PT96H1M')], two('P1D', { onCapped: 'defer' })),
      scenario(),
      [first(), at('2026-03-03 08:00', 'arrived n', 'skipped n cap', 'completed')],
    ),
    fixes(
      'deferring-up-to-its-very-end',
      'A moment exactly at the end of “defer up to” is still in time.',
      under([rolling('PT5H')], two('PT1H', { onCapped: 'defer', deferUpTo: 'PT4H' })),
      scenario(),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'deferred n until 2026-03-02T13:00:00Z'),
        at('2026-03-02 13:00', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'deferring-no-longer-than-allowed',
      'When the cap is kept only after the end of “defer up to”, the mail is skipped at once, and “on skip” acts.',
      under([rolling('PT5H')], two('PT1H', { onCapped: 'defer', deferUpTo: 'PT3H59M', onSkip: 'exit' })),
      scenario(),
      [first(), at('2026-03-02 09:00', 'arrived n', 'skipped n cap', 'exited email-skipped')],
    ),
    fixes(
      'deferring-counts-over-all-deferrals',
      'The limit of deferring runs from the arrival over all deferrals: another mail in between uses up the patience.',
      program(
        [
          journey({ id: 'j', steps: two('PT1H', { onCapped: 'defer', deferUpTo: 'PT8H' }) }),
          journey({ id: 'k', on: onEvent('Other'), steps: [email('u', { timeSensitive: true })] }),
        ],
        { policies: { caps: [rolling('PT5H')] } },
      ),
      scenario({ events: [did('PT0S', 'Start'), did('PT4H', 'Other'), did('PT7H', 'Other')] }),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'deferred n until 2026-03-02T13:00:00Z'),
        at('2026-03-02 12:00', 'k entered t', 'k arrived u', 'k sent u u', 'k completed'),
        at('2026-03-02 13:00', 'deferred n until 2026-03-02T17:00:00Z'),
        at('2026-03-02 15:00', 'k#2 entered t', 'k#2 arrived u', 'k#2 sent u u', 'k#2 completed'),
        at('2026-03-02 17:00', 'skipped n cap', 'completed'),
      ],
    ),
    fixes(
      'deferred-mail-passes-the-whole-gate-again',
      'A deferred mail passes the whole gate again at its moment: who unsubscribed meanwhile does not get it.',
      under([day], two('PT1H', { onCapped: 'defer' })),
      scenario({ events: [did('PT0S', 'Start'), did('PT2H', 'Unsubscribed', { topic: 'news' })] }),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'deferred n until 2026-03-03T00:00:00Z'),
        at('2026-03-03 00:00', 'skipped n topic', 'completed'),
      ],
    ),
    fixes(
      'exit-acts-while-a-mail-is-deferred',
      'While a deferred mail holds the run, exits and goal act as ever.',
      under([day], two('PT1H', { onCapped: 'defer' }), {
        exits: [{ id: 'x', when: { event: 'Left' }, reason: 'left' }],
      }),
      scenario({ events: [did('PT0S', 'Start'), did('PT2H', 'Left')] }),
      [
        first(),
        at('2026-03-02 09:00', 'arrived n', 'deferred n until 2026-03-03T00:00:00Z'),
        at('2026-03-02 10:00', 'exited left'),
      ],
    ),
  ],
};
