import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockChangeOn,
  heldBack,
  laneOf,
  minuteOf,
  monthOf,
  shifted,
  weekOf,
  type CalendarItem,
} from '../../../src/core/index.ts';
import { dayStart, instantOf } from '../../../src/core/values/zone.ts';

const item = (local: string, until?: string): CalendarItem => ({
  entry: 0,
  kind: until === undefined ? 'sent' : 'deferred',
  journey: 'j',
  email: 'm',
  local,
  ...(until !== undefined && { until }),
});
const days = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('weeks and months', () => {
  test('a week begins on Monday, over the ends of months and years', () => {
    expect(weekOf('2026-03-01')).toEqual(['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01']); // oxfmt-ignore
    expect(weekOf('2027-01-01')[0]).toBe('2026-12-28');
  });

  test('every day is in its week and its month, which hold whole weeks and nothing twice', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekOf(day)).toContain(day);
        const weeks = monthOf(day);
        const all = weeks.flat();
        expect(all).toContain(day);
        expect(new Set(all).size).toBe(all.length);
        for (const week of weeks) {
          expect(new Date(week[0] ?? '').getUTCDay()).toBe(1);
          expect(week.some((each) => each.slice(0, 7) === day.slice(0, 7))).toBe(true);
        }
        const month = Number(day.slice(5, 7));
        const length = new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
        expect(all.filter((each) => each.slice(0, 7) === day.slice(0, 7))).toHaveLength(length);
      }),
    );
  });

  test('the next week is seven days on, the next month begins on its first', () => {
    expect(shifted('2026-12-28', 1, 'week')).toBe('2027-01-04');
    expect(shifted('2026-01-31', 1, 'month')).toBe('2026-02-01');
    expect(shifted('2026-01-31', -1, 'month')).toBe('2025-12-01');
  });
});

describe('days on which the clocks change', () => {
  test.each([
    ['Europe/Berlin', '2026-03-28', undefined],
    ['Europe/Berlin', '2026-03-29', 'forward'],
    ['Europe/Berlin', '2026-03-30', undefined],
    ['Europe/Berlin', '2026-10-25', 'back'],
    // At midnight: the day that begins with the change, not the one that ends with it.
    ['Africa/Cairo', '2026-04-23', undefined],
    ['Africa/Cairo', '2026-04-24', 'forward'],
    ['America/Havana', '2026-03-08', 'forward'],
    ['Pacific/Kiritimati', '2026-03-29', undefined],
    ['Europe/Berlin', 'no day', undefined],
  ] as const)('%s, %s: %s', (zone, day, change) => {
    expect(clockChangeOn(zone, day)).toBe(change);
  });

  test('it is said on the days that are not 24 hours long, and on no other', () => {
    const zones = [
      'America/New_York',
      'Europe/Lisbon',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'America/Havana',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, day) => {
        const [noon, next] = [day, new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)].map(
          (text) => {
            const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
            return dayStart(
              zone,
              instantOf(zone, { year, month, day: date, hour: 12, minute: 0, second: 0, ms: 0 }),
            );
          },
        );
        const longer = (next ?? 0) - (noon ?? 0) - 86_400_000;
        expect(clockChangeOn(zone, day)).toBe(longer === 0 ? undefined : longer < 0 ? 'forward' : 'back');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is drawn on a day', () => {
  test('a mail that is held back over nights lies on every day between', () => {
    const local = '2026-03-28T22:30:00+01:00';
    const held = heldBack({
      days: [
        {
          day: '2026-03-28',
          mails: 0,
          collision: undefined,
          items: [item(local, '2026-03-30T08:00:00+02:00')],
        },
      ],
    });
    expect([...held]).toEqual([
      ['2026-03-28', [[1_350, 1_440]]],
      ['2026-03-29', [[0, 1_440]]],
      ['2026-03-30', [[0, 480]]],
    ]);
  });

  test('lanes: nothing covers another, nothing stands out of the day, and none is opened without need', () => {
    const minutes = fc.array(fc.nat(1_439), { maxLength: 20 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(minutes, fc.integer({ min: 30, max: 720 }), (list, length) => {
        const clock = (minute: number) =>
          `${Math.floor(minute / 60)}`.padStart(2, '0') + ':' + `${minute % 60}`.padStart(2, '0');
        const placed = laneOf(
          list.map((minute) => item(`2026-03-28T${clock(minute)}:00+01:00`)),
          length,
        );
        expect(placed.map((each) => minuteOf(each.item.local))).toEqual(list);
        for (const { item: of, from, before } of placed) {
          expect(from >= 0 && from + length <= 1_440).toBe(true);
          expect(before ? from + length : from).toBe(minuteOf(of.local));
        }
        placed.forEach((one, at) =>
          placed.slice(at + 1).forEach((other) => {
            if (one.lane === other.lane) expect(other.from).toBeGreaterThanOrEqual(one.from + length);
          }),
        );
        for (const { lane, from } of placed)
          for (let below = 0; below < lane; below++)
            expect(
              placed.some(
                (other) => other.lane === below && other.from > from - length && other.from < from + length,
              ),
            ).toBe(true);
      }),
    );
  });
});
