import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localFromWallMs, wallMs } from '../../../src/core/values/calendar.ts';
import {
  dayStart,
  gapOrOverlap,
  instantOf,
  isZone,
  localOf,
  offsetAt,
  zoneDataVersion,
  zoneNames,
} from '../../../src/core/values/zone.ts';
import { zoneData } from '../../../src/core/values/zoneData.ts';
import {
  clockChanges,
  endOfTables,
  oddZones,
  runtimeAgrees,
  runtimeIsKnown,
  temporal,
  zonedInstants,
} from '../../zones/oracle.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);
const hoursAt = (zone: string, text: string) => offsetAt(zone, at(text)) / hour;

describe('the data', () => {
  const lines = zoneData.trim().split('\n');

  test('every line is of the generator’s form and describes a possible clock', () => {
    expect(zoneDataVersion).toMatch(/^20\d\d[a-z]$/);
    for (const line of lines) {
      expect(line).toMatch(
        /^[A-Z][\w+/-]+( [A-Z][\w+/-]+)*\|-?\d+( -?\d+)*\|[0-9a-z]*\|([0-9a-z]+( [0-9a-z]+)*)?\|(-?\d+( -?\d+){9})?$/,
      );
      const [, offsetText = '', order = '', gapText = '', ruleText = ''] = line.split('|');
      const offsets = offsetText.split(' ').map(Number);
      for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(15 * 3600);
      expect(new Set(offsets).size).toBe(offsets.length);
      const gaps = gapText === '' ? [] : gapText.split(' ').map((gap) => parseInt(gap, 36));
      expect(gaps.length).toBe(order.length);
      let current = 0;
      for (const digit of order) {
        expect(parseInt(digit, 36)).toBeLessThan(offsets.length);
        expect(parseInt(digit, 36)).not.toBe(current);
        current = parseInt(digit, 36);
      }
      if (ruleText === '') continue;
      const [winter = 0, summer = 0, ...changes] = ruleText.split(' ').map(Number);
      expect(summer).toBeGreaterThan(winter - 3601);
      for (const [month = 0, week = 0, weekday = 0, seconds = 0] of [changes.slice(0, 4), changes.slice(4)]) {
        expect(month >= 1 && month <= 12 && week >= 1 && week <= 5 && weekday >= 0 && weekday <= 6).toBe(
          true,
        );
        expect(Math.abs(seconds)).toBeLessThanOrEqual(167 * 3600);
      }
    }
  });

  test('no clock changes twice within two days, on which instantOf relies', () => {
    for (const line of lines) {
      const name = line.slice(0, line.search(/[ |]/));
      let offset = offsetAt(name, 0);
      let changed = -Infinity;
      for (let t = 0; t < endOfTables + 4 * 366 * 24 * hour; t += 12 * hour) {
        const next = offsetAt(name, t);
        if (next === offset) continue;
        expect(t - changed, `${name} ${new Date(t).toISOString()}`).toBeGreaterThan(60 * hour);
        changed = t;
        offset = next;
      }
    }
  });

  test('every name resolves, once, and the runtime’s names are all there', () => {
    const names = zoneNames();
    expect(names.length).toBeGreaterThan(590);
    expect(names).toEqual([...new Set(names)].sort());
    for (const name of names) {
      expect(isZone(name)).toBe(true);
      expect(Number.isInteger(offsetAt(name, at('2026-07-01T00:00:00Z')))).toBe(true);
      expect(Number.isInteger(offsetAt(name, at('2500-07-01T00:00:00Z')))).toBe(true);
    }
    for (const name of Intl.supportedValuesOf('timeZone')) expect(isZone(name), name).toBe(true);
    for (const name of ['UTC', 'Etc/UTC', 'GMT', 'US/Pacific', 'Asia/Calcutta', 'Europe/Kyiv', 'EST5EDT']) {
      expect(isZone(name), name).toBe(true);
    }
  });

  test('names are exact, and a name of an object’s own is no zone', () => {
    for (const name of [
      '',
      'utc',
      'europe/berlin',
      'Europe/Berlin ',
      'Mars/Olympus',
      'constructor',
      '__proto__',
    ]) {
      expect(isZone(name), name).toBe(false);
      expect(() => offsetAt(name, 0)).toThrow(new RangeError(`Unknown time zone: ${name}`));
    }
    expect(() => localOf('toString', 0)).toThrow(RangeError);
    expect(() => instantOf('hasOwnProperty', localFromWallMs(0))).toThrow(RangeError);
  });

  test.each([
    // Decisions of 2026 that no runtime's Intl may know yet.
    ['America/Vancouver', '2026-12-01T00:00:00Z', -7],
    ['America/Edmonton', '2026-12-01T00:00:00Z', -6],
    ['America/Inuvik', '2026-12-01T00:00:00Z', -6],
    ['America/Winnipeg', '2026-12-01T00:00:00Z', -5],
    ['America/Havana', '2026-12-01T00:00:00Z', -4],
    ['America/Havana', '2027-12-01T00:00:00Z', -5],
    ['Africa/Casablanca', '2026-09-01T00:00:00Z', 1],
    ['Africa/Casablanca', '2026-12-01T00:00:00Z', 0],
    ['Europe/Chisinau', '2025-03-30T00:59:59Z', 2],
    ['Europe/Chisinau', '2025-03-30T01:00:00Z', 3],
    // A change of rules that leaves the offset as it was; then Ramadan, which `zic -b slim` of 2022 loses.
    ['America/Grand_Turk', '2016-01-01T00:00:00Z', -4],
    ['Asia/Gaza', '2084-05-20T00:00:00Z', 2],
    ['Asia/Gaza', '2084-07-20T00:00:00Z', 3],
    // By rule, far beyond the tables: north, south, Ireland's negative winter.
    ['Europe/Berlin', '2500-07-01T00:00:00Z', 2],
    ['Europe/Berlin', '2500-12-31T23:59:59Z', 1],
    ['Australia/Sydney', '2500-01-01T00:00:00Z', 11],
    ['Australia/Sydney', '2500-07-01T00:00:00Z', 10],
    ['Europe/Dublin', '9999-07-01T00:00:00Z', 1],
    ['Europe/Dublin', '9999-12-31T00:00:00Z', 0],
    ['Pacific/Kiritimati', '2026-01-01T00:00:00Z', 14],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
    ['Africa/Monrovia', '1971-01-01T00:00:00Z', -0.741_666_666_666_666_7],
    // Before 1970 the clock stands as on its first day.
    ['Europe/London', '1950-01-01T00:00:00Z', 1],
  ])('%s at %s is %d hours ahead of UTC', (zone, moment, hours) => {
    expect(hoursAt(zone, moment)).toBe(hours);
  });
});

