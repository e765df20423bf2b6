import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstInstant, lastInstant } from '../../../src/core/values/calendar.ts';
import { formatInstant, formatLocal, parseInstant } from '../../../src/core/values/instant.ts';
import { zoneNames } from '../../../src/core/values/zone.ts';

const anyInstant = fc.integer({ min: firstInstant, max: lastInstant });

describe('reading', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-03-02T08:00:00Z', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02T09:00:00+01:00', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-01T22:15:00-09:45', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02t08:00:00z', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02T08:00:00-00:00', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02T08:00:00.5Z', Date.UTC(2026, 2, 2, 8, 0, 0, 500)],
    ['2026-03-02T08:00:00.123999999Z', Date.UTC(2026, 2, 2, 8, 0, 0, 123)],
    ['1969-12-31T23:59:59.999Z', -1],
    ['0000-01-01T00:00:00Z', firstInstant],
    ['9999-12-31T23:59:59.999Z', lastInstant],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('%s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  test.each([
    '',
    'now',
    '2026-03-02',
    '2026-03-02T08:00Z',
    '2026-03-02T08:00:00',
    '2026-03-02 08:00:00Z',
    '2026-03-02T08:00:00.Z',
    '2026-03-02T08:00:00+0100',
    '2026-03-02T08:00:00+24:00',
    '2026-03-02T08:00:00+01:60',
    '2026-03-02T24:00:00Z',
    '2026-03-02T08:60:00Z',
    '2016-12-31T23:59:60Z',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '+002026-03-02T08:00:00Z',
    '10000-01-01T00:00:00Z',
    '0000-01-01T00:00:00+00:01',
    '9999-12-31T23:59:00-00:01',
    '2026-03-02T08:00:00Z[Europe/Berlin]',
    '2026-03-02T08:00:00Z\n',
  ])('%j is no moment', (text) => expect(parseInstant(text)).toBe(undefined));
});

describe('writing', () => {
  test('in UTC, milliseconds only where there are any', () => {
    expect(formatInstant(Date.UTC(2026, 2, 2, 8))).toBe('2026-03-02T08:00:00Z');
    expect(formatInstant(Date.UTC(2026, 2, 2, 8, 0, 0, 40))).toBe('2026-03-02T08:00:00.040Z');
    expect(formatInstant(firstInstant)).toBe('0000-01-01T00:00:00Z');
    expect(formatInstant(lastInstant)).toBe('9999-12-31T23:59:59.999Z');
  });

  test('on a zone’s clock', () => {
    const instant = Date.UTC(2026, 2, 2, 8);
    expect(formatLocal(instant, 'Europe/Berlin')).toBe('2026-03-02T09:00:00+01:00');
    expect(formatLocal(instant, 'UTC')).toBe('2026-03-02T08:00:00+00:00');
    expect(formatLocal(instant, 'America/St_Johns')).toBe('2026-03-02T04:30:00-03:30');
    expect(formatLocal(instant, 'Asia/Kathmandu')).toBe('2026-03-02T13:45:00+05:45');
    // Liberia was 44 minutes and 30 seconds behind; the text rounds, and still names the moment.
    expect(formatLocal(0, 'Africa/Monrovia')).toBe('1969-12-31T23:16:00-00:44');
    expect(() => formatLocal(instant, 'Mars/Olympus')).toThrow(RangeError);
  });

  test.each([NaN, Infinity, 0.5, firstInstant - 1, lastInstant + 1])('%d is no moment', (value) => {
    expect(() => formatInstant(value)).toThrow(RangeError);
    expect(() => formatLocal(value, 'UTC')).toThrow(RangeError);
  });

  test('what is written is read as the same moment, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zoneNames()), (instant, zone) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
        expect(parseInstant(formatLocal(instant, zone))).toBe(instant);
        expect(new Date(formatInstant(instant)).getTime()).toBe(instant);
      }),
      {
        seed: 6,
        numRuns: 3000,
        examples: [
          [firstInstant, 'America/Nome'],
          [lastInstant, 'Pacific/Kiritimati'],
        ],
      },
    );
  });
});
