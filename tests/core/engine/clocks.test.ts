import { describe, expect, test } from 'vitest';
import { brief, draw, exit, run, scenario, trigger, wait } from '../draw.ts';
import type { Scenario, WaitSettings } from '../../../src/core/index.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const waits = (settings: string | WaitSettings) =>
  draw([trigger('Signed Up', 't'), wait(settings, 'w'), exit('Done', 'x')]);
const enters = (at: string, more: Partial<Scenario> = {}) =>
  scenario([[at, 'Signed Up']], { start: at, ...more });

describe('golden trails of clocks in Europe/Berlin', () => {
  test('P1D is the same time of day over the spring change: 23 hours', () => {
    expect(brief(run(waits('P1D'), enters('2026-03-28T09:00:00Z')))).toEqual([
      '2026-03-28T10:00:00+01:00 entered t',
      '2026-03-28T10:00:00+01:00 waiting w',
      '2026-03-29T10:00:00+02:00 woke w next',
      '2026-03-29T10:00:00+02:00 exited x Done',
    ]);
  });

  test('PT24H is 24 hours over the spring change: an hour later by the clock', () => {
    expect(brief(run(waits('PT24H'), enters('2026-03-28T09:00:00Z')))).toEqual([
      '2026-03-28T10:00:00+01:00 entered t',
      '2026-03-28T10:00:00+01:00 waiting w',
      '2026-03-29T11:00:00+02:00 woke w next',
      '2026-03-29T11:00:00+02:00 exited x Done',
    ]);
  });

  test('P1D is the same time of day over the autumn change: 25 hours', () => {
    expect(brief(run(waits('P1D'), enters('2026-10-24T08:00:00Z')))).toEqual([
      '2026-10-24T10:00:00+02:00 entered t',
      '2026-10-24T10:00:00+02:00 waiting w',
      '2026-10-25T10:00:00+01:00 woke w next',
      '2026-10-25T10:00:00+01:00 exited x Done',
    ]);
  });

  test('PT24H is 24 hours over the autumn change: an hour earlier by the clock', () => {
    expect(brief(run(waits('PT24H'), enters('2026-10-24T08:00:00Z')))).toEqual([
      '2026-10-24T10:00:00+02:00 entered t',
      '2026-10-24T10:00:00+02:00 waiting w',
      '2026-10-25T09:00:00+01:00 woke w next',
      '2026-10-25T09:00:00+01:00 exited x Done',
    ]);
  });

  test('a time of day that the spring change skips is shifted by what it skips', () => {
    const simulation = run(waits({ until: { time: '02:30' } }), enters('2026-03-28T12:00:00Z'));
    expect(brief(simulation)[2]).toBe('2026-03-29T03:30:00+02:00 woke w next');
    expect(simulation.entries.find(({ did }) => did === 'woke')?.why).toEqual({
      code: 'waited',
      outlet: 'next',
      since: '2026-03-28T12:00:00Z',
      moments: [
        { rule: 'arrival', reached: '2026-03-28T13:00:00+01:00' },
        { rule: 'time', value: '02:30', reached: '2026-03-29T03:30:00+02:00' },
        { rule: 'gap', reached: '2026-03-29T03:30:00+02:00' },
      ],
    });
  });

  test('a time of day that the autumn change repeats is its first occurrence', () => {
    const simulation = run(waits({ until: { time: '02:30' } }), enters('2026-10-24T12:00:00Z'));
    expect(brief(simulation)[2]).toBe('2026-10-25T02:30:00+02:00 woke w next');
    expect(simulation.entries.find(({ did }) => did === 'woke')?.why).toMatchObject({
      moments: [{}, {}, { rule: 'overlap' }],
    });
  });

  test('between the two 02:30s of autumn the next one is tomorrow', () => {
    expect(brief(run(waits({ until: { time: '02:30' } }), enters('2026-10-25T00:45:00Z')))[2]).toBe(
      '2026-10-26T02:30:00+01:00 woke w next',
    );
  });

  test('until 09:00 on weekdays, entered on Friday 10:00, is Monday 09:00', () => {
    const simulation = run(waits({ until: { time: '09:00', weekdays } }), enters('2026-03-06T09:00:00Z'));
    expect(brief(simulation)).toEqual([
      '2026-03-06T10:00:00+01:00 entered t',
      '2026-03-06T10:00:00+01:00 waiting w',
      '2026-03-09T09:00:00+01:00 woke w next',
      '2026-03-09T09:00:00+01:00 exited x Done',
    ]);
    expect(simulation.entries.find(({ did }) => did === 'woke')?.why).toMatchObject({
      moments: [
        { rule: 'arrival', reached: '2026-03-06T10:00:00+01:00' },
        { rule: 'time', value: '09:00', reached: '2026-03-07T09:00:00+01:00' },
        { rule: 'weekdays', value: 'mon tue wed thu fri', reached: '2026-03-09T09:00:00+01:00' },
      ],
    });
  });

  test('until 09:00 on weekdays, entered on Friday at exactly 09:00, is now', () => {
    expect(brief(run(waits({ until: { time: '09:00', weekdays } }), enters('2026-03-06T08:00:00Z')))).toEqual(
      [
        '2026-03-06T09:00:00+01:00 entered t',
        '2026-03-06T09:00:00+01:00 woke w next',
        '2026-03-06T09:00:00+01:00 exited x Done',
      ],
    );
  });

  test('3 days, then a weekday at 9:00, over a weekend with the spring change', () => {
    expect(
      brief(
        run(waits({ for: 'P3D', until: { time: '09:00', weekdays } }), enters('2026-03-26T10:00:00Z')),
      )[2],
    ).toBe('2026-03-30T09:00:00+02:00 woke w next');
  });

  test('a month is clamped to the last day of the shorter month', () => {
    expect(brief(run(waits('P1M'), enters('2026-01-31T09:00:00Z')))[2]).toBe(
      '2026-02-28T10:00:00+01:00 woke w next',
    );
  });
});

