import { ask, at, becomes, did, email, exit, fixes, journey, listen, onEvent, scenario, utc, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { ScenarioEvent } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const later = '2026-03-02 12:00';
/** Waits four hours, then asks. */
const asksLater = (...asked: Parameters<typeof ask>[1][]) =>
  journey({ steps: [wait('w', 'PT4H'), ...asked.map((when, place) => ask(`q${place + 1}`, when))] });
const answered = (...answers: ('yes' | 'no')[]) => [
  at(start, 'entered t', 'arrived w'),
  ...answers.map((answer, place) => at(later, `arrived q${place + 1}`, `branched q${place + 1} ${answer === 'yes' ? 'yes' : 'otherwise'}`)),
  at(later, 'completed'),
]; // oxfmt-ignore
const then = (...events: ScenarioEvent[]) => scenario({ events: [did('PT0S', 'Start'), ...events] });
/** Happened at one time, became known at another. */
const late = (happened: string, known: string, event: string, properties?: object) =>
  did(happened, event, properties, { receivedAt: utc(known) });
const seen = { event: { event: 'Seen' } };

/** What reaches the engine, and when. */
export const inputs: ConformanceGroup = {
  id: 'inputs',
  title: 'What comes in: order, lateness, profiles',
  cases: [
    fixes(
      'input-ids-are-remembered-for-a-week',
      'Ids are remembered for 7 days: a second before these are over the same id changes nothing, at their end it is another event.',
      journey({ on: onEvent('Seen'), steps: [wait('w', 'PT1H')] }),
      scenario({
        events: [
          did('PT0S', 'Seen', {}, { messageId: 'm' }),
          did('2026-03-09 07:59:59', 'Seen', {}, { messageId: 'm' }),
          did('2026-03-09 08:00', 'Seen', {}, { messageId: 'm' }),
        ],
      }),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 09:00', 'completed'),
        at('2026-03-09 08:00', 'j#2 entered t', 'j#2 arrived w'),
        at('2026-03-09 09:00', 'j#2 completed'),
      ],
    ),
    fixes(
      'late-event-counts-at-its-own-time-in-windows',
      'An event that is heard of late counts in windows from the time at which it happened.',
      asksLater({ ...seen, within: 'PT24H' }, { ...seen, within: 'P2D' }),
      then(late('2026-03-01 10:00', '2026-03-02 10:00', 'Seen')),
      answered('no', 'yes'),
    ),
    fixes(
      'late-event-is-first-or-last-by-its-own-time',
      'Which event is the last is decided by when the events happened, not by when they were heard of.',
      asksLater({ ...seen, pick: 'last', property: 'page', is: 'equals', value: 2 }),
      then(did('PT1H', 'Seen', { page: 2 }), late('2026-03-02 08:30', '2026-03-02 10:00', 'Seen', { page: 1 })),
      answered('yes'),
    ), // oxfmt-ignore
    fixes(
      'late-event-counts-since-entry-by-its-arrival',
      'Since the entry means heard of since then, also of something that happened shortly before.',
      asksLater({ ...seen, since: 'entry' }),
      then(late('2026-03-02 07:30', '2026-03-02 10:00', 'Seen')),
      answered('yes'),
    ),
    fixes(
      'late-event-is-awaited-by-its-arrival',
      'A wait for an event goes on when it hears of one, also of something that happened shortly before.',
      journey({ steps: [listen('l', 'Seen', 'P2D', { done: 'x', timeout: null }), exit('x', 'Heard')] }),
      then(late('2026-03-02 07:30', '2026-03-02 10:00', 'Seen')),
      [
        at(start, 'entered t', 'arrived l'),
        at('2026-03-02 10:00', 'arrived x', 'exited Heard'),
      ],
    ), // oxfmt-ignore
    fixes(
      'too-old-is-refused',
      'An event that is heard of more than 7 days late is refused; exactly 7 days late is not too late.',
      journey({ on: onEvent('Late'), steps: [wait('w', 'PT1H')] }),
      scenario({
        events: [
          did('PT0S', 'Seen'),
          late('2026-02-23 08:59:59', '2026-03-02 09:00', 'Late'),
          late('2026-02-23 10:00', '2026-03-02 10:00', 'Late'),
        ],
      }),
      [
        at('2026-03-02 10:00', 'entered t', 'arrived w'),
        at('2026-03-02 11:00', 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'tags-of-a-profile-replace-all',
      'Tags in a profile change replace all tags.',
      asksLater({ tag: 'new' }, { tag: 'old' }),
      scenario({
        subscriber: { tags: ['old'] },
        events: [did('PT0S', 'Start'), becomes('PT1H', { tags: ['new'] })],
      }),
      answered('yes', 'no'),
    ),
    fixes(
      'time-zone-may-come-with-the-context',
      'The time zone may come with a profile change’s context.',
      journey({ steps: [wait('w', { until: { time: '09:00' } })] }),
      scenario({
        start: '2026-03-02 10:00',
        events: [did('PT0S', 'Start'), becomes('PT1H', {}, { context: { timezone: 'America/New_York' } })],
      }),
      [at('2026-03-02 10:00', 'entered t', 'arrived w'), at('2026-03-02 14:00', 'completed')],
    ),
    fixes(
      'address-may-come-later',
      'A profile change may bring the address: mails go from then on.',
      journey({ steps: [email('m'), wait('w', 'PT4H'), email('n')] }),
      {
        ...then(becomes('PT1H', { email: 'ada@example.com' })),
        subscriber: { id: 'ada', timeZone: 'UTC' },
      },
      [
        at(start, 'entered t', 'arrived m', 'skipped m address', 'arrived w'),
        at(later, 'arrived n', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'page-is-an-event',
      'A page view is the event “Page Viewed”, and its name is a property.',
      asksLater({ event: { event: 'Page Viewed', where: { property: 'name', is: 'equals', value: 'Pricing' } } }),
      then({ type: 'page', after: 'PT1H', name: 'Pricing', properties: {} }),
      answered('yes'),
    ), // oxfmt-ignore
  ],
};
