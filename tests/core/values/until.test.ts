import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, lastInstant, parseDate } from '../../../src/core/values/calendar.ts';
import { parseDuration } from '../../../src/core/values/duration.ts';
import { formatLocal, parseInstant } from '../../../src/core/values/instant.ts';
import { parseTimeOfDay } from '../../../src/core/values/timeOfDay.ts';
import {
  atOffset,
  explainTimeOfDay,
  type MomentBase,
  nextOccurrence,
  nextTimeOfDay,
} from '../../../src/core/values/until.ts';
import { type Weekday, weekdays } from '../../../src/core/values/weekday.ts';
import { runtimeAgrees, temporal, zonedInstants } from '../../zones/oracle.ts';

const berlin = 'Europe/Berlin';
const workdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const quarter = 15 * 60_000;
const deep = process.env['WEND_DEEP'] === '1';

function at(text: string): number {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(text);
  return instant;
}

function next(from: string, time: string, days?: Weekday[], zone = berlin): string {
  return formatLocal(nextTimeOfDay(at(from), zone, parseTimeOfDay(time) ?? NaN, days), zone);
}

describe('the next time of day', () => {
  test('is today if it is not past, else tomorrow; exactly now is not past', () => {
    expect(next('2026-03-02T08:59:59+01:00', '09:00')).toBe('2026-03-02T09:00:00+01:00');
    expect(next('2026-03-02T09:00:00+01:00', '09:00')).toBe('2026-03-02T09:00:00+01:00');
    expect(next('2026-03-02T09:00:00.001+01:00', '09:00')).toBe('2026-03-03T09:00:00+01:00');
    expect(next('2026-03-02T00:00:00+01:00', '00:00')).toBe('2026-03-02T00:00:00+01:00');
  });

  test('waits over the weekend', () => {
    expect(next('2026-03-06T10:00:00+01:00', '09:00', workdays)).toBe('2026-03-09T09:00:00+01:00');
    expect(next('2026-03-06T09:00:00+01:00', '09:00', workdays)).toBe('2026-03-06T09:00:00+01:00');
    expect(next('2026-03-02T09:00:01+01:00', '09:00', ['mon'])).toBe('2026-03-09T09:00:00+01:00');
  });

  test('skipped in spring, it is later by what was skipped', () => {
    expect(next('2026-03-29T00:00:00+01:00', '02:30')).toBe('2026-03-29T03:30:00+02:00');
    expect(next('2026-03-29T03:10:00+02:00', '02:30')).toBe('2026-03-29T03:30:00+02:00');
    expect(next('2026-03-29T03:30:00.001+02:00', '02:30')).toBe('2026-03-30T02:30:00+02:00');
  });

  test('repeated in autumn, it counts the first time only', () => {
    expect(next('2026-10-25T00:00:00+02:00', '02:30')).toBe('2026-10-25T02:30:00+02:00');
    expect(next('2026-10-25T02:31:00+02:00', '02:30')).toBe('2026-10-26T02:30:00+01:00');
    expect(next('2026-10-25T02:30:00+01:00', '02:30')).toBe('2026-10-26T02:30:00+01:00');
  });

  test('yesterday’s skipped hour before midnight comes today', () => {
    // Greenland's clocks skipped Saturday 23:00 to 24:00 on 28 March 2026.
    const nuuk = (from: string, days?: Weekday[]) => next(from, '23:30', days, 'America/Nuuk');
    expect(nuuk('2026-03-28T12:00:00-02:00')).toBe('2026-03-29T00:30:00-01:00');
    expect(nuuk('2026-03-29T00:10:00-01:00')).toBe('2026-03-29T00:30:00-01:00');
    expect(nuuk('2026-03-29T00:10:00-01:00', ['sat'])).toBe('2026-03-29T00:30:00-01:00');
    expect(nuuk('2026-03-29T00:10:00-01:00', ['sun'])).toBe('2026-03-29T23:30:00-01:00');
    expect(nuuk('2026-03-29T00:30:00.001-01:00')).toBe('2026-03-29T23:30:00-01:00');
    // The Azores skip Sunday 00:00 to 01:00, Samoa a whole Friday, on which no Friday's time can fall.
    expect(next('2026-03-28T23:30:00-01:00', '00:30', ['sun'], 'Atlantic/Azores')).toBe(
      '2026-03-29T01:30:00+00:00',
    );
    expect(next('2011-12-29T12:00:00-10:00', '09:00', ['fri'], 'Pacific/Apia')).toBe(
      '2012-01-06T09:00:00+14:00',
    );
    expect(next('2011-12-29T12:00:00-10:00', '09:00', undefined, 'Pacific/Apia')).toBe(
      '2011-12-31T09:00:00+14:00',
    );
  });

  test('comes also on the last day there is, and never without a weekday', () => {
    expect(nextTimeOfDay(lastInstant, 'UTC', 540)).toBe(lastInstant);
    expect(nextTimeOfDay(lastInstant, 'Pacific/Kiritimati', 540, ['mon'])).toBe(lastInstant);
    expect(() => nextTimeOfDay(0, 'UTC', 540, [])).toThrow(RangeError);
    expect(() => nextTimeOfDay(NaN, 'UTC', 540)).toThrow(RangeError);
    expect(() => nextTimeOfDay(0, 'Mars/Olympus', 540)).toThrow('Mars/Olympus');
  });

  test('is the first quarter of an hour at which Temporal’s clock shows it on an allowed day', () => {
    const allowed = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        zonedInstants,
        fc.integer({ min: 0, max: 95 }),
        allowed,
        ({ zone, instant }, quarters, days) => {
          const from = Math.floor(instant / quarter) * quarter;
          fc.pre(from > 0 && runtimeAgrees(zone, from + 20 * 96 * quarter));
          const found = nextTimeOfDay(from, zone, quarters * 15, days);
          const shows = (t: number) => {
            const { hour, minute, second, dayOfWeek } = temporal(t, zone);
            const weekday = weekdays[dayOfWeek - 1];
            return (
              hour * 60 + minute === quarters * 15 &&
              second === 0 &&
              weekday !== undefined &&
              days.includes(weekday)
            );
          };
          let scanned = from;
          // The second pass of a repeated time does not count.
          while (scanned < found && !(shows(scanned) && !secondPass(scanned, zone))) scanned += quarter;
          expect(found).toBeGreaterThanOrEqual(from);
          expect(new Date(scanned).toISOString()).toBe(new Date(found).toISOString());
          if (!shows(found)) {
            // Then the time was skipped: the clock jumped in the hours before.
            const before = temporal(found - 24 * 4 * quarter, zone).offsetNanoseconds;
            expect(temporal(found, zone).offsetNanoseconds).toBeGreaterThan(before);
          }
        },
      ),
      { seed: 9, numRuns: deep ? 4_000 : 150 },
    );
  }, 60_000);

  test('is explained step by step', () => {
    const explain = (from: string, minutes: number, days?: Weekday[]) =>
      explainTimeOfDay(at(from), berlin, minutes, days).map(({ at: moment, ...step }) => ({
        ...step,
        at: formatLocal(moment, berlin),
      }));
    expect(explain('2026-03-06T10:00:00+01:00', 540, workdays)).toEqual([
      { did: 'time', at: '2026-03-07T09:00:00+01:00' },
      { did: 'weekdays', at: '2026-03-09T09:00:00+01:00' },
    ]);
    expect(explain('2026-03-02T08:00:00+01:00', 540, workdays)).toEqual([
      { did: 'time', at: '2026-03-02T09:00:00+01:00' },
    ]);
    expect(explain('2026-03-28T12:00:00+01:00', 150)).toEqual([
      { did: 'time', at: '2026-03-29T03:30:00+02:00', clock: 'gap' },
    ]);
    expect(explain('2026-10-24T12:00:00+02:00', 150, ['sun', 'mon'])).toEqual([
      { did: 'time', at: '2026-10-25T02:30:00+02:00', clock: 'overlap' },
    ]);
  });
});

