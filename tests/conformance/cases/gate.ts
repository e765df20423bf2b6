import { at, becomes, did, email, fixes, journey, program, scenario, wait, wanted, type ConformanceCase, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore
import type { Reaction, SubscriberRecord } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const later = '2026-03-03 08:00';
const arrives = at(start, 'entered t', 'arrived m');
/** Sends m. */
const mails = (settings: object = {}, more: object = {}) => journey({ steps: [email('m', settings)], ...more }); // oxfmt-ignore
const who = (subscriber: Partial<SubscriberRecord>) => scenario({ subscriber });
const sent = [arrives, at(start, 'sent m m', 'completed')];
/** Sends m, to which people react, and a day later n; tells what becomes of n. */
const then = (
  name: string,
  rule: string,
  reaction: Partial<Reaction>,
  second: string,
  n: object = {},
): ConformanceCase =>
  fixes(
    name,
    rule,
    journey({ steps: [email('m'), wait('w', 'P1D'), email('n', n)] }),
    scenario({ reactions: [{ email: 'm', ...reaction }] }),
    [arrives, at(start, 'sent m m', 'arrived w'), at(later, 'arrived n', second, 'completed')],
  );
const steps: Piece[] = [email('m'), wait('w', 'P1D'), email('n')];
const busy = { caps: [{ max: 1, per: 'P1D', count: 'calendar' as const }], quietHours: { from: '07:00', to: '09:00' } }; // oxfmt-ignore

/** Whether a mail may go at all. */
export const gate: ConformanceGroup = {
  id: 'gate',
  title: 'Consent and addresses',
  cases: [
    then(
      'hard-bounce-stops-all-mail',
      'After a hard bounce no mail is sent to that address, not even a transactional one.',
      { bounces: 'hard' },
      'skipped n address',
      { topic: 'orders' },
    ),
    then(
      'spam-complaint-stops-all-mail',
      'Who marks a mail as spam gets no more mail, transactional or not.',
      { complains: 'PT1H' },
      'skipped n address',
      { topic: 'orders' },
    ),
    fixes(
      'new-address-lifts-a-bounce',
      'A bounce belongs to the address: a new address gets mail again.',
      journey({ steps }),
      scenario({
        events: [did('PT0S', 'Start'), becomes('PT1H', { email: 'new@example.com' })],
        reactions: [{ email: 'm', bounces: 'hard' }],
      }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at(later, 'arrived n', 'sent n n', 'completed'),
      ],
    ),
    then(
      'unsubscribing-from-the-mails-topic',
      'Who unsubscribes in a mail gets no more mail of its topic.',
      { unsubscribes: 'PT1H' },
      'skipped n topic',
    ),
    fixes(
      'unsubscribing-from-one-topic-leaves-the-others',
      'Who unsubscribes from one topic still gets mail of the others.',
      program(journey({ steps: [email('m'), wait('w', 'PT2H'), email('n', { topic: 'tips' })] }), {
        topics: { news: wanted('News'), tips: wanted('Tips') },
      }),
      { ...scenario(), reactions: [{ email: 'm', unsubscribes: 'PT1H' }] },
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at('2026-03-02 10:00', 'arrived n', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'unsubscribing-from-everything-suppresses',
      'An unsubscription that names no topic is from everything: the person is suppressed.',
      journey({ steps }),
      scenario({ events: [did('PT0S', 'Start'), did('PT1H', 'Unsubscribed')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at(later, 'arrived n', 'skipped n suppression', 'completed'),
      ],
    ),
    fixes(
      'own-yes-beats-the-topics-default',
      'A person’s own yes beats a topic’s default.',
      mails({ topic: 'offers' }),
      who({ topics: { offers: true } }),
      sent,
    ),
    fixes(
      'transactional-mail-passes-the-gate',
      'A transactional mail passes everything but the address: suppression, topic, caps and quiet hours.',
      program(
        journey({ steps: [email('m', { topic: 'orders' }), email('n', { topic: 'orders', window: { from: '20:00', to: '21:00' } })] }),
        { policies: busy },
      ),
      who({ topics: { orders: false }, suppressed: { reason: 'unsubscribed', at: '2026-01-01T00:00:00Z' }, frequency: { max: 0, per: 'P1D' } }),
      [arrives, at(start, 'sent m m', 'arrived n', 'sent n n', 'completed')],
    ), // oxfmt-ignore
    fixes(
      'gate-asks-address-before-suppression',
      'The gate asks in order, and tells the first that fails: the address before the suppression.',
      journey({ steps: [email('m'), email('n', { topic: 'orders' })] }),
      {
        ...scenario(),
        subscriber: { id: 'ada', suppressed: { reason: 'sunset', at: '2026-01-01T00:00:00Z' } },
      },
      [arrives, at(start, 'skipped m address', 'arrived n', 'skipped n address', 'completed')],
    ),
    fixes(
      'gate-asks-the-topic-before-caps',
      'The topic is asked before the caps.',
      program(journey({ steps: [email('m'), email('n', { topic: 'offers' })] }), {
        policies: { caps: busy.caps },
      }),
      scenario(),
      [arrives, at(start, 'sent m m', 'arrived n', 'skipped n topic', 'completed')],
    ),
    fixes(
      'skipped-mail-may-end-the-run',
      'With “on skip: exit” a mail that is refused for good ends the run.',
      journey({ steps: [email('m', { topic: 'offers', onSkip: 'exit' }), email('n')] }),
      scenario(),
      [arrives, at(start, 'skipped m topic', 'exited email-skipped')],
    ),
  ],
};
