import type { WebhookSettings } from '../../core/index.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Change } from '../Change.ts';
import { RowList } from '../rows/RowList.tsx';
import { useRecordRows } from '../rows/useRecordRows.ts';
import { Setting } from '../Setting.tsx';

type Value = NonNullable<WebhookSettings['headers']>[string];

const usual = ['Content-Type', 'Accept', 'Authorization', 'X-Api-Key'].map((value) => ({ value }));

/** The headers of a call. What is secret is only named here: its value stays with the backend. */
export function HeaderFields(props: {
  value: WebhookSettings['headers'];
  onChange: Change<WebhookSettings['headers']>;
  onBlur: () => void;
  error: string | undefined;
}) {
  const { value, onChange, onBlur, error } = props;
  const { rows, troubleOf, add, put, remove } = useRecordRows<Value>(value, onChange);
  return (
    <RowList
      legend="Headers"
      thing="header"
      hint={rows.length === 0 ? undefined : 'A secret is only named here; its value stays with your backend.'}
      error={error}
      rows={rows}
      onAdd={() => add('')}
      onRemove={remove}
    >
      {(row) => (
        <>
          <ComboField
            label="Header"
            labelHidden
            mono
            placeholder="Name of the header"
            error={troubleOf(row)}
            value={row.name}
            suggestions={usual.filter((each) => !rows.some(({ name }) => name === each.value))}
            onChange={(name) => put({ ...row, name }, `headers/${row.key}/name`)}
            onBlur={onBlur}
          />
          <Setting at={`headers/${row.name}`}>
            {(trouble) => (
              // What is wrong takes more words than half a row has room for.
              <FieldRow columns={trouble === undefined ? 'minmax(0, 2fr) minmax(0, 3fr)' : 'minmax(0, 1fr)'}>
                <SelectField
                  label={`Kind of value for ${row.name || 'this header'}`}
                  labelHidden
                  value={typeof row.value === 'object' ? 'secret' : 'text'}
                  options={[
                    { value: 'text', label: 'is the text' },
                    { value: 'secret', label: 'is the secret' },
                  ]}
                  // A text that may be a secret is let go: it must not stay as its name.
                  onChange={(kind) => put({ ...row, value: kind === 'secret' ? { secret: '' } : '' })}
                />
                <TextField
                  label={
                    typeof row.value === 'object'
                      ? `Name of the secret for ${row.name || 'this header'}`
                      : `Value of ${row.name || 'this header'}`
                  }
                  labelHidden
                  mono
                  error={trouble}
                  placeholder={typeof row.value === 'object' ? 'CRM_TOKEN' : 'Value'}
                  value={typeof row.value === 'object' ? row.value.secret : row.value}
                  onChange={(text) =>
                    put(
                      { ...row, value: typeof row.value === 'object' ? { secret: text } : text },
                      `headers/${row.key}/value`,
                    )
                  }
                  onBlur={onBlur}
                />
              </FieldRow>
            )}
          </Setting>
        </>
      )}
    </RowList>
  );
}
