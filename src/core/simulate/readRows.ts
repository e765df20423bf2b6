import { t } from '../../texts/t.ts';
import type { ScenarioEvent } from '../document/Scenario.ts';
import { dayMs } from '../values/calendar.ts';
import { formatInstant, parseInstant, type Instant } from '../values/instant.ts';
import { canonicalJson, setOwn, type Json } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import { instantOf, isZone } from '../values/zone.ts';
import { memberName, type ColumnUse } from './columns.ts';
import type { ReadEvents } from './readEvents.ts';
import type { Table, TableRow } from './readTable.ts';

/** How the columns of a table of people are read. */
export interface ColumnMapping {
  /** One for each column. */
  uses: readonly ColumnUse[];
  /** Where the clock hangs that moments without an offset were read from. */
  zone: string;
  /** When something was known of somebody for whom the table says no moment. */
  now: Instant;
}

type Row = Partial<Record<ColumnUse, string>> & {
  properties: Record<string, Json>;
  traits: Record<string, Json>;
};

/**
 * Reads the rows of a table as events, changes of profiles, or both: a row with an event name is an event; what it says of the
 * person is a change before it, where it is new. Without a column of ids the address is the id.
 */
export function readRows({ columns, rows, troubles: before }: Table, mapping: ColumnMapping): ReadEvents {
  const troubles = [...before];
  const said = new Map<string, Said[]>();
  for (const row of rows) {
    const read = readRow(columns, row, mapping);
    if (typeof read === 'string') {
      troubles.push({ line: row.line, reason: read });
      continue;
    }
    const all = said.get(read.person) ?? [];
    said.set(read.person, all);
    all.push({ ...read, line: row.line });
  }
  const people = new Map<string, ScenarioEvent[]>();
  for (const [person, all] of said) {
    const { events, left } = eventsOf(all.sort((a, b) => a.at - b.at));
    people.set(person, events);
    for (const line of left)
      troubles.push({
        line,
        reason: t('more than {max} events for {person}', { max: limits.scenarioEvents.max, person }),
      });
  }
  return { people, troubles: troubles.sort((a, b) => a.line - b.line) };
}

/** What a row says. */
interface Said {
  line: number;
  at: Instant;
  event?: ScenarioEvent;
  identify?: ScenarioEvent;
}

/** The events of somebody's rows, which are in order of time, and the lines of those for which there is no room. */
function eventsOf(rows: readonly Said[]): { events: ScenarioEvent[]; left: number[] } {
  const events: ScenarioEvent[] = [];
  const left: number[] = [];
  let known: string | undefined;
  for (const { line, event, identify } of rows) {
    const { timestamp: _, messageId: __, ...profile } = identify ?? {};
    const now = identify && canonicalJson(profile);
    const more = [...(identify && now !== known ? [identify] : []), ...(event ? [event] : [])];
    if (events.length + more.length > limits.scenarioEvents.max) left.push(line);
    else {
      events.push(...more);
      known = now ?? known;
    }
  }
  return { events, left };
}

function readRow(
  columns: readonly string[],
  { line, cells }: TableRow,
  mapping: ColumnMapping,
): (Omit<Said, 'line'> & { person: string }) | string {
  const row: Row = { properties: {}, traits: {} };
  for (const [index, use] of mapping.uses.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (cell === '' || use === 'nothing') continue;
    if (use === 'property' || use === 'trait') {
      const name = memberName(columns[index] ?? '') || `column_${index + 1}`;
      if (name === '__proto__')
        return t('a column called “{name}” could do harm: call it something else', { name });
      setOwn(
        use === 'property' ? row.properties : row.traits,
        name,
        use === 'trait' && name === 'tags' ? tagsOf(cell) : valueOf(cell),
      );
    } else row[use] = cell;
  }
  const { id, event, timestamp, email, timeZone } = row;
  const person = id ?? email;
  if (person === undefined)
    return t('it says of nobody: fill in the id or the address, or choose the column that holds it');
  const inColumn = (use: ColumnUse, reason: string) => {
    const place = mapping.uses.indexOf(use);
    return `${columns[place] || t('Column {number}', { number: place + 1 })}: ${reason}`;
  };
  if (person.length > 256)
    return inColumn(id === undefined ? 'email' : 'id', t('an id of more than 256 characters: shorten it'));
  if (email !== undefined && email.length > 320)
    return inColumn('email', t('an address of more than 320 characters: shorten it'));
  if (timeZone !== undefined && !isZone(timeZone))
    return inColumn(
      'timeZone',
      t('“{zone}” is no time zone: write one like Europe/Berlin', { zone: timeZone }),
    );
  const at = timestamp === undefined ? undefined : momentOf(timestamp, mapping.zone);
  if (timestamp !== undefined && at === undefined)
    return inColumn(
      'timestamp',
      t('“{timestamp}” is no moment: write one like 2026-03-05T08:00:00Z or 2026-03-05 08:00', { timestamp }),
    );
  if (event !== undefined && at === undefined)
    return t('an event without a moment: fill it in, or choose the column that holds it');

  const happened = at ?? mapping.now;
  const when = formatInstant(happened);
  const messageId = row.messageId ?? `line-${line}`;
  if (email !== undefined) setOwn(row.traits, 'email', email);
  if (Object.keys(row.traits).length > limits.attributes.max)
    return t('more than {max} traits', { max: limits.attributes.max });
  const saysSomething = Object.keys(row.traits).length > 0 || timeZone !== undefined;
  if (event === undefined && !saysSomething && Object.keys(row.properties).length > 0)
    return t('properties of no event: fill in its name, or read them as traits of the person');
  return {
    person,
    at: happened,
    ...((saysSomething || event === undefined) && {
      identify: {
        timestamp: when,
        messageId: event === undefined ? messageId : `${messageId}-profile`,
        ...(timeZone !== undefined && { context: { timezone: timeZone } }),
        type: 'identify',
        traits: row.traits,
      },
    }),
    ...(event !== undefined && {
      event: { timestamp: when, messageId, type: 'track', event, properties: row.properties },
    }),
  };
}

/** A cell holds several tags as tables do: with a comma, a semicolon or a bar between them. */
const tagsOf = (cell: string): Json =>
  cell
    .split(/[,;|]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** Numbers and truths are what rules compare with; whatever would not be written back as it was stays text. */
function valueOf(cell: string): Json {
  const lower = cell.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  const number = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/u.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(number) ? number : cell;
}

const local = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?$/u;

/** RFC 3339, the same without an offset on a clock, a day, or seconds or milliseconds since 1970. */
function momentOf(text: string, zone: string): Instant | undefined {
  const exact = parseInstant(text) ?? parseInstant(text.replace(' ', 'T'));
  if (exact !== undefined) return exact;
  if (/^\d{9,10}$/u.test(text)) return Number(text) * 1000;
  if (/^\d{12,13}$/u.test(text)) return Number(text);
  const [, ...parts] = local.exec(text) ?? [];
  const [year, month, day, hour = '0', minute = '0', second = '0', ms = '0'] = parts;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const midnight = parseInstant(`${year}-${month}-${day}T00:00:00Z`);
  const ofDay = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
  if (midnight === undefined || Number(minute) > 59 || Number(second) > 59 || ofDay >= dayMs)
    return undefined;
  return instantOf(zone, {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: Number(ms.padEnd(3, '0')),
  });
}
