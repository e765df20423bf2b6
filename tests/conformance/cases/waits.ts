import { at, becomes, did, exit, fixes, journey, scenario, wait, type ConformanceGroup } from '../build.ts';

const start = '2026-03-02 08:00';
const day = { attribute: 'renewsOn' };
/** A wait that may be skipped: then the run leaves with “Skipped”. */
const waits = (settings: object) => {
  const skips = Object.values(settings).includes('skip');
  return journey({
    steps: [wait('w', { ...settings, next: null, ...(skips && { outlets: { skip: 'x' } }) }), ...(skips ? [exit('x', 'Skipped')] : [])],
  }); // oxfmt-ignore
};
const renewing = (renewsOn?: unknown) =>
  scenario({ until: 'P500D', ...(renewsOn !== undefined && { subscriber: { attributes: { renewsOn: renewsOn as string } } }) }); // oxfmt-ignore
const startsAt = (value: string) => scenario({ events: [did('PT0S', 'Start', { startsAt: value })] });
const arrives = at(start, 'entered t', 'arrived w');
const done = (when: string) => [arrives, at(when, 'completed')];
const skipped = at(start, 'arrived x', 'exited Skipped');

/** What a wait waits for. */
export const waitsGroup: ConformanceGroup = {
  id: 'waits',
  title: 'Waits',
  cases: [
    fixes(
      'wait-is-for-first-then-until',
      'A wait for 3 days until a weekday at 9:00 counts the days first and then looks for the next such time.',
      waits({ for: 'P3D', until: { time: '09:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } }),
      scenario({ start: '2026-03-04 10:00' }),
      [at('2026-03-04 10:00', 'entered t', 'arrived w'), at('2026-03-09 09:00', 'completed')],
    ),
    fixes(
      'wait-of-nothing-ends-on-arrival',
      'A wait that is over on arrival does not hold anybody.',
      waits({ for: 'PT0S' }),
      scenario(),
      done(start),
    ),
    fixes(
      'time-of-day-that-is-now-is-now',
      'A wait until 8:00 that is reached at 8:00 exactly is over at once.',
      waits({ until: { time: '08:00' } }),
      scenario(),
      done(start),
    ),
    fixes(
      'time-of-day-that-has-passed-comes-tomorrow',
      'A wait until 7:59 that is reached at 8:00 ends the next day.',
      waits({ until: { time: '07:59' } }),
      scenario(),
      done('2026-03-03 07:59'),
    ),
    fixes(
      'weekday-whose-time-has-passed-comes-next-week',
      'A wait until Monday 7:00 that is reached on Monday at 8:00 ends a week later.',
      waits({ until: { time: '07:00', weekdays: ['mon'] } }),
      scenario(),
      done('2026-03-09 07:00'),
    ),
    fixes(
      'date-that-is-now-is-not-past',
      'A date and time that is exactly now is not past.',
      waits({ until: { date: '2026-03-02', time: '08:00' }, ifPast: 'exit' }),
      scenario(),
      done(start),
    ),
    fixes(
      'past-date-may-exit',
      'With “if past: exit” the run ends when the date is past.',
      waits({ until: { date: '2026-03-01', time: '09:00' }, ifPast: 'exit' }),
      scenario(),
      [arrives, at(start, 'exited wait-past')],
    ),
    fixes(
      'past-date-may-wait-for-its-next-year',
      'With “if past: next occurrence” a past date is waited for in the next year in which it is to come.',
      waits({ until: { date: '2024-12-24', time: '09:00' }, ifPast: 'nextOccurrence' }),
      renewing(),
      done('2026-12-24 09:00'),
    ),
    fixes(
      'missing-date-continues-by-default',
      'When nobody knows the date people go on at once, unless another choice is made.',
      waits({ until: day }),
      scenario(),
      done(start),
    ),
    fixes(
      'missing-date-may-skip',
      'With “if missing: skip” people leave by the skip way when the date is not known.',
      waits({ until: day, ifMissing: 'skip' }),
      scenario(),
      [arrives, skipped],
    ),
    fixes(
      'unreadable-date-is-a-missing-one',
      'A value that is no date counts as missing, not as past.',
      waits({ until: day, ifMissing: 'exit', ifPast: 'continue' }),
      renewing('next spring'),
      [arrives, at(start, 'exited wait-missing')],
    ),
    fixes(
      'moment-keeps-its-own-time',
      'A date with a time keeps its own time of day when an offset moves it.',
      waits({ until: { ...day, offset: '-P1D' } }),
      renewing('2026-03-10T15:20:00Z'),
      done('2026-03-09 15:20'),
    ),
    fixes(
      'offset-comes-before-time',
      'The offset is applied first and the time of day afterwards.',
      waits({ until: { trigger: 'properties.startsAt', offset: '-PT12H', time: '09:00' } }),
      startsAt('2026-03-10T06:00:00Z'),
      done('2026-03-09 09:00'),
    ),
    fixes(
      'late-sign-up-skips-the-reminder',
      'Who signs up less than 24 hours before the webinar skips the 24-hour reminder instead of getting it at once.',
      waits({ until: { trigger: 'properties.startsAt', offset: '-PT24H' }, ifPast: 'skip' }),
      startsAt('2026-03-03T07:59:00Z'),
      [arrives, skipped],
    ),
    fixes(
      'early-sign-up-gets-the-reminder-on-time',
      'Who signs up exactly 24 hours before the webinar is in time for the 24-hour reminder.',
      waits({ until: { trigger: 'properties.startsAt', offset: '-PT24H' }, ifPast: 'skip' }),
      startsAt('2026-03-03T08:00:00Z'),
      done(start),
    ),
    fixes(
      'date-changed-to-the-past-acts-at-once',
      'When the date changes to one that is past, the choice for a past date acts at the moment of the change.',
      waits({ until: day, ifPast: 'skip' }),
      scenario({
        subscriber: { attributes: { renewsOn: '2026-03-10' } },
        events: [did('PT0S', 'Start'), becomes('P1D', { renewsOn: '2026-03-01' })],
      }),
      [arrives, at('2026-03-03 08:00', 'arrived x', 'exited Skipped')],
    ),
  ],
};
