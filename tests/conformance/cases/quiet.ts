import { at, did, email, fixes, journey, program, scenario, wait, type ConformanceGroup } from '../build.ts';
import type { Scenario } from '../../../src/core/index.ts';

const windowed = (window: object, settings: object = {}, more: object = {}) =>
  journey({ steps: [email('m', { window, ...settings })], ...more });
const quiet = (from: string, to: string, settings: object = {}, caps: object = {}) =>
  program(journey({ steps: [email('m', settings)] }), { policies: { quietHours: { from, to }, ...caps } });
const from = (start: string, timeZone?: string): Scenario =>
  scenario({ start, ...(timeZone && { subscriber: { timeZone } }) });
const atOnce = (when: string) => [at(when, 'entered t', 'arrived m', 'sent m m', 'completed')];
const deferred = (when: string, until: string) => [
  at(when, 'entered t', 'arrived m', `deferred m until ${until.replace(' ', 'T')}:00Z`),
  at(until, 'sent m m', 'completed'),
];
const office = { from: '09:00', to: '18:00' };

/** When mails may go. */
export const quietHours: ConformanceGroup = {
  id: 'windows',
  title: 'Quiet hours and send windows',
  cases: [
    fixes(
      'quiet-hours-that-end-in-the-spring-gap',
      'Quiet hours until 2:30 end at 3:00 on the night on which the spring change skips 2:30.',
      quiet('22:00', '02:30'),
      from('2026-03-28 22:00', 'Europe/Berlin'),
      deferred('2026-03-28 22:00', '2026-03-29 01:00'),
    ),
    fixes(
      'quiet-hours-hold-time-sensitive-mail',
      'Time-sensitive mails pass the caps, not the quiet hours.',
      quiet('22:00', '08:00', { timeSensitive: true }),
      from('2026-03-02 23:00'),
      deferred('2026-03-02 23:00', '2026-03-03 08:00'),
    ),
    fixes(
      'window-opens-at-its-first-minute',
      'A mail with a window from 9:00 to 18:00 waits for 9:00.',
      windowed(office),
      from('2026-03-02 08:59'),
      deferred('2026-03-02 08:59', '2026-03-02 09:00'),
    ),
    fixes(
      'window-is-closed-at-its-end',
      'At 18:00 exactly a window until 18:00 is closed.',
      windowed(office),
      from('2026-03-02 18:00'),
      deferred('2026-03-02 18:00', '2026-03-03 09:00'),
    ),
    fixes(
      'window-is-open-until-just-before-its-end',
      'At 17:59 a window until 18:00 is open.',
      windowed(office),
      from('2026-03-02 17:59:30'),
      atOnce('2026-03-02 17:59:30'),
    ),
    fixes(
      'window-on-weekdays',
      'A window on weekdays is closed at the weekend.',
      windowed({ ...office, weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
      from('2026-03-07 10:00'),
      deferred('2026-03-07 10:00', '2026-03-09 09:00'),
    ),
    fixes(
      'deferred-mail-is-left-alone-until-its-moment',
      'A deferred mail is not tried again before its moment, whatever other runs do meanwhile.',
      program(
        [
          journey({ steps: [email('m')] }),
          journey({ id: 'k', steps: [wait('w', 'PT2H')] }),
        ],
        { policies: { quietHours: { from: '22:00', to: '08:00' } } },
      ),
      from('2026-03-02 23:00'),
      [
        at('2026-03-02 23:00', 'entered t', 'arrived m', 'deferred m until 2026-03-03T08:00:00Z', 'k entered t', 'k arrived w'),
        at('2026-03-03 01:00', 'k completed'),
        at('2026-03-03 08:00', 'sent m m', 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'window-across-midnight-belongs-to-the-day-it-began',
      'A window on Friday from 22:00 to 2:00 is open on Saturday at 1:00.',
      windowed({ from: '22:00', to: '02:00', weekdays: ['fri'] }),
      from('2026-03-07 01:00'),
      atOnce('2026-03-07 01:00'),
    ),
    fixes(
      'window-across-midnight-does-not-open-the-night-before',
      'A window on Friday from 22:00 to 2:00 is closed on Friday at 1:00: that would be Thursday’s.',
      windowed({ from: '22:00', to: '02:00', weekdays: ['fri'] }),
      from('2026-03-06 01:00'),
      deferred('2026-03-06 01:00', '2026-03-06 22:00'),
    ),
    fixes(
      'window-of-the-whole-day',
      'A window that ends when it begins lasts the whole day; its weekdays still count.',
      windowed({ from: '00:00', to: '00:00', weekdays: ['sat'] }),
      from('2026-03-05 10:00'),
      deferred('2026-03-05 10:00', '2026-03-07 00:00'),
    ),
    fixes(
      'window-may-be-on-the-journeys-clock',
      'With zone “journey” the window is meant on the journey’s clock.',
      windowed(office, { zone: 'journey' }, { timeZone: 'Europe/Berlin' }),
      from('2026-03-02 07:00', 'America/New_York'),
      deferred('2026-03-02 07:00', '2026-03-02 08:00'),
    ),
    fixes(
      'window-is-on-the-subscribers-clock',
      'Otherwise the window is meant on the subscriber’s clock.',
      windowed(office, {}, { timeZone: 'Europe/Berlin' }),
      from('2026-03-02 10:00', 'America/New_York'),
      deferred('2026-03-02 10:00', '2026-03-02 14:00'),
    ),
    fixes(
      'window-and-quiet-hours-together',
      'A mail goes at the first minute at which both the quiet hours are over and the window is open.',
      quiet('20:00', '10:30', { window: { from: '08:00', to: '12:00' } }),
      from('2026-03-02 13:00'),
      deferred('2026-03-02 13:00', '2026-03-03 10:30'),
    ),
    fixes(
      'window-that-quiet-hours-never-open',
      'Where window and quiet hours leave no open minute the mail is skipped.',
      quiet('08:00', '20:00', { window: office }),
      from('2026-03-02 08:30'),
      [at('2026-03-02 08:30', 'entered t', 'arrived m', 'skipped m quiet-hours', 'completed')],
    ),
    fixes(
      'window-that-opens-after-fifteen-days-to-the-minute',
      'A mail waits fifteen days for an open minute, the last one included: here it comes with the spring change.',
      quiet('02:00', '03:00', { window: { from: '01:00', to: '02:00' }, zone: 'journey' }),
      from('2026-03-14 01:00', 'Europe/Berlin'),
      deferred('2026-03-14 01:00', '2026-03-29 01:00'),
    ),
    fixes(
      'window-defers-longer-than-defer-up-to',
      'Waiting for a window is not limited by “defer up to”.',
      windowed({ ...office, weekdays: ['fri'] }, { onCapped: 'defer', deferUpTo: 'PT1H' }),
      from('2026-03-02 08:00'),
      deferred('2026-03-02 08:00', '2026-03-06 09:00'),
    ),
    fixes(
      'deferred-for-quiet-hours-then-capped',
      'A mail that waited for the morning passes the caps again then.',
      program(
        [
          journey({ steps: [email('m')] }),
          journey({
            id: 'a',
            on: { event: { event: 'Other' } },
            steps: [email('u')],
          }),
        ],
        {
          policies: {
            quietHours: { from: '22:00', to: '08:00' },
            caps: [{ max: 1, per: 'P1D', count: 'calendar' }],
          },
        },
      ),
      scenario({
        start: '2026-03-02 07:00',
        events: [did('PT0S', 'Other'), did('PT30M', 'Start')],
      }),
      [
        at('2026-03-02 07:00', 'a entered t', 'a arrived u', 'a deferred u until 2026-03-02T08:00:00Z'),
        at('2026-03-02 07:30', 'entered t', 'arrived m', 'deferred m until 2026-03-02T08:00:00Z'),
        at('2026-03-02 08:00', 'a sent u u', 'a completed', 'skipped m cap', 'completed'),
      ],
    ),
    fixes(
      'new-time-zone-does-not-wake-a-deferred-mail',
      'A deferred mail keeps its moment and then looks at the clock of the new time zone.',
      program(journey({ steps: [email('m'), wait('w', 'PT1H')] }), {
        policies: { quietHours: { from: '22:00', to: '08:00' } },
      }),
      scenario({
        start: '2026-03-02 23:00',
        events: [
          did('PT0S', 'Start'),
          { type: 'identify', after: 'PT1H', traits: { timezone: 'America/New_York' } },
        ],
      }),
      [
        at('2026-03-02 23:00', 'entered t', 'arrived m', 'deferred m until 2026-03-03T08:00:00Z'),
        at('2026-03-03 08:00', 'deferred m until 2026-03-03T13:00:00Z'),
        at('2026-03-03 13:00', 'sent m m', 'arrived w'),
        at('2026-03-03 14:00', 'completed'),
      ],
    ),
  ],
};
