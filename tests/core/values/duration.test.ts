import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { lastInstant } from '../../../src/core/values/calendar.ts';
import {
  addDuration,
  type DurationParts,
  isDuration,
  isOffset,
  parseDuration,
} from '../../../src/core/values/duration.ts';
import { durationWords, formatElapsed } from '../../../src/core/values/durationWords.ts';
import { formatLocal, parseInstant } from '../../../src/core/values/instant.ts';
import { runtimeAgrees, temporal, zonedInstants } from '../../zones/oracle.ts';

const day = 86_400_000;

function plus(from: string, duration: string, zone: string): string | undefined {
  const instant = parseInstant(from);
  const parts = parseDuration(duration, { signed: true });
  return instant === undefined || !parts ? undefined : formatLocal(addDuration(instant, parts, zone), zone);
}

describe('reading', () => {
  test.each([
    ['P3D', { sign: 1, months: 0, days: 3, ms: 0 }],
    ['P2W', { sign: 1, months: 0, days: 14, ms: 0 }],
    ['P1Y2M3W4DT5H6M7S', { sign: 1, months: 14, days: 25, ms: 18_367_000 }],
    ['PT48H', { sign: 1, months: 0, days: 0, ms: 2 * day }],
    ['PT30S', { sign: 1, months: 0, days: 0, ms: 30_000 }],
    ['P0D', { sign: 1, months: 0, days: 0, ms: 0 }],
    ['P100Y', { sign: 1, months: 1200, days: 0, ms: 0 }],
    ['PT3155760000S', { sign: 1, months: 0, days: 0, ms: 36_525 * day }],
  ])('%s', (text, parts) => {
    expect(parseDuration(text)).toEqual(parts);
    expect(parseDuration(text, { signed: true })).toEqual(parts);
    expect(parseDuration(`-${text}`, { signed: true })).toEqual({ ...parts, sign: -1 });
    expect(isDuration(text) && isOffset(text) && isOffset(`-${text}`)).toBe(true);
    expect(isDuration(`-${text}`)).toBe(false);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1',
    '3D',
    'p3d',
    'P1.5D',
    'PT0.5S',
    'P1D2H',
    'P1DT1D',
    'P1D1M',
    'PT1S1M',
    'P-1D',
    '--P1D',
    '+P1D',
    ' P1D',
    'P1D\n',
    'P101Y',
    'P1201M',
    'P36526D',
    'PT3155760001S',
    'P99999999999D',
    'three days',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBe(undefined);
    expect(isOffset(text)).toBe(false);
  });
});