describe('offsets', () => {
  test.skipIf(!runtimeIsKnown)(
    'are Temporal’s for every zone that the runtime knows, 1970 to 2100',
    () => {
      const known = new Set(zoneNames().filter((zone) => isKnownToRuntime(zone)));
      expect(known.size).toBeGreaterThan(590);
      const instants = fc.sample(fc.integer({ min: 0, max: endOfTables - 1 }), {
        numRuns: 60,
        seed: 20_260_302,
      });
      for (const zone of known) {
        for (const instant of instants) {
          if (!runtimeAgrees(zone, instant)) continue;
          const expected = temporal(instant, zone).offsetNanoseconds / 1e6;
          expect(offsetAt(zone, instant), `${zone} ${new Date(instant).toISOString()}`).toBe(expected);
        }
      }
    },
    60_000,
  );

  test.skipIf(!runtimeIsKnown)(
    'change at the very millisecond at which Temporal’s do',
    () => {
      const zones = [
        ...oddZones,
        'America/Bogota',
        'Asia/Gaza',
        'Asia/Tehran',
        'Pacific/Chatham',
        'Europe/Lisbon',
      ];
      for (const zone of zones) {
        for (const change of clockChanges(zone)) {
          for (const instant of [change - 1, change]) {
            if (!runtimeAgrees(zone, instant)) continue;
            const expected = temporal(instant, zone).offsetNanoseconds / 1e6;
            expect(offsetAt(zone, instant), `${zone} ${new Date(instant).toISOString()}`).toBe(expected);
          }
        }
      }
    },
    60_000,
  );

  test('from the tables and from the rule agree: the calendar repeats after 400 years', () => {
    const cycle = 146_097 * 24 * hour;
    for (const zone of zoneNames()) {
      for (let t = at('2088-01-01T00:00:00Z'); t < endOfTables; t += 40 * hour) {
        if (offsetAt(zone, t) !== offsetAt(zone, t + cycle)) {
          expect.fail(`${zone} ${new Date(t).toISOString()}`);
        }
      }
    }
  });
});

