import { at, becomes, did, email, fixes, journey, program, scenario, wait, type ConformanceCase, type ConformanceGroup, type Piece } from '../build.ts'; // prettier-ignore
import type { Reaction, SubscriberRecord } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const later = '2026-03-03 08:00';
const arrives = at(start, 'entered t', 'arrived m');
/** Sends m. */
const mails = (settings: object = {}, more: object = {}) => journey({ steps: [email('m', settings)], ...more }); // prettier-ignore
const who = (subscriber: Partial<SubscriberRecord>) => scenario({ subscriber });
const sent = [arrives, at(start, 'sent m m', 'completed')];
const skipped = (check: string) => [arrives, at(start, `skipped m ${check}`, 'completed')];
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
const busy = { caps: [{ max: 1, per: 'P1D', count: 'calendar' as const }], quietHours: { from: '07:00', to: '09:00' } }; // prettier-ignore

/** Whether a mail may go at all. */
export const gate: ConformanceGroup = {
  id: 'gate',
  title: 'Consent and addresses',
  cases: [
    fixes('mail-goes-out', 'Where nothing speaks against it a mail goes out at once.', mails(), scenario(), sent), // prettier-ignore
    fixes(
      'no-address-no-mail',
      'Nobody without an address gets a mail.',
      mails(),
      { ...scenario(), subscriber: { id: 'ada', timeZone: 'UTC' } },
      skipped('address'),
    ),
    fixes(
      'no-address-no-transactional-mail',
      'Without an address not even a transactional mail can go.',
      mails({ topic: 'orders' }),
      { ...scenario(), subscriber: { id: 'ada', timeZone: 'UTC' } },
      skipped('address'),
    ),
    then(
      'hard-bounce-stops-all-mail',
      'After a hard bounce no mail is sent to that address, not even a transactional one.',
      { bounces: 'hard' },
      'skipped n address',
      { topic: 'orders' },
    ),
    then('soft-bounce-stops-nothing', 'A soft bounce stops nothing.', { bounces: 'soft' }, 'sent n n'),
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
    then(
      'unsubscribing-from-one-topic-leaves-the-others',
      'Who unsubscribes from one topic still gets mail of the others.',
      { unsubscribes: 'PT1H' },
      'sent n n',
      { topic: 'orders' },
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
      'topic-default-out-needs-a-yes',
      'A topic that is off by default is not sent to people who made no choice.',
      mails({ topic: 'offers' }),
      scenario(),
      skipped('topic'),
    ),
    fixes(
      'own-yes-beats-the-topics-default',
      'A person’s own yes beats a topic’s default.',
      mails({ topic: 'offers' }),
      who({ topics: { offers: true } }),
      sent,
    ),
    fixes(
      'own-no-beats-the-topics-default',
      'A person’s own no beats a topic’s default.',
      mails(),
      who({ topics: { news: false } }),
      skipped('topic'),
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
    ), // prettier-ignore
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
      'gate-asks-suppression-before-the-topic',
      'The suppression is asked before the topic.',
      journey({ steps: [email('m', { topic: 'offers' }), email('n', { topic: 'orders' })] }),
      who({ suppressed: { reason: 'sunset', at: '2026-01-01T00:00:00Z' } }),
      [arrives, at(start, 'skipped m suppression', 'arrived n', 'sent n n', 'completed')],
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
      'gate-asks-caps-before-the-own-frequency',
      'The program’s caps are asked before the subscriber’s own frequency.',
      program(journey({ steps: [email('m'), email('n')] }), { policies: { caps: busy.caps } }),
      who({ frequency: { max: 1, per: 'P7D' } }),
      [arrives, at(start, 'sent m m', 'arrived n', 'skipped n cap', 'completed')],
    ),
    fixes(
      'gate-asks-caps-before-quiet-hours',
      'The caps are asked before the quiet hours: who may not be mailed today is not kept waiting for the morning.',
      program(journey({ steps: [email('m', { timeSensitive: true }), wait('w', 'PT2H'), email('n')] }), {
        policies: { ...busy, quietHours: { from: '09:30', to: '10:30' } },
      }),
      scenario(),
      [
        arrives,
        at(start, 'sent m m', 'arrived w'),
        at('2026-03-02 10:00', 'arrived n', 'skipped n cap', 'completed'),
      ],
    ),
    fixes(
      'skipped-mail-continues-by-default',
      'When a mail is refused for good the run goes on, unless it is to leave.',
      journey({ steps: [email('m', { topic: 'offers' }), email('n')] }),
      scenario(),
      [arrives, at(start, 'skipped m topic', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'skipped-mail-may-end-the-run',
      'With “on skip: exit” a mail that is refused for good ends the run.',
      journey({ steps: [email('m', { topic: 'offers', onSkip: 'exit' }), email('n')] }),
      scenario(),
      [arrives, at(start, 'skipped m topic', 'exited email-skipped')],
    ),
    fixes(
      'failed-mail-is-told-and-the-run-goes-on',
      'When the sending fails afterwards that is told; the run has gone on meanwhile and stays where it is.',
      journey({ steps: [email('m'), wait('w', 'P1D')] }),
      scenario({ reactions: [{ email: 'm', fails: true }] }),
      [arrives, at(start, 'sent m m', 'arrived w', 'failed m'), at(later, 'completed')],
    ),
  ],
};