describe('adding', () => {
  const berlin = 'Europe/Berlin';

  test('P1D is a day of the calendar, PT24H is 24 hours, over both nights when clocks change', () => {
    expect(plus('2026-03-28T10:00:00+01:00', 'P1D', berlin)).toBe('2026-03-29T10:00:00+02:00');
    expect(plus('2026-03-28T10:00:00+01:00', 'PT24H', berlin)).toBe('2026-03-29T11:00:00+02:00');
    expect(plus('2026-10-24T10:00:00+02:00', 'P1D', berlin)).toBe('2026-10-25T10:00:00+01:00');
    expect(plus('2026-10-24T10:00:00+02:00', 'PT24H', berlin)).toBe('2026-10-25T09:00:00+01:00');
  });

  test('into a skipped or repeated hour', () => {
    expect(plus('2026-03-28T02:30:00+01:00', 'P1D', berlin)).toBe('2026-03-29T03:30:00+02:00');
    expect(plus('2026-10-24T02:30:00+02:00', 'P1D', berlin)).toBe('2026-10-25T02:30:00+02:00');
    expect(plus('2026-10-24T02:30:00+02:00', 'P1DT1H', berlin)).toBe('2026-10-25T02:30:00+01:00');
    expect(plus('2011-12-29T12:00:00-10:00', 'P1D', 'Pacific/Apia')).toBe('2011-12-31T12:00:00+14:00');
  });

  test('nothing, or only an exact part, stays in an hour’s second pass', () => {
    expect(plus('2026-10-25T02:30:00+01:00', 'P0D', berlin)).toBe('2026-10-25T02:30:00+01:00');
    expect(plus('2026-10-25T02:30:00+01:00', 'PT10M', berlin)).toBe('2026-10-25T02:40:00+01:00');
    expect(plus('2026-10-25T02:30:00+01:00', '-P0D', berlin)).toBe('2026-10-25T02:30:00+01:00');
  });

  test('months clamp to the last day, and go before days', () => {
    expect(plus('2026-01-31T09:00:00+01:00', 'P1M', berlin)).toBe('2026-02-28T09:00:00+01:00');
    expect(plus('2028-01-31T09:00:00+01:00', 'P1M', berlin)).toBe('2028-02-29T09:00:00+01:00');
    expect(plus('2026-01-31T09:00:00+01:00', 'P1M1D', berlin)).toBe('2026-03-01T09:00:00+01:00');
    expect(plus('2026-03-31T09:00:00+02:00', '-P1M', berlin)).toBe('2026-02-28T09:00:00+01:00');
    expect(plus('2028-02-29T09:00:00+01:00', 'P1Y', berlin)).toBe('2029-02-28T09:00:00+01:00');
  });

  test('stops at the last moment that can be written', () => {
    const century: DurationParts = { sign: 1, months: 1200, days: 0, ms: 0 };
    expect(addDuration(lastInstant - 5, century, 'UTC')).toBe(lastInstant);
    expect(addDuration(lastInstant, { sign: 1, months: 0, days: 0, ms: 1 }, 'UTC')).toBe(lastInstant);
  });

  test('is Temporal’s', () => {
    const parts = fc.record({
      sign: fc.constantFrom<1 | -1>(1, -1),
      months: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
      days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
      ms: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * day })),
    });
    fc.assert(
      fc.property(zonedInstants, parts, ({ zone, instant }, { sign, months, days, ms }) => {
        const duration = Temporal.Duration.from({
          months: sign * months,
          days: sign * days,
          milliseconds: sign * ms,
        });
        const expected = temporal(instant, zone).add(duration).epochMilliseconds;
        fc.pre(expected >= 0 && runtimeAgrees(zone, expected) && runtimeAgrees(zone, expected + 4 * day));
        expect(addDuration(instant, { sign, months, days, ms }, zone)).toBe(expected);
      }),
      { seed: 7, numRuns: 4000 },
    );
  });

  test('an exact part there and back again changes nothing; days there and back keep the clock', () => {
    fc.assert(
      fc.property(zonedInstants, fc.integer({ min: 0, max: 900 * day }), ({ zone, instant }, ms) => {
        const there = addDuration(instant, { sign: 1, months: 0, days: 0, ms }, zone);
        expect(there - instant).toBe(ms);
        expect(addDuration(there, { sign: -1, months: 0, days: 0, ms }, zone)).toBe(instant);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe('in words', () => {
  test.each([
    ['P3D', '3 days'],
    ['P1D', '1 day'],
    ['P1DT12H', '1 day 12 hours'],
    ['P2W', '2 weeks'],
    ['PT48H', '48 hours'],
    ['P1Y6M', '1 year 6 months'],
    ['PT1H30M', '1 hour 30 minutes'],
    ['PT1S', '1 second'],
    ['-P14D', '14 days'],
    ['P0D', '0 days'],
    ['P0DT2H', '2 hours'],
    ['PT0S', '0 seconds'],
    ['soon', 'soon'],
  ])('%s is %s', (text, words) => expect(durationWords(text)).toBe(words));

  test.each([
    [0, '0 s'],
    [40, '40 ms'],
    [10_000, '10 s'],
    [90_999, '1 min 30 s'],
    [45 * 60_000, '45 min'],
    [3_600_000, '1 h'],
    [3_605_000, '1 h'],
    [2 * day + 22 * 3_600_000 + 59 * 60_000, '2 d 22 h'],
    [day + 60_000, '1 d'],
    [400 * day, '400 d'],
    [-7_200_000, '−2 h'],
  ])('%d ms is %s', (ms, words) => expect(formatElapsed(ms)).toBe(words));
});
