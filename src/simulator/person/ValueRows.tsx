import { useState } from 'react';
import type { Json } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  blankRow,
  recordOf,
  rowsOf,
  rowTrouble,
  withKind,
  withText,
  type ValueKind,
  type ValueRow,
} from './valueRow.ts';
import styles from './person.module.css';

const kinds: readonly { value: ValueKind; label: string }[] = [
  { value: 'text', label: t('Text') },
  { value: 'number', label: t('Number') },
  { value: 'truth', label: t('Yes or no') },
  { value: 'list', label: t('List') },
];

/** By what one line is called. */
const words = {
  attribute: {
    name: t('Name of the attribute'),
    kind: t('Kind of attribute'),
    value: t('Value of the attribute'),
    remove: t('Remove attribute'),
    add: t('Add attribute'),
  },
  property: {
    name: t('Name of the property'),
    kind: t('Kind of property'),
    value: t('Value of the property'),
    remove: t('Remove property'),
    add: t('Add property'),
  },
};

/** Names and typed values, one a line. Rows that say nothing yet stay here and are not sent. */
export function ValueRows(props: {
  legend: string;
  of: keyof typeof words;
  value: Readonly<Record<string, Json>>;
  onChange: (value: Record<string, Json>) => void;
  suggestions: readonly string[];
}) {
  const { legend, of, value, onChange, suggestions } = props;
  const [rows, setRows] = useState(() => ({ of: value, list: rowsOf(value) }));
  // Changed from outside, as by undo: the rows are read anew.
  const list = rows.of === value ? rows.list : rowsOf(value);
  if (rows.of !== value) setRows({ of: value, list });

  const show = (next: readonly ValueRow[]) => {
    const record = recordOf(next);
    const same = JSON.stringify(record) === JSON.stringify(value);
    setRows({ of: same ? value : record, list: [...next] });
    if (!same) onChange(record);
  };
  const put = (row: ValueRow) => show(list.map((each) => (each.key === row.key ? row : each)));
  const names = suggestions.filter((name) => !list.some((row) => row.name === name));

  return (
    <FieldGroup legend={legend}>
      {list.map((row) => {
        const trouble = rowTrouble(row, list);
        return (
          <div key={row.key} className={styles.valueRow}>
            <ComboField
              label={words[of].name}
              labelHidden
              placeholder={t('Name')}
              value={row.name}
              suggestions={names.map((name) => ({ value: name }))}
              error={trouble}
              onChange={(name) => put({ ...row, name })}
            />
            <SelectField
              label={row.name ? t('Kind of {name}', { name: row.name }) : words[of].kind}
              labelHidden
              value={row.kind}
              options={kinds}
              onChange={(kind) => put(withKind(row, kind))}
            />
            <ValueField
              row={row}
              label={row.name ? t('Value of {name}', { name: row.name }) : words[of].value}
              onChange={put}
            />
            <IconButton
              icon="cross"
              label={row.name ? t('Remove {name}', { name: row.name }) : words[of].remove}
              onClick={() => show(list.filter(({ key }) => key !== row.key))}
            />
          </div>
        );
      })}
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        className={styles.adder}
        onClick={() => show([...list, blankRow()])}
      >
        {words[of].add}
      </Button>
    </FieldGroup>
  );
}

function ValueField({
  row,
  label,
  onChange,
}: {
  row: ValueRow;
  label: string;
  onChange: (row: ValueRow) => void;
}) {
  const { kind, value } = row;
  const shared = { label, labelHidden: true };
  switch (kind) {
    case 'text':
      return (
        <TextField
          {...shared}
          placeholder={t('Value')}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange({ ...row, value: text })}
        />
      );
    case 'number':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'number' ? value : undefined}
          onChange={(number) => onChange({ ...row, value: number })}
        />
      );
    case 'truth':
      return (
        <SelectField
          {...shared}
          value={value === true ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('Yes') },
            { value: 'no', label: t('No') },
          ]}
          onChange={(choice) => onChange({ ...row, value: choice === 'yes' })}
        />
      );
    case 'list':
      return (
        <TextField {...shared} mono value={row.text} onChange={(text) => onChange(withText(row, text))} />
      );
  }
}
