import { useEffect, useRef, useState, type ReactNode } from 'react';
import { tabStops } from '../../ui/focus.ts';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './RowList.module.css';
import type { Row } from './useRecordRows.ts';

/** Named values, one below the other, each with its name and what it is; new ones take the focus. */
export function RowList<Value>(props: {
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** What one of them is called: “field”. */
  thing: string;
  rows: readonly Row<Value>[];
  onAdd: () => number;
  onRemove: (key: number) => void;
  /** Two fields or groups of fields: the name, and below it the value. */
  children: (row: Row<Value>) => ReactNode;
}) {
  const { legend, hint, error, thing, rows, onAdd, onRemove, children } = props;
  const foot = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<number>();
  return (
    <FieldGroup legend={legend} hint={hint} error={error}>
      {rows.map((row) => (
        <NamedRow key={row.key} isFresh={row.key === fresh}>
          {children(row)}
          <IconButton
            icon="trash"
            size="sm"
            label={`Remove ${row.name || `this ${thing}`}`}
            onClick={() => {
              // The button goes away with its row.
              foot.current?.querySelector('button')?.focus();
              onRemove(row.key);
            }}
          />
        </NamedRow>
      ))}
      <div ref={foot} className={styles.adder}>
        <LinkButton icon="plus" onClick={() => setFresh(onAdd())}>
          {rows.length === 0 ? `Add a ${thing}` : `Another ${thing}`}
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
