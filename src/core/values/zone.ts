import type { Instant, LocalDateTime } from './calendar.ts';
import {
  civilFromDays,
  clampInstant,
  dayMs,
  daysFromCivil,
  localFromWallMs,
  wallMs,
  weekdayOf,
} from './calendar.ts';
import { zoneData } from './zoneData.ts';

export { zoneDataVersion } from './zoneData.ts';

/** A clock in a zone: date and time, `weekday` (0 is Monday), `offset` from UTC in milliseconds. */
export type ZonedDateTime = LocalDateTime & { weekday: number; offset: number };

/** One of the two yearly clock changes that a zone makes from now on: at `time` ms after midnight of, say, the last Sunday in March. */
type YearlyChange = { month: number; week: number; weekday: number; time: number };

/** What a zone does after its listed changes: `summer` time from one yearly change to the other. */
type YearlyRule = { winter: number; summer: number; begins: YearlyChange; ends: YearlyChange };

/** A zone's offsets: `offset[i]` holds from `from[i]` up to `from[i + 1]`. `firstIn[b]` is the i at the start of bucket b. */
type ZoneTable = {
  from: Float64Array;
  offset: Int32Array;
  firstIn: Uint16Array;
  rule: YearlyRule | undefined;
};

// Tables reach from 1970 to the end of 2100. A moment's bucket (about 25 days, so hardly ever two changes) says at
// once where to look: a bisection of 260 changes costs four to ten times as much, most of it in mispredicted branches.
const horizonYear = 2101;
const horizon = daysFromCivil(horizonYear, 1, 1) * dayMs;
const bucketMs = 2 ** 31;

let rows: ReadonlyMap<string, string> | undefined;
let names: readonly string[] | undefined;
const tables = new Map<string, ZoneTable>();
const tablesByRow = new Map<string, ZoneTable>();
let latestName: string | undefined;
let latestTable: ZoneTable | undefined;

/** Whether the pinned database knows the name: an IANA zone or link, in its exact spelling. */
export function isZone(name: string): boolean {
  return (name === latestName && latestTable !== undefined) || readRows().has(name);
}

/** Every name that `isZone` accepts, sorted. */
export function zoneNames(): readonly string[] {
  names ??= Object.freeze([...readRows().keys()].sort());
  return names;
}

/**
 * Milliseconds that the zone's clock is ahead of UTC. Before 1970 the offset of 1970-01-01 holds.
 * Like everything below: RangeError if `isZone` does not accept the zone.
 */
export function offsetAt(zone: string, instant: Instant): number {
  return offsetIn(zone === latestName && latestTable ? latestTable : tableOf(zone), instant);
}

/** What the zone's clock shows at a moment. */
export function localOf(zone: string, instant: Instant): ZonedDateTime {
  const offset = offsetAt(zone, instant);
  const wall = instant + offset;
  const { year, month, day, hour, minute, second, ms } = localFromWallMs(wall);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    ms,
    weekday: weekdayOf(Math.floor(wall / dayMs) | 0),
    offset,
  };
}

/**
 * When the zone's clock shows this, by Temporal's `compatible` rule: a time skipped in spring is later by what was
 * skipped, of a time that comes twice in autumn the first. Stays within the years 0000 to 9999 in UTC.
 */
export function instantOf(zone: string, local: LocalDateTime): Instant {
  return instantOfWall(zone, wallMs(local));
}

/** `instantOf` for a clock time told as `wallMs` tells it. */
export function instantOfWall(zone: string, wall: number): Instant {
  // No zone changes its clock twice within two days (a test holds the data to it), and no clock is a day off UTC:
  // so these are the offsets on either side of whatever happens near this time.
  const before = offsetAt(zone, wall - dayMs);
  const after = offsetAt(zone, wall + dayMs);
  const early = before === after || offsetAt(zone, wall - before) === before;
  const late = !early && offsetAt(zone, wall - after) === after;
  return clampInstant(wall - (late ? after : before));
}

/** Whether the zone's clock skips this time (`gap`) or shows it twice (`overlap`). */
export function gapOrOverlap(zone: string, local: LocalDateTime): 'gap' | 'overlap' | undefined {
  const wall = wallMs(local);
  const before = offsetAt(zone, wall - dayMs);
  const after = offsetAt(zone, wall + dayMs);
  if (before === after) return undefined;
  const early = offsetAt(zone, wall - before) === before;
  const late = offsetAt(zone, wall - after) === after;
  return early === late ? (early ? 'overlap' : 'gap') : undefined;
}

/** When the local day of a moment began: 00:00 by the same rule, so later where midnight is skipped. */
export function dayStart(zone: string, instant: Instant): Instant {
  const wall = instant + offsetAt(zone, instant);
  return instantOfWall(zone, Math.floor(wall / dayMs) * dayMs);
}