function date(text: string): { date: CivilDate } {
  const parsed = parseDate(text);
  if (!parsed) throw new Error(text);
  return { date: parsed };
}

function baseOf(text: string): MomentBase {
  return text.includes('T') ? { instant: at(text) } : date(text);
}

function offsetOf(text: string | undefined) {
  return text === undefined ? undefined : parseDuration(text, { signed: true });
}

describe('a moment told from another', () => {
  test.each([
    ['2026-12-24', undefined, undefined, berlin, '2026-12-24T00:00:00+01:00'],
    ['2026-12-24', undefined, '09:00', berlin, '2026-12-24T09:00:00+01:00'],
    ['2026-12-24', '-P14D', '09:00', berlin, '2026-12-10T09:00:00+01:00'],
    ['2026-03-31', '-P1M', '09:00', berlin, '2026-02-28T09:00:00+01:00'],
    ['2026-03-30', '-PT24H', undefined, berlin, '2026-03-28T23:00:00+01:00'],
    ['2026-03-30', '-PT24H', '09:00', berlin, '2026-03-28T09:00:00+01:00'],
    ['2026-05-01T18:00:00Z', undefined, undefined, berlin, '2026-05-01T20:00:00+02:00'],
    ['2026-05-01T18:00:00Z', undefined, '09:00', berlin, '2026-05-01T09:00:00+02:00'],
    ['2026-05-01T23:00:00Z', '-P1D', '09:00', berlin, '2026-05-01T09:00:00+02:00'],
    ['2026-05-01T18:00:00Z', '-PT24H', undefined, berlin, '2026-04-30T20:00:00+02:00'],
    ['2026-03-29T18:00:00Z', '-P1D', undefined, berlin, '2026-03-28T20:00:00+01:00'],
    ['2026-03-29T18:00:00Z', '-PT24H', undefined, berlin, '2026-03-28T19:00:00+01:00'],
    // Nothing moves it, so it stays in the hour's second pass.
    ['2026-10-25T01:30:00Z', undefined, undefined, berlin, '2026-10-25T02:30:00+01:00'],
    ['2026-10-25T01:30:00Z', 'PT10M', undefined, berlin, '2026-10-25T02:40:00+01:00'],
    // 4 November began at 01:00 in São Paulo; the 5th begins at 00:00 all the same.
    ['2018-11-04', undefined, undefined, 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
    ['2018-11-04', 'P1D', undefined, 'America/Sao_Paulo', '2018-11-05T00:00:00-02:00'],
    ['2018-11-03', 'P1D', '00:30', 'America/Sao_Paulo', '2018-11-04T01:30:00-02:00'],
    // Friday 23:30 and a day is Saturday 23:30, which Greenland skipped: Saturday all the same, once a time is given.
    ['2026-03-28T01:30:00Z', 'P1D', undefined, 'America/Nuuk', '2026-03-29T00:30:00-01:00'],
    ['2026-03-28T01:30:00Z', 'P1D', '09:00', 'America/Nuuk', '2026-03-28T09:00:00-02:00'],
  ])('%s, %s, at %s in %s', (base, offset, time, zone, expected) => {
    const minutes = time === undefined ? undefined : parseTimeOfDay(time);
    expect(formatLocal(atOffset(baseOf(base), offsetOf(offset), minutes, zone), zone)).toBe(expected);
  });
});

describe('the next occurrence', () => {
  test.each([
    // Not past: the moment itself, `from` included.
    ['2026-12-24', undefined, '09:00', '2026-12-24T09:00:00+01:00', '2026-12-24T09:00:00+01:00'],
    ['2026-12-24', undefined, '09:00', '2026-12-24T09:00:00.001+01:00', '2027-12-24T09:00:00+01:00'],
    ['1990-05-17', '-P3D', '08:00', '2026-03-02T08:00:00Z', '2026-05-14T08:00:00+02:00'],
    ['1990-05-17', '-P3D', '08:00', '2026-05-15T08:00:00Z', '2027-05-14T08:00:00+02:00'],
    // 29 February: the 28th in common years, and the 29th again when there is one.
    ['2024-02-29', undefined, '09:00', '2025-01-01T00:00:00Z', '2025-02-28T09:00:00+01:00'],
    ['2024-02-29', undefined, '09:00', '2027-03-01T00:00:00Z', '2028-02-29T09:00:00+01:00'],
    ['2000-02-29', undefined, '09:00', '2099-03-01T00:00:00Z', '2100-02-28T09:00:00+01:00'],
    // Three days before the birthday itself, not a yearly return of three days before the first one.
    ['2024-03-01', '-P1D', '09:00', '2025-01-01T00:00:00Z', '2025-02-28T09:00:00+01:00'],
    ['2023-03-01', '-P1D', '09:00', '2024-01-01T00:00:00Z', '2024-02-29T09:00:00+01:00'],
    // The offset leads into another year.
    ['2020-01-02', '-P3D', '09:00', '2026-12-30T09:00:00Z', '2027-12-30T09:00:00+01:00'],
    ['2020-01-02', '-P3D', '09:00', '2026-12-30T07:00:00Z', '2026-12-30T09:00:00+01:00'],
    // A moment keeps its time on the clock, in summer as in winter.
    ['2020-07-01T18:00:00Z', undefined, undefined, '2026-02-01T00:00:00Z', '2026-07-01T20:00:00+02:00'],
  ])('of %s, %s, at %s, from %s', (base, offset, time, from, expected) => {
    const minutes = time === undefined ? undefined : parseTimeOfDay(time);
    const spec = { base: baseOf(base), offset: offsetOf(offset), time: minutes, zone: berlin };
    expect(formatLocal(nextOccurrence(spec, at(from)), berlin)).toBe(expected);
  });

  test('is the first return that is not past, whatever the base, the offset and the zone', () => {
    const base = fc.integer({ min: -5_000, max: 40_000 }).map((days) => {
      const { year, month, day } = temporal(days * 96 * quarter, 'UTC');
      return { date: { year, month, day } };
    });
    const offset = fc.record({
      sign: fc.constantFrom<1 | -1>(1, -1),
      months: fc.integer({ min: 0, max: 30 }),
      days: fc.integer({ min: 0, max: 400 }),
      ms: fc.constantFrom(0, 96 * quarter, 90 * quarter),
    });
    fc.assert(
      fc.property(
        zonedInstants,
        base,
        offset,
        fc.integer({ min: 0, max: 1439 }),
        (where, start, by, time) => {
          const { zone, instant } = where;
          const found = nextOccurrence({ base: start, offset: by, time, zone }, instant);
          expect(found).toBeGreaterThanOrEqual(instant);
          // One of the base's returns gives it, and none before it does not lie in the past.
          const moments = Array.from({ length: 260 }, (_, years) => {
            const { year, month, day } = start.date;
            const feb = month === 2 && day === 29 && !isLeap(year + years) ? 28 : day;
            return atOffset({ date: { year: year + years, month, day: feb } }, by, time, zone);
          });
          expect(found).toBe(moments.find((moment) => moment >= instant));
        },
      ),
      { seed: 10, numRuns: 300 },
    );
  });

  test('ends with the years', () => {
    expect(nextOccurrence({ base: date('2024-02-29'), zone: 'UTC' }, lastInstant)).toBe(lastInstant);
  });
});

function secondPass(instant: number, zone: string): boolean {
  const here = temporal(instant, zone);
  return here.toPlainDateTime().toZonedDateTime(zone).epochMilliseconds !== instant;
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
}