describe('whose clock', () => {
  test('a subscriber without a zone lives by the journey’s', () => {
    const given = enters('2026-03-06T09:00:00Z', { subscriber: { id: 'ada', email: 'ada@example.com' } });
    expect(brief(run(waits({ until: { time: '09:00', weekdays } }), given))).toEqual([
      '2026-03-06T10:00:00+01:00 entered t',
      '2026-03-06T10:00:00+01:00 waiting w',
      '2026-03-09T09:00:00+01:00 woke w next',
      '2026-03-09T09:00:00+01:00 exited x Done',
    ]);
  });

  test('a zone that does not exist is no zone', () => {
    const given = scenario(
      [
        ['2026-03-06T08:00:00Z', { identify: { timezone: 'Mars/Olympus' } }],
        ['2026-03-06T09:00:00Z', 'Signed Up'],
      ],
      { start: '2026-03-06T08:00:00Z', subscriber: { id: 'ada', email: 'ada@example.com' } },
    );
    expect(brief(run(waits('P1D'), given))[2]).toBe('2026-03-07T10:00:00+01:00 woke w next');
  });

  test('the subscriber’s own zone counts, and the journey’s where the wait says so', () => {
    const inTokyo = enters('2026-03-06T09:00:00Z', {
      subscriber: { id: 'ada', email: 'a@example.com', timeZone: 'Asia/Tokyo' },
    });
    expect(brief(run(waits({ until: { time: '09:00' } }), inTokyo))[2]).toBe(
      '2026-03-07T09:00:00+09:00 woke w next',
    );
    expect(brief(run(waits({ until: { time: '09:00' }, zone: 'journey' }), inTokyo))[2]).toBe(
      '2026-03-07T17:00:00+09:00 woke w next',
    );
  });

  test('a zone learnt in mid-wait moves the moment', () => {
    const given = scenario(
      [
        ['2026-03-06T09:00:00Z', 'Signed Up'],
        ['2026-03-06T12:00:00Z', { identify: { timezone: 'America/New_York' } }],
      ],
      { start: '2026-03-06T09:00:00Z' },
    );
    expect(brief(run(waits({ until: { time: '09:00' } }), given))).toEqual([
      '2026-03-06T10:00:00+01:00 entered t',
      '2026-03-06T10:00:00+01:00 waiting w',
      '2026-03-06T07:00:00-05:00 rescheduled w',
      '2026-03-06T09:00:00-05:00 woke w next',
      '2026-03-06T09:00:00-05:00 exited x Done',
    ]);
  });
});

