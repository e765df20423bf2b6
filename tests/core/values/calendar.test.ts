import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonthsClamped,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  firstInstant,
  formatDate,
  isLeapYear,
  lastInstant,
  localFromWallMs,
  parseDate,
  wallMs,
  weekdayOf,
} from '../../../src/core/values/calendar.ts';
import { formatTimeOfDay, parseTimeOfDay } from '../../../src/core/values/timeOfDay.ts';
import { weekdays } from '../../../src/core/values/weekday.ts';

const dates = fc
  .integer({ min: -719_528, max: 2_932_896 })
  .map((days) => new Temporal.PlainDate(1970, 1, 1).add({ days }));

describe('dates', () => {
  test('days and dates count along together, day by day, for 12,000 years', () => {
    // Counted up by hand: shares nothing with the arithmetic that it checks.
    let [year, month, day] = [-1000, 1, 1];
    const start = daysFromCivil(year, month, day);
    let wrong = 0;
    for (let days = start; year < 11_000; days++) {
      const civil = civilFromDays(days);
      if (civil.year !== year || civil.month !== month || civil.day !== day) wrong++;
      if (daysFromCivil(year, month, day) !== days || weekdayOf(days) !== weekdayOf(days + 7)) wrong++;
      day++;
      if (day > daysInMonth(year, month)) [month, day] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
    }
    expect(wrong).toBe(0);
    expect(daysFromCivil(1970, 1, 1)).toBe(0);
    expect(weekdays[weekdayOf(daysFromCivil(2026, 3, 2))]).toBe('mon');
    expect(weekdays[weekdayOf(daysFromCivil(1900, 1, 7))]).toBe('sun');
  });

  test('leap years', () => {
    expect([1900, 2000, 2024, 2026, 2100, 2400].map(isLeapYear)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect([1, 2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 31]);
    expect(daysInMonth(2028, 2)).toBe(29);
  });

  test('months clamp to the last day', () => {
    const plus = (text: string, months: number) => {
      const date = parseDate(text);
      return date && formatDate(addMonthsClamped(date, months));
    };
    expect(plus('2026-01-31', 1)).toBe('2026-02-28');
    expect(plus('2024-01-31', 1)).toBe('2024-02-29');
    expect(plus('2026-03-31', -1)).toBe('2026-02-28');
    expect(plus('2026-10-31', 4)).toBe('2027-02-28');
    expect(plus('2024-02-29', 12)).toBe('2025-02-28');
    expect(plus('2024-02-29', 48)).toBe('2028-02-29');
    expect(plus('2026-01-15', -13)).toBe('2024-12-15');
  });

  test('arithmetic, weekdays and text are Temporal’s', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -1200, max: 1200 }),
        fc.integer({ min: -40_000, max: 40_000 }),
        (date, months, days) => {
          const ours = { year: date.year, month: date.month, day: date.day };
          const moved = date.add({ months });
          expect(addMonthsClamped(ours, months)).toEqual({
            year: moved.year,
            month: moved.month,
            day: moved.day,
          });
          const later = date.add({ days });
          expect(addDays(ours, days)).toEqual({ year: later.year, month: later.month, day: later.day });
          expect(weekdayOf(daysFromCivil(ours.year, ours.month, ours.day))).toBe(date.dayOfWeek - 1);
          expect(formatDate(ours)).toBe(date.toString());
          expect(parseDate(date.toString())).toEqual(ours);
        },
      ),
      { seed: 4, numRuns: 1000 },
    );
  });

  test.each([
    '',
    '2026-2-03',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '20260101',
    '-002026-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
  ])('%j is no date', (text) => expect(parseDate(text)).toBe(undefined));
});

describe('wall clocks', () => {
  test('tell the same as Date in UTC, at both ends and anywhere between', () => {
    const check = (ms: number) => {
      const date = new Date(ms);
      const local = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        ms: date.getUTCMilliseconds(),
      };
      expect(localFromWallMs(ms)).toEqual(local);
      expect(wallMs(local)).toBe(ms);
    };
    for (const ms of [firstInstant, lastInstant, -1, 0, 1]) check(ms);
    fc.assert(fc.property(fc.integer({ min: firstInstant, max: lastInstant }), check), {
      seed: 5,
      numRuns: 2000,
    });
  });
});

describe('times of day', () => {
  test('are read and written as HH:MM', () => {
    for (let minutes = 0; minutes < 1440; minutes++) {
      expect(parseTimeOfDay(formatTimeOfDay(minutes))).toBe(minutes);
    }
    expect(formatTimeOfDay(9 * 60)).toBe('09:00');
    expect(parseTimeOfDay('23:59')).toBe(1439);
  });

  test.each(['', '9:00', '24:00', '12:60', '09:00:00', '09.00', '0900', '-1:00', '09:00 ', '09:00\n'])(
    '%j is none',
    (text) => expect(parseTimeOfDay(text)).toBe(undefined),
  );
});
