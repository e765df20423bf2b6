import { t } from '../../texts/t.ts';
import { utf8Length } from '../document/door.ts';
import { limits } from '../values/limits.ts';
import type { Trouble } from './readEvents.ts';

/** What stands between the cells of a table. */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** A line of a table that could be read; a cell in quotes may have gone over several. `line` counts from 1. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** A table of text: its first line names the columns. */
export interface Table {
  separator: Separator;
  columns: readonly string[];
  rows: readonly TableRow[];
  troubles: readonly Trouble[];
}

/** More columns than a person may have attributes are no table of people. */
const mostColumns: number = limits.attributes.max;

/**
 * Reads a table as spreadsheets write it (RFC 4180, and the separators that they use): quoted cells, doubled quotes, line
 * breaks in quotes, a byte order mark. Without a separator, the one that the first line has most of. A line that cannot be
 * read is told; the rest is kept.
 */
export function readTable(text: string, wanted?: Separator): Table {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = wanted ?? mostUsed(body);
  const empty = { separator, columns: [], rows: [] };
  const refused = (line: number, reason: string): Table => ({ ...empty, troubles: [{ line, reason }] });
  if (body.length * 3 > limits.fileBytes.max && utf8Length(body) > limits.fileBytes.max)
    return refused(
      1,
      t('larger than {size} MB: split it into several files', { size: limits.fileBytes.max / 1_000_000 }),
    );

  const rows: TableRow[] = [];
  const troubles: Trouble[] = [];
  for (const row of rowsOf(body, separator))
    if ('reason' in row) troubles.push(row);
    else if (row.cells.length > 1 || row.cells[0]?.trim() !== '') rows.push(row);
  const [head, ...rest] = rows;
  if (!head) return { ...empty, troubles };
  const columns = head.cells.map((cell) => cell.trim());
  if (columns.length > mostColumns)
    return refused(
      head.line,
      t('more than {max} columns: leave out what is not needed', { max: mostColumns }),
    );
  const kept = rest.filter(({ line, cells }) => {
    const isLonger = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (isLonger)
      troubles.push({
        line,
        reason: t('{found} cells under {columns} columns: put a cell that holds “{separator}” in quotes', {
          found: cells.length,
          columns: columns.length,
          separator: separator === '\t' ? t('a tab') : separator,
        }),
      });
    return !isLonger;
  });
  return { separator, columns, rows: kept, troubles: troubles.sort((a, b) => a.line - b.line) };
}

/** The separator that the first line has most of, outside of quotes; the comma where it has none. */
function mostUsed(text: string): Separator {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (counts.size > 0) break;
    } else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const best = (a: Separator, b: Separator) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a);
  return separators.reduce(best);
}

/** The rows of a table, those that cannot be read with their reason. */
function* rowsOf(text: string, separator: Separator): Generator<TableRow | Trouble> {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const first = line;
    const cells: string[] = [];
    let reason: string | undefined;
    for (let more = true; more;) {
      let cell: string;
      if (text[at] === '"') {
        const end = closingQuote(text, at);
        if (end < 0) {
          yield {
            line: first,
            reason: t(
              'a quote is opened and never closed, so that nothing from here on can be read: close it',
            ),
          };
          return;
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        for (const breaks of cell.match(/\r\n|\r|\n/gu) ?? []) line += breaks.length > 0 ? 1 : 0;
        at = end + 1;
        const rest = untilEnd(text, at, separator);
        if (rest.trim() !== '')
          reason ??= t('something stands behind a closing quote: double the quotes inside of a cell');
        at += rest.length;
      } else {
        cell = untilEnd(text, at, separator);
        at += cell.length;
      }
      cells.push(cell);
      more = text[at] === separator;
      if (more) at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    yield reason === undefined ? { line: first, cells } : { line: first, reason };
  }
}

/** Where the quote that opens at a place is closed; −1 where it never is. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function untilEnd(text: string, from: number, separator: Separator): string {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return text.slice(from, at);
}
