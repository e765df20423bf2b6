// What the tests of time compare with: Temporal, which takes its zone data from this runtime's Intl.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { zoneDataVersion } from '../../src/core/values/zone.ts';

/** The release of the zone database inside this runtime; hardly ever the one that `core` ships. */
const runtimeVersion = process.versions['tz'] ?? 'unknown';

/** Whether every difference between the runtime's data and ours is in the list below. */
export const runtimeIsKnown = runtimeVersion >= '2024b' && runtimeVersion <= zoneDataVersion;

/** Zones with the oddest clocks: half-hour and negative summer time, skipped days, Ramadan, changes at midnight. */
export const oddZones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Europe/Dublin',
  'Antarctica/Troll',
  'America/Nuuk',
  'America/Havana',
] as const;

/** The moment at which the years 2101 and later begin, which the tables leave to the yearly rule. */
export const endOfTables = Date.UTC(2101, 0, 1);

type Correction = { release: string; names: string[]; from: string; to?: string };

// What a release of the database changed for moments since 1970, from its news. An older runtime is wrong there.
const corrections: Correction[] = [
  { release: '2025a', names: ['America/Asuncion'], from: '2024-10-01' },
  { release: '2025a', names: ['Asia/Manila'], from: '1970-01-01', to: '1991-01-01' },
  { release: '2025b', names: ['America/Coyhaique'], from: '1970-01-01' },
  { release: '2025b', names: ['Asia/Tehran', 'Iran'], from: '1978-11-01', to: '1979-01-03' },
  {
    release: '2025c',
    names: ['America/Tijuana', 'America/Ensenada', 'America/Santa_Isabel', 'Mexico/BajaNorte'],
    from: '1970-01-01',
    to: '1976-01-01',
  },
  { release: '2026a', names: ['Europe/Chisinau', 'Europe/Tiraspol'], from: '2022-03-01' },
  { release: '2026b', names: ['America/Vancouver', 'Canada/Pacific'], from: '2026-11-01' },
  {
    release: '2026c',
    names: ['America/Edmonton', 'America/Yellowknife', 'Canada/Mountain'],
    from: '2026-11-01',
  },
  { release: '2026c', names: ['Africa/Casablanca', 'Africa/El_Aaiun'], from: '2026-09-20' },
  { release: '2026d', names: ['America/Inuvik'], from: '2026-11-01' },
  { release: '2026d', names: ['America/Bogota'], from: '1992-05-01', to: '1992-05-05' },
  { release: '2026d', names: ['Asia/Tehran', 'Iran'], from: '1979-05-24', to: '1979-05-28' },
  {
    release: '2026e',
    names: ['America/Winnipeg', 'America/Rainy_River', 'Canada/Central'],
    from: '2026-10-31',
  },
  { release: '2026f', names: ['America/Havana', 'Cuba'], from: '2026-11-01', to: '2027-03-15' },
];

/** Whether the runtime's data and ours say the same about that moment, as far as we can know. */
export function runtimeAgrees(zone: string, instant: number): boolean {
  // What a newer runtime knows of the future we do not.
  if (runtimeVersion > zoneDataVersion && instant >= Date.parse(zoneDataVersion.slice(0, 4))) return false;
  return !corrections.some(
    ({ release, names, from, to }) =>
      runtimeVersion < release &&
      names.includes(zone) &&
      instant >= Date.parse(from) &&
      (to === undefined || instant < Date.parse(to)),
  );
}

/** A moment on a zone's clock, as Temporal sees it. */
export function temporal(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

const changesOf = new Map<string, number[]>();

/** Every moment from 1970 to 2100 at which Temporal sees the zone's clock change. */
export function clockChanges(zone: string): number[] {
  let changes = changesOf.get(zone);
  if (!changes) {
    changes = [];
    let next = temporal(0, zone).getTimeZoneTransition('next');
    while (next && next.epochMilliseconds < endOfTables) {
      changes.push(next.epochMilliseconds);
      next = next.getTimeZoneTransition('next');
    }
    changesOf.set(zone, changes);
  }
  return changes;
}

/** Moments from 1970 to 2100 in the odd zones, most of them within days of a clock change. */
export const zonedInstants: fc.Arbitrary<{ zone: string; instant: number }> = fc
  .constantFrom(...oddZones)
  .chain((zone) => {
    const anywhere = fc.integer({ min: 0, max: endOfTables - 1 });
    const changes = clockChanges(zone);
    if (changes.length === 0) return anywhere.map((instant) => ({ zone, instant }));
    const hours = 3_600_000;
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -50 * hours, max: 50 * hours }))
      .map(([change, away]) => Math.max(0, change + away));
    const exactly = fc
      .tuple(fc.constantFrom(...changes), fc.constantFrom(-hours, -1, 0, 1, hours))
      .map(([change, away]) => change + away);
    return fc.oneof(anywhere, near, exactly).map((instant) => ({ zone, instant }));
  })
  .filter(({ zone, instant }) => runtimeAgrees(zone, instant));
