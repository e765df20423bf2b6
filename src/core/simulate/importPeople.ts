import type { Scenario, ScenarioEvent } from '../document/Scenario.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, parseInstant, type Instant } from '../values/instant.ts';
import { isZone } from '../values/zone.ts';
import { guessColumns, type ColumnUse } from './columns.ts';
import { isList, readEvents, type ReadEvents, type Trouble } from './readEvents.ts';
import { readRows } from './readRows.ts';
import { readTable, type Separator } from './readTable.ts';

/** How a table is read; what is not chosen yet is guessed from the table. */
export interface Reading {
  uses: readonly ColumnUse[];
  /** The columns that `uses` was chosen for: another table is guessed anew. */
  columns: readonly string[];
  separator: Separator | undefined;
  /** Where the clock hangs that moments without an offset were read from. */
  zone: string;
}

/** What a text of people amounts to. JSON. */
export interface ImportedPeople {
  /** One for each subscriber, in the order of the text. */
  people: Scenario[];
  troubles: readonly Trouble[];
  /** A list of JSON has no lines to speak of: its items are counted instead. */
  counted: 'lines' | 'items';
  /** Of a table: its columns with the first line’s cells, and how it was read. */
  table?: { columns: readonly string[]; example: readonly string[]; separator: Separator; reading: Reading };
}

/**
 * Reads sample people from a table (CSV), from Segment-spec events one JSON object a line, or from a JSON list of these. What
 * cannot be read is told by its line, and the rest goes on. `now` is when something is known that has no moment.
 */
export function importPeople(text: string, wanted: Partial<Reading>, now: Instant): ImportedPeople {
  if (isJson(text)) return { ...peopleOf(readEvents(text)), counted: isList(text) ? 'items' : 'lines' };
  const table = readTable(text, wanted.separator);
  const { columns, separator } = table;
  const isChosen =
    wanted.columns?.length === columns.length && wanted.columns.every((name, at) => name === columns[at]);
  const reading: Reading = {
    uses: isChosen && wanted.uses ? wanted.uses : guessColumns(table),
    columns,
    separator: wanted.separator,
    zone: wanted.zone ?? 'UTC',
  };
  const read = readRows(table, { uses: reading.uses, zone: reading.zone, now });
  const example = table.rows[0]?.cells ?? [];
  return {
    ...peopleOf(read),
    counted: 'lines',
    ...(columns.length > 0 && { table: { columns, example, separator, reading } }),
  };
}

/** Whether one of its first lines begins as JSON does: a single bad line at the top makes no table of the rest. */
const isJson = (text: string): boolean =>
  text
    .slice(0, 100_000)
    .replace(/^\uFEFF/u, '')
    .split('\n', 5)
    .some((line) => /^\s*[[{]/u.test(line));

const peopleOf = ({ people, troubles }: ReadEvents): Pick<ImportedPeople, 'people' | 'troubles'> => ({
  people: [...people].map(([id, events]) => scenarioOf(id, events)),
  troubles,
});

const watchedAfter = parseDuration('P30D');

/** A person from their events: what an `identify` at the beginning says is who they are from the start. */
function scenarioOf(id: string, unsorted: readonly ScenarioEvent[]): Scenario {
  const when = (event: ScenarioEvent) => parseInstant(event.timestamp ?? '') ?? 0;
  const events = [...unsorted].sort((a, b) => when(a) - when(b));
  const [first] = events;
  const last = events.at(-1);
  const start = first ? when(first) : 0;
  const base = {
    format: 'wend.scenario/1',
    start: formatInstant(start),
    until: formatInstant(last && watchedAfter ? addDuration(when(last), watchedAfter, 'UTC') : start),
  } as const;
  if (first?.type !== 'identify') return { ...base, name: nameOf(events), subscriber: { id }, events };
  const { email, tags, ...attributes } = first.traits;
  const zone = first.context?.['timezone'];
  return {
    ...base,
    name: nameOf(events),
    subscriber: {
      id,
      ...(typeof email === 'string' && { email }),
      ...(typeof zone === 'string' && isZone(zone) && { timeZone: zone }),
      attributes,
      ...(Array.isArray(tags) && { tags: tags.filter((tag) => typeof tag === 'string' && tag !== '') }),
    },
    events: events.slice(1),
  };
}

const mostNamed = 3;
const longestName = 60;

/** What they do, from the names of their events: “Product Viewed, Cart Updated”. */
function nameOf(events: readonly ScenarioEvent[]): string {
  const names = [...new Set(events.flatMap((event) => (event.type === 'track' ? [event.event] : [])))];
  const said = names.slice(0, mostNamed).map((name) => {
    const letters = Array.from(name);
    return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
  });
  return names.length > mostNamed ? `${said.join(', ')} …` : said.join(', ');
}
