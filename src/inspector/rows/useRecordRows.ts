import { useState } from 'react';
import { t } from '../../texts/t.ts';

/** One line of a record that is edited: its name may be typed anew without losing its place. */
export interface Row<Value> {
  key: number;
  name: string;
  value: Value;
}

let made = 0;
const rowsOf = <Value>(record: Readonly<Record<string, Value>>): Row<Value>[] =>
  Object.entries(record).map(([name, value]) => ({ key: made++, name, value }));

/** The record that rows say; of two with one name the first counts, the other waits for another name. */
function recordOf<Value>(rows: readonly Row<Value>[]): Record<string, Value> {
  const record = new Map<string, Value>();
  for (const { name, value } of rows) if (!record.has(name)) record.set(name, value);
  return Object.fromEntries(record);
}

/** Edits a record as rows. Rows stay where they are while their names are typed; undo and redo read them anew. */
export function useRecordRows<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  onChange: (next: Record<string, Value> | undefined, typing?: string) => void,
) {
  const text = JSON.stringify(record ?? {});
  const [state, setState] = useState(() => ({ of: text, rows: rowsOf(record ?? {}) }));
  const rows = state.of === text ? state.rows : rowsOf(record ?? {});
  if (state.of !== text) setState({ of: text, rows });

  const show = (next: readonly Row<Value>[], typing?: string) => {
    const said = recordOf(next);
    const written = JSON.stringify(said);
    setState({ of: written, rows: [...next] });
    if (written !== text) onChange(Object.keys(said).length === 0 ? undefined : said, typing);
  };
  return {
    rows,
    /** What keeps a row from being stored. */
    troubleOf: (row: Row<Value>): string | undefined =>
      rows.find(({ name }) => name === row.name)?.key === row.key
        ? undefined
        : row.name === ''
          ? t('Name the other one first')
          : t('“{name}” is there already', { name: row.name }),
    add: (value: Value) => {
      const row = { key: made++, name: '', value };
      show([...rows, row]);
      return row.key;
    },
    put: (row: Row<Value>, typing?: string) =>
      show(
        rows.map((each) => (each.key === row.key ? row : each)),
        typing,
      ),
    remove: (key: number) => show(rows.filter((row) => row.key !== key)),
  };
}