describe('local times', () => {
  test('are Temporal’s', () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, instant }) => {
        const expected = temporal(instant, zone);
        expect(localOf(zone, instant)).toEqual({
          year: expected.year,
          month: expected.month,
          day: expected.day,
          hour: expected.hour,
          minute: expected.minute,
          second: expected.second,
          ms: expected.millisecond,
          weekday: expected.dayOfWeek - 1,
          offset: expected.offsetNanoseconds / 1e6,
        });
        expect(dayStart(zone, instant)).toBe(expected.startOfDay().epochMilliseconds);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('become moments by Temporal’s compatible rule', () => {
    fc.assert(
      fc.property(zonedInstants, fc.integer({ min: -26, max: 26 }), ({ zone, instant }, hoursAway) => {
        // The clock time of another moment: near a change it may be skipped, or come twice.
        const wall = instant + offsetAt(zone, instant) + hoursAway * hour;
        const local = localFromWallMs(wall);
        const plain = temporal(wall, 'UTC').toPlainDateTime();
        const compatible = plain.toZonedDateTime(zone).epochMilliseconds;
        fc.pre(runtimeAgrees(zone, compatible) && runtimeAgrees(zone, compatible + 26 * hour));
        expect(instantOf(zone, local)).toBe(compatible);
        const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
        const later = plain.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
        const kind = earlier === later ? undefined : compatible === earlier ? 'overlap' : 'gap';
        expect(gapOrOverlap(zone, local)).toBe(kind);
      }),
      { seed: 2, numRuns: 4000 },
    );
  });

  test('and moments are each other’s inverse, but for the second pass of an overlap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zoneNames()),
        fc.integer({ min: 0, max: 4 * endOfTables }),
        (zone, instant) => {
          const local = localOf(zone, instant);
          const back = instantOf(zone, local);
          expect(wallMs(local)).toBe(instant + local.offset);
          if (back !== instant) expect(gapOrOverlap(zone, local)).toBe('overlap');
          expect(back).toBeLessThanOrEqual(instant);
        },
      ),
      { seed: 3, numRuns: 5000 },
    );
  });

  test('skipped and repeated in Berlin, by half an hour on Lord Howe, by a day in Samoa', () => {
    const wall = (text: string) => localFromWallMs(at(`${text}Z`));
    expect(gapOrOverlap('Europe/Berlin', wall('2026-03-29T02:30:00'))).toBe('gap');
    expect(instantOf('Europe/Berlin', wall('2026-03-29T02:30:00'))).toBe(at('2026-03-29T03:30:00+02:00'));
    expect(gapOrOverlap('Europe/Berlin', wall('2026-10-25T02:30:00'))).toBe('overlap');
    expect(instantOf('Europe/Berlin', wall('2026-10-25T02:30:00'))).toBe(at('2026-10-25T02:30:00+02:00'));
    expect(gapOrOverlap('Europe/Berlin', wall('2026-10-25T03:00:00'))).toBe(undefined);
    expect(instantOf('Australia/Lord_Howe', wall('2026-10-04T02:15:00'))).toBe(
      at('2026-10-04T02:45:00+11:00'),
    );
    expect(gapOrOverlap('Pacific/Apia', wall('2011-12-30T12:00:00'))).toBe('gap');
    expect(instantOf('Pacific/Apia', wall('2011-12-30T12:00:00'))).toBe(at('2011-12-31T12:00:00+14:00'));
  });

  test('a day whose midnight is skipped begins after it', () => {
    const noon = at('2018-11-04T12:00:00-02:00');
    expect(dayStart('America/Sao_Paulo', noon)).toBe(at('2018-11-04T01:00:00-02:00'));
  });
});

function isKnownToRuntime(zone: string): boolean {
  try {
    return temporal(0, zone).epochMilliseconds === 0;
  } catch {
    return false;
  }
}
