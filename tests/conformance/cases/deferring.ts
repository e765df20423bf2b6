import { at, did, email, fixes, journey, onEvent, program, scenario, wait, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore
import type { Policies } from '../../../src/core/index.ts';

type Cap = NonNullable<Policies['caps']>[number];
const start = '2026-03-02 08:00';
const day: Cap = { max: 1, per: 'P1D', count: 'calendar' };
const rolling = (per: string, max = 1): Cap => ({ max, per, count: 'rolling' });
const under = (caps: Cap[], steps: Piece[], more: object = {}) => program(journey({ steps, ...more }), { policies: { caps } }); // oxfmt-ignore
/** m, then after a while n. */
const two = (gap: string, n: object = {}, m: object = {}) => [email('m', m), wait('w', gap), email('n', n)];
const first = (from = start) => at(from, 'entered t', 'arrived m', 'sent m m', 'arrived w');

/** What becomes of a capped mail that may wait. */
export const deferring: ConformanceGroup = {
  id: 'deferring',
  title: 'Caps: mails that may wait',
  cases: [
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
    fixes(
      'deferred-until-few-enough-mails-count',
      'Where time-sensitive mails went beyond a cap, a deferred one waits until fewer count than it allows.',
      under(
        [rolling('P2D')],
        [...two('P1D', { timeSensitive: true }), wait('v', 'PT1H'), email('o', { onCapped: 'defer' })],
      ),
      scenario(),
      [
        first(),
        at('2026-03-03 08:00', 'arrived n', 'sent n n', 'arrived v'),
        at('2026-03-03 09:00', 'arrived o', 'deferred o until 2026-03-05T08:00:00Z'),
        at('2026-03-05 08:00', 'sent o o', 'completed'),
      ],
    ),
    fixes(
      'deferred-until-the-month-begins',
      'A mail capped for the month waits for the first of the next one, over the end of the year too.',
      under([{ ...day, per: 'P1M' }], two('P1D', { onCapped: 'defer', deferUpTo: 'P31D' })),
      scenario({ start: '2026-12-10 08:00', subscriber: { timeZone: 'Europe/Berlin' } }),
      [
        first('2026-12-10 08:00'),
        at('2026-12-11 08:00', 'arrived n', 'deferred n until 2026-12-31T23:00:00Z'),
        at('2026-12-31 23:00', 'sent n n', 'completed'),
      ],
    ),
  ],
};
