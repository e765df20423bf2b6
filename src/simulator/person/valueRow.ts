import type { Json } from '../../core/index.ts';
import { t } from '../../texts/t.ts';

export type ValueKind = 'text' | 'number' | 'truth' | 'list';

/** One name and its value, as it is being typed. `value` is undefined while it is none. */
export interface ValueRow {
  key: number;
  name: string;
  kind: ValueKind;
  value: Json | undefined;
  /** Of a list or object: its JSON as typed. */
  text: string;
}

let made = 0;

export const blankRow = (): ValueRow => ({ key: made++, name: '', kind: 'text', value: '', text: '' });

/** The rows of a profile's attributes or an event's properties. */
export const rowsOf = (record: Readonly<Record<string, Json>>): ValueRow[] =>
  Object.entries(record).map(([name, value]) => ({ key: made++, name, ...readKind(value) }));

function readKind(value: Json): Pick<ValueRow, 'kind' | 'value' | 'text'> {
  if (typeof value === 'string') return { kind: 'text', value, text: '' };
  if (typeof value === 'number') return { kind: 'number', value, text: '' };
  if (typeof value === 'boolean') return { kind: 'truth', value, text: '' };
  return { kind: 'list', value, text: JSON.stringify(value) };
}

/** What the rows amount to. Rows without a name or a value are not in it yet; of two with one name the first counts. */
export function recordOf(rows: readonly ValueRow[]): Record<string, Json> {
  const record: Record<string, Json> = {};
  for (const { name, value } of rows) {
    if (name === '' || value === undefined || Object.hasOwn(record, name)) continue;
    // Assigning to a name such as __proto__ would reach the prototype instead.
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return record;
}

/** A row with another kind of value; the value goes along as far as it can. */
export function withKind(row: ValueRow, kind: ValueKind): ValueRow {
  const { value } = row;
  const said = typeof value === 'object' || value === undefined ? row.text : String(value);
  switch (kind) {
    case 'text':
      return { ...row, kind, value: said };
    case 'number': {
      const number = said.trim() === '' ? Number.NaN : Number(said);
      return { ...row, kind, value: Number.isFinite(number) ? number : 0 };
    }
    case 'truth':
      return { ...row, kind, value: value === true || said === 'true' || said.toLowerCase() === 'yes' };
    case 'list':
      return withText({ ...row, kind }, said === '' ? '[]' : JSON.stringify([value ?? said]));
  }
}

/** A row of kind `list` with other JSON; its value is undefined while that cannot be read. */
export function withText(row: ValueRow, text: string): ValueRow {
  try {
    return { ...row, text, value: JSON.parse(text) as Json }; // whatever JSON.parse gives is JSON
  } catch {
    return { ...row, text, value: undefined };
  }
}

/** What is wrong with a row, in words. */
export function rowTrouble(row: ValueRow, rows: readonly ValueRow[]): string | undefined {
  if (row.kind === 'list' && row.value === undefined) return t('Write a list such as ["red", "blue"]');
  if (row.name === '') return row.value === '' ? undefined : t('Give it a name');
  if (rows.find(({ name }) => name === row.name) !== row) return t('This name is there already');
  return undefined;
}
