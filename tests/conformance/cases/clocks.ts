import { at, fixes, journey, scenario, wait, type ConformanceGroup } from '../build.ts';

const waits = (settings: string | object, more: object = {}) =>
  journey({ steps: [wait('w', settings)], ...more });
const from = (start: string, timeZone?: string) =>
  scenario({ start, until: 'P400D', ...(timeZone && { subscriber: { timeZone } }) });
/** Enters, waits, and is done at `end`. */
const waited = (start: string, end: string) => [at(start, 'entered t', 'arrived w'), at(end, 'completed')];

/** Durations, clock changes, months and zones. */
export const clocks: ConformanceGroup = {
  id: 'clocks',
  title: 'Durations, clocks and time zones',
  cases: [
    fixes(
      'wait-day-is-a-calendar-day-across-spring-forward',
      'One day (P1D) ends at the same time on the clock, although the night of the spring change has only 23 hours.',
      waits('P1D'),
      from('2026-03-28 09:00', 'Europe/Berlin'),
      waited('2026-03-28 09:00', '2026-03-29 08:00'),
    ),
    fixes(
      'wait-24-hours-is-24-hours-across-spring-forward',
      '24 hours (PT24H) are 24 hours: after the spring change they end an hour later on the clock.',
      waits('PT24H'),
      from('2026-03-28 09:00', 'Europe/Berlin'),
      waited('2026-03-28 09:00', '2026-03-29 09:00'),
    ),
    fixes(
      'time-of-day-in-the-spring-gap-comes-later',
      'A time of day that the spring change skips comes later by what was skipped: 02:30 becomes 03:30.',
      waits({ until: { time: '02:30' } }),
      from('2026-03-28 12:00', 'Europe/Berlin'),
      waited('2026-03-28 12:00', '2026-03-29 01:30'),
    ),
    fixes(
      'time-of-day-in-a-gap-before-midnight-comes-after-it',
      'In Nuuk the spring change skips the last hour of a Saturday: its 23:30 comes at half past midnight on Sunday.',
      waits({ until: { time: '23:30' } }),
      from('2026-03-29 01:10', 'America/Nuuk'),
      waited('2026-03-29 01:10', '2026-03-29 01:30'),
    ),
    fixes(
      'time-of-day-in-the-autumn-overlap-comes-the-first-time',
      'A time of day that comes twice on the night of the autumn change counts the first time.',
      waits({ until: { time: '02:30' } }),
      from('2026-10-24 12:00', 'Europe/Berlin'),
      waited('2026-10-24 12:00', '2026-10-25 00:30'),
    ),
    fixes(
      'clock-changes-of-half-an-hour',
      'Clock changes need not be an hour: on Lord Howe Island a day of the autumn change is longer by 30 minutes.',
      waits('P1D'),
      from('2026-04-04 00:00', 'Australia/Lord_Howe'),
      waited('2026-04-04 00:00', '2026-04-05 00:30'),
    ),
    fixes(
      'month-clamps-to-the-leap-day',
      'One month (P1M) after 31 January of a leap year is 29 February.',
      waits('P1M'),
      from('2028-01-31 10:00'),
      waited('2028-01-31 10:00', '2028-02-29 10:00'),
    ),
    fixes(
      'months-are-added-before-days',
      'In P1M1D the month is added first: 30 January, then the last of February, then 1 March.',
      waits('P1M1D'),
      from('2026-01-30 10:00'),
      waited('2026-01-30 10:00', '2026-03-01 10:00'),
    ),
    fixes(
      'calendar-part-is-added-before-hours',
      'In P1DT2H the day is added first, then exact hours: they run through the clock change that the day ended before.',
      waits('P1DT2H'),
      from('2026-03-28 00:30', 'Europe/Berlin'),
      waited('2026-03-28 00:30', '2026-03-29 02:30'),
    ),
    fixes(
      'year-from-the-leap-day',
      'One year (P1Y) after 29 February is 28 February.',
      waits('P1Y'),
      from('2028-02-29 10:00'),
      waited('2028-02-29 10:00', '2029-02-28 10:00'),
    ),
    fixes(
      'weekdays-are-on-the-subscribers-clock',
      'A weekday is meant on the subscriber’s own clock: Monday 8:00 in Tokyo is still Sunday in UTC.',
      waits({ until: { time: '08:00', weekdays: ['mon'] } }),
      from('2026-03-07 12:00', 'Asia/Tokyo'),
      waited('2026-03-07 12:00', '2026-03-08 23:00'),
    ),
    fixes(
      'wait-may-ask-for-the-journeys-clock',
      'A wait with zone “journey” uses the journey’s clock even for a subscriber who has their own.',
      waits({ until: { time: '09:00' }, zone: 'journey' }, { timeZone: 'Europe/Berlin' }),
      from('2026-03-02 10:00', 'America/New_York'),
      waited('2026-03-02 10:00', '2026-03-03 08:00'),
    ),
    fixes(
      'zones-with-odd-offsets',
      'Offsets need not be whole hours: 09:00 in Kathmandu is 03:15 UTC.',
      waits({ until: { time: '09:00' } }),
      from('2026-03-02 08:00', 'Asia/Kathmandu'),
      waited('2026-03-02 08:00', '2026-03-03 03:15'),
    ),
  ],
};