describe('dates', () => {
  const renews = (settings: Omit<WaitSettings, 'until'> & { offset?: string; time?: string } = {}) => {
    const { offset, time, ...rest } = settings;
    return waits({
      ...rest,
      until: { attribute: 'renewsOn', ...(offset && { offset }), ...(time && { time }) },
    });
  };
  const withDate = (renewsOn: string | undefined) =>
    enters('2026-03-02T08:00:00Z', {
      subscriber: {
        id: 'ada',
        email: 'a@example.com',
        timeZone: 'Europe/Berlin',
        attributes: renewsOn ? { renewsOn } : {},
      },
    });

  test('an offset first, then the time of day', () => {
    expect(brief(run(renews({ offset: '-P14D', time: '09:00' }), withDate('2026-04-01')))[2]).toBe(
      '2026-03-18T09:00:00+01:00 woke w next',
    );
  });
  test('a date alone begins at 00:00', () => {
    expect(brief(run(renews(), withDate('2026-03-10')))[2]).toBe('2026-03-10T00:00:00+01:00 woke w next');
  });
  test('a moment that is past goes on by default, skips, leaves, or comes back next year', () => {
    const last = (settings: Omit<WaitSettings, 'until'>) =>
      brief(run(renews(settings), { ...withDate('2026-02-01'), until: 'P2Y' })).at(-1);
    expect(last({})).toBe('2026-03-02T09:00:00+01:00 exited x Done');
    expect(last({ ifPast: 'skip' })).toBe('2026-03-02T09:00:00+01:00 completed - skip');
    expect(last({ ifPast: 'exit' })).toBe('2026-03-02T09:00:00+01:00 exited w next');
    expect(last({ ifPast: 'nextOccurrence' })).toBe('2027-02-01T00:00:00+01:00 exited x Done');
  });
  test('29 February comes back on the 28th', () => {
    expect(
      brief(run(renews({ ifPast: 'nextOccurrence' }), { ...withDate('2024-02-29'), until: 'P2Y' })).at(-1),
    ).toBe('2027-02-28T00:00:00+01:00 exited x Done');
  });
  test('what is not known goes on by default, skips or leaves', () => {
    expect(brief(run(renews(), withDate(undefined))).at(-1)).toBe('2026-03-02T09:00:00+01:00 exited x Done');
    expect(brief(run(renews({ ifMissing: 'exit' }), withDate(undefined))).at(-1)).toContain('exited w');
  });
  test('a changed date moves the wait; one moved into the past is past', () => {
    const moved = (to: string, settings: Omit<WaitSettings, 'until'> = {}) =>
      brief(
        run(renews(settings), {
          ...withDate('2026-04-01'),
          events: [
            { after: 'PT0S', type: 'track', event: 'Signed Up' },
            { after: 'P10D', type: 'identify', traits: { renewsOn: to } },
          ],
        }),
      ).slice(2);
    expect(moved('2026-03-20')).toEqual([
      '2026-03-12T09:00:00+01:00 rescheduled w',
      '2026-03-20T00:00:00+01:00 woke w next',
      '2026-03-20T00:00:00+01:00 exited x Done',
    ]);
    expect(moved('2026-03-05', { ifPast: 'exit' })).toEqual(['2026-03-12T09:00:00+01:00 exited w next']);
  });
});