function offsetIn(table: ZoneTable, instant: Instant): number {
  if (instant >= horizon && table.rule) return offsetByRule(table.rule, instant);
  let i = table.firstIn[(instant / bucketMs) | 0] ?? (instant < 0 ? 0 : table.from.length - 1);
  // NaN ends the loop behind the last change, whatever the number.
  while (instant >= (table.from[i + 1] ?? NaN)) i++;
  return table.offset[i] ?? 0;
}

function tableOf(zone: string): ZoneTable {
  let table = tables.get(zone);
  if (!table) {
    const row = readRows().get(zone);
    if (row === undefined) throw new RangeError(`Unknown time zone: ${zone}`);
    // Names with one row share one table.
    table = tablesByRow.get(row) ?? buildTable(row);
    tablesByRow.set(row, table);
    tables.set(zone, table);
  }
  latestName = zone;
  latestTable = table;
  return table;
}

function readRows(): ReadonlyMap<string, string> {
  if (!rows) {
    const read = new Map<string, string>();
    for (const line of zoneData.trim().split('\n')) {
      const end = line.indexOf('|');
      const row = line.slice(end + 1);
      for (const name of line.slice(0, end).split(' ')) read.set(name, row);
    }
    rows = read;
  }
  return rows;
}

/** Reads a row `offsets|order|gaps|rule`; tests/zones/generate.mjs writes it and says what is in it. */
function buildTable(row: string): ZoneTable {
  const [offsetList = '', order = '', gaps = '', ruleText = ''] = row.split('|');
  const offsets = offsetList.split(' ').map((seconds) => Number(seconds) * 1000);
  const from = [-Infinity];
  const offset = [offsets[0] ?? NaN];
  let at = 0;
  for (const [i, gap] of (gaps === '' ? [] : gaps.split(' ')).entries()) {
    at += parseInt(gap, 36) * 1000;
    from.push(at);
    offset.push(offsets[parseInt(order.charAt(i), 36)] ?? NaN);
  }
  const rule = ruleText === '' ? undefined : readRule(ruleText);
  if (rule) {
    for (let year = civilFromDays(Math.floor(at / dayMs)).year; year < horizonYear; year++) {
      const changes = [
        { at: changeAt(rule.begins, year, rule.winter), offset: rule.summer },
        { at: changeAt(rule.ends, year, rule.summer), offset: rule.winter },
      ].sort((a, b) => a.at - b.at);
      for (const change of changes) {
        if (change.at <= at) continue;
        from.push(change.at);
        offset.push(change.offset);
      }
    }
  }
  return {
    from: Float64Array.from(from),
    offset: Int32Array.from(offset),
    firstIn: indexBuckets(from),
    rule,
  };
}

function indexBuckets(from: readonly number[]): Uint16Array {
  const firstIn = new Uint16Array(Math.ceil(horizon / bucketMs));
  let i = 0;
  for (let bucket = 0; bucket < firstIn.length; bucket++) {
    while ((from[i + 1] ?? Infinity) <= bucket * bucketMs) i++;
    firstIn[bucket] = i;
  }
  return firstIn;
}

function readRule(text: string): YearlyRule {
  const [winter = NaN, summer = NaN, ...changes] = text.split(' ').map(Number);
  const change = (i: number): YearlyChange => {
    const [month = NaN, week = NaN, weekday = NaN, seconds = NaN] = changes.slice(i * 4, i * 4 + 4);
    return { month, week, weekday, time: seconds * 1000 };
  };
  return { winter: winter * 1000, summer: summer * 1000, begins: change(0), ends: change(1) };
}

/** When the change falls in a year, on a clock that until then runs at `offset`. */
function changeAt(change: YearlyChange, year: number, offset: number): Instant {
  const first = daysFromCivil(year, change.month, 1);
  const firstMatch = first + ((change.weekday - weekdayOf(first) + 7) % 7);
  const next = daysFromCivil(change.month === 12 ? year + 1 : year, (change.month % 12) + 1, 1);
  // Week 5 means the last one, which is the fourth in some months.
  const day = Math.min(
    firstMatch + (change.week - 1) * 7,
    firstMatch + Math.floor((next - 1 - firstMatch) / 7) * 7,
  );
  return day * dayMs + change.time - offset;
}

function offsetByRule(rule: YearlyRule, instant: Instant): number {
  const { year } = civilFromDays(Math.floor((instant + rule.winter) / dayMs));
  const begins = changeAt(rule.begins, year, rule.winter);
  const ends = changeAt(rule.ends, year, rule.summer);
  const isSummer = begins < ends ? instant >= begins && instant < ends : instant >= begins || instant < ends;
  return isSummer ? rule.summer : rule.winter;
}
