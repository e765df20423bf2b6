import { at, becomes, did, email, exit, fixes, journey, program, scenario, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { Json, ScenarioEvent } from '../../../src/core/index.ts';

const onDate = (date: object, more: object = {}) =>
  journey({
    on: { date: { attribute: 'day', time: '09:00', yearly: false, ...date } },
    steps: [wait('w', 'PT1H')],
    ...more,
  });
/** Somebody with that day, seen once at the start. */
const having = (day: Json, start: string, more: { timeZone?: string; until?: string; events?: ScenarioEvent[] } = {}) => {
  const { timeZone = 'UTC', until = 'P800D', events = [] } = more;
  return scenario({ start, until, subscriber: { attributes: { day }, timeZone }, events: [did('PT0S', 'Seen'), ...events] });
}; // oxfmt-ignore
const run = (when: string, name = 'j') => {
  const done = `${when.slice(0, 11)}${String(Number(when.slice(11, 13)) + 1).padStart(2, '0')}${when.slice(13)}`;
  return [at(when, `${name} entered t`, `${name} arrived w`), at(done, `${name} completed`)];
};
const silence = (more: object = {}, steps = [wait('w', 'PT1H')]) =>
  journey({ on: { inactivity: { of: { event: 'Seen' }, for: 'P7D' } }, steps, ...more });

/** Triggers that no event sets off. */
export const dates: ConformanceGroup = {
  id: 'dates',
  title: 'Dates and inactivity as triggers',
  cases: [
    fixes(
      'date-with-an-offset-to-come',
      'A week after the day, at its time.',
      onDate({ offset: 'P7D' }),
      having('2026-03-01', '2026-03-02 08:00'),
      run('2026-03-08 09:00'),
    ),
    fixes(
      'hours-of-an-offset-count-from-the-time',
      'Exact hours of an offset are counted from the time of day, after the days.',
      onDate({ offset: '-P1DT6H' }),
      having('2026-03-10', '2026-03-02 08:00'),
      run('2026-03-09 03:00'),
    ),
    fixes(
      'moment-as-a-date-is-its-day-on-the-subscribers-clock',
      'Of a date with a time only the day counts, on the subscriber’s clock.',
      onDate({}),
      having('2026-03-10T02:00:00Z', '2026-03-02 08:00', { timeZone: 'America/New_York' }),
      run('2026-03-09 13:00'),
    ),
    fixes(
      'several-dates-of-one-journey',
      'Several date triggers of one journey each let people in at their own moment.',
      onDate(
        {},
        {
          triggers: [
            {
              id: 'before',
              on: { date: { attribute: 'day', offset: '-P3D', time: '09:00', yearly: false } },
              next: 'w',
            },
            { id: 'then', on: { date: { attribute: 'day', time: '09:00', yearly: false } }, next: 'w' },
          ],
        },
      ),
      having('2026-03-10', '2026-03-02 08:00'),
      [
        at('2026-03-07 09:00', 'entered before', 'arrived w'),
        at('2026-03-07 10:00', 'completed'),
        at('2026-03-10 09:00', 'j#2 entered then', 'j#2 arrived w'),
        at('2026-03-10 10:00', 'j#2 completed'),
      ],
    ),
    fixes(
      'yearly-date-comes-every-year',
      'A birthday comes every year, also where nothing else happens in between.',
      onDate({ yearly: true }, { steps: [exit('x', 'Done')] }),
      having('1990-03-05', '2026-03-02 08:00', { until: 'P500D' }),
      [
        at('2026-03-05 09:00', 'entered t', 'arrived x', 'exited Done'),
        at('2027-03-05 09:00', 'j#2 entered t', 'j#2 arrived x', 'j#2 exited Done'),
      ],
    ),
    fixes(
      'leap-day-comes-on-28-february',
      'Whoever was born on 29 February has their birthday on the 28th in common years.',
      onDate({ yearly: true }),
      having('2000-02-29', '2027-02-01 08:00', { until: 'P500D' }),
      [...run('2027-02-28 09:00'), ...run('2028-02-29 09:00', 'j#2')],
    ),
    fixes(
      'yearly-date-that-is-past-comes-next-year',
      'A yearly day that is past when the person is first seen comes next year.',
      onDate({ yearly: true }),
      having('1990-03-01', '2026-03-02 08:00', { until: 'P500D' }),
      run('2027-03-01 09:00'),
    ),
    fixes(
      'past-date-is-missed',
      'A day that is past when the person is first seen lets nobody in; one whose time is just now does.',
      program([
        onDate({ time: '07:59' }),
        journey({ id: 'k', on: { date: { attribute: 'day', time: '08:00', yearly: false } }, steps: [wait('w', 'PT1H')] }),
      ]),
      having('2026-03-02', '2026-03-02 08:00'),
      run('2026-03-02 08:00', 'k'),
    ), // oxfmt-ignore
    fixes(
      'changed-date-is-rescheduled',
      'When the date changes, the new one counts and the old one no longer.',
      onDate({}),
      having('2026-03-10', '2026-03-02 08:00', { events: [becomes('P3D', { day: '2026-03-20' })] }),
      run('2026-03-20 09:00'),
    ),
    fixes(
      'date-changed-to-the-past-is-missed',
      'A date that is past when it becomes known lets nobody in.',
      onDate({}),
      having('2026-03-10', '2026-03-02 08:00', {
        events: [becomes('P3D', { day: '2026-03-04' }), becomes('P4D', { day: '2026-03-07' })],
      }),
      run('2026-03-07 09:00'),
    ),
    fixes(
      'date-taken-away',
      'When the date is taken away, nobody enters by it.',
      onDate({}),
      having('2026-03-10', '2026-03-02 08:00', {
        events: [becomes('P3D', { day: null }), becomes('P9D', { day: '2026-03-12' })],
      }),
      run('2026-03-12 09:00'),
    ),
    fixes(
      'new-time-zone-reschedules-a-date',
      'When the subscriber’s time zone changes the date is reckoned on the new clock.',
      onDate({}),
      having('2026-03-10', '2026-03-02 08:00', { events: [becomes('P3D', { timezone: 'Asia/Tokyo' })] }),
      run('2026-03-10 00:00'),
    ),
    fixes(
      'date-comes-once-although-the-clock-goes-back',
      'A date that has let somebody in does not come again when a new time zone puts its time ahead once more.',
      onDate({}),
      having('2026-03-10', '2026-03-02 08:00', {
        events: [becomes('P8DT3H', { timezone: 'America/New_York' })],
      }),
      run('2026-03-10 09:00'),
    ),
    fixes(
      'date-obeys-the-entry-rules',
      'A date lets nobody in whom the entry rules refuse.',
      onDate({}, { audience: { tag: 'vip' } }),
      having('2026-03-10', '2026-03-02 08:00'),
      [at('2026-03-10 09:00', 'refused audience')],
    ),
    fixes(
      'inactivity-counts-from-the-last-time',
      'Who has not been seen for 7 days enters then, counted from the last time.',
      silence(),
      scenario({ events: [did('PT0S', 'Seen'), did('P5D', 'Seen')] }),
      run('2026-03-14 08:00'),
    ),
    fixes(
      'inactivity-counts-from-the-beginning',
      'Who has never been seen enters 7 days after we first heard of them: here, before the scenario starts.',
      silence(),
      scenario({ events: [did('2026-03-02 06:00', 'Other'), did('P5D', 'Other')] }),
      run('2026-03-09 06:00'),
    ),
    fixes(
      'inactivity-counts-from-when-it-happened',
      'Silence counts from when somebody was last seen, also if that was heard of later.',
      silence(),
      scenario({
        events: [
          did('PT0S', 'Other'),
          did('2026-03-01 08:00', 'Seen', {}, { receivedAt: '2026-03-02T10:00:00Z' }),
        ],
      }),
      run('2026-03-08 08:00'),
    ),
    fixes(
      'machine-opens-do-not-end-a-silence',
      'An open by a privacy proxy does not end the silence; a person’s own does.',
      program([
        journey({
          id: 'j',
          on: { inactivity: { of: { event: 'Email Opened' }, for: 'P7D' } },
          steps: [wait('w', 'PT1H')],
        }),
        journey({ id: 'k', steps: [email('m')] }),
      ]),
      scenario({
        events: [
          did('PT0S', 'Start'),
          did('PT1H', 'Email Opened', {}, { context: { wend: { run: 'k:event-1', step: 'm', email: 'm' } } }),
          did('P3D', 'Email Opened', {}, { context: { machine: true, wend: { run: 'k:event-1', step: 'm', email: 'm' } } }),
        ],
      }),
      [at('2026-03-02 08:00', 'k entered t', 'k arrived m', 'k sent m m', 'k completed'), ...run('2026-03-09 09:00')],
    ), // oxfmt-ignore
  ],
};
