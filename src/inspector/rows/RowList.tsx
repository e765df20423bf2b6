import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { tabStops } from '../../ui/focus.ts';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Suggestion } from '../../ui/suggestion.ts';
import type { Change } from '../Change.ts';
import styles from './RowList.module.css';
import { useRecordRows, type Row } from './useRecordRows.ts';

const words = {
  field: {
    first: t('Add a field'),
    next: t('Another field'),
    unnamed: t('Remove this field'),
  },
  header: {
    first: t('Add a header'),
    next: t('Another header'),
    unnamed: t('Remove this header'),
  },
} as const;

/** What the two lists of named values take. */
export interface RecordFieldsProps<Value> {
  value: Readonly<Record<string, Value>> | undefined;
  onChange: Change<Record<string, Value> | undefined>;
  onBlur: () => void;
  error: string | undefined;
}

/** Named values, one below the other, each with its name and what it is; new ones take the focus. */
export function RowList<Value>(
  props: RecordFieldsProps<Value> & {
    legend: string;
    /** Said once there are any. */
    hint?: string | undefined;
    /** What they are. */
    thing: keyof typeof words;
    name: {
      label: string;
      placeholder: string;
      icon?: IconName;
      mono?: boolean;
      suggestions: readonly Suggestion[];
    };
    /** Its value when it is added. */
    fresh: Value;
    /** The value's field or group of fields. `typing` is one step of the history until the field is left. */
    children: (row: Row<Value>, put: (value: Value, how?: 'typing') => void) => ReactNode;
  },
) {
  const { value, onChange, onBlur, error, legend, hint, thing, name, fresh, children } = props;
  const { rows, troubleOf, add, put, remove } = useRecordRows<Value>(value, onChange);
  const foot = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<number>();
  return (
    <FieldGroup legend={legend} hint={rows.length === 0 ? undefined : hint} error={error}>
      {rows.map((row) => (
        <NamedRow key={row.key} isFresh={row.key === added}>
          <ComboField
            {...name}
            labelHidden
            error={troubleOf(row)}
            value={row.name}
            suggestions={name.suggestions.filter((each) => !rows.some((other) => other.name === each.value))}
            onChange={(text) => put({ ...row, name: text }, `${thing}/${row.key}/name`)}
            onBlur={onBlur}
          />
          {children(row, (next, how) => put({ ...row, value: next }, how && `${thing}/${row.key}/value`))}
          <IconButton
            icon="trash"
            size="sm"
            label={row.name ? t('Remove {name}', { name: row.name }) : words[thing].unnamed}
            onClick={() => {
              // The button goes away with its row.
              foot.current?.querySelector('button')?.focus();
              remove(row.key);
            }}
          />
        </NamedRow>
      ))}
      <div ref={foot} className={styles.adder}>
        <LinkButton icon="plus" onClick={() => setAdded(add(fresh))}>
          {rows.length === 0 ? words[thing].first : words[thing].next}
        </LinkButton>
      </div>
    </FieldGroup>
  );
}

function NamedRow({ isFresh, children }: { isFresh: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh && ref.current) tabStops(ref.current)[0]?.focus();
  }, [isFresh]);
  return (
    <div ref={ref} className={styles.row}>
      {children}
    </div>
  );
}
