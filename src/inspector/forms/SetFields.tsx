import type { UpdateSettings } from '../../core/index.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Change } from '../Change.ts';
import { RowList } from '../rows/RowList.tsx';
import { useRecordRows } from '../rows/useRecordRows.ts';
import { PathField } from '../rules/PathField.tsx';
import { useTriggerProperties } from '../rules/RuleScope.tsx';
import { nameSuggestions, textSuggestions } from '../rules/suggestions.ts';
import { useVocabulary } from '../samples/useVocabulary.tsx';

type Value = NonNullable<UpdateSettings['set']>[string];
type Kind = 'text' | 'number' | 'truth' | 'trigger';

const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'text', label: 'a text' },
  { value: 'number', label: 'a number' },
  { value: 'truth', label: 'yes or no' },
  { value: 'trigger', label: 'trigger’s' },
];
const kindOf = (value: Value): Kind =>
  typeof value === 'object'
    ? 'trigger'
    : typeof value === 'number'
      ? 'number'
      : typeof value === 'boolean'
        ? 'truth'
        : 'text';

/** The value as another kind, where that is the same value written otherwise: “5” and 5. */
function valueAs(kind: Kind, value: Value): Value {
  switch (kind) {
    case 'text':
      return typeof value === 'object' ? '' : String(value);
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
        ? Number(value)
        : 0;
    case 'truth':
      return true;
    case 'trigger':
      return { trigger: '' };
  }
}

/** Fields of the profile with what they are set to. */
export function SetFields(props: {
  value: UpdateSettings['set'];
  onChange: Change<UpdateSettings['set']>;
  onBlur: () => void;
  error: string | undefined;
}) {
  const { value, onChange, onBlur, error } = props;
  const { rows, troubleOf, add, put, remove } = useRecordRows<Value>(value, onChange);
  const { attributes } = useVocabulary();
  const properties = useTriggerProperties();
  const free = attributes.filter(({ name }) => !rows.some((row) => row.name === name));
  return (
    <RowList
      legend="Set fields of the profile"
      thing="field"
      error={error}
      rows={rows}
      onAdd={() => add('')}
      onRemove={remove}
    >
      {(row) => (
        <>
          <ComboField
            label="Field"
            labelHidden
            icon="person"
            placeholder="Field of the profile"
            error={troubleOf(row)}
            value={row.name}
            suggestions={nameSuggestions(free)}
            onChange={(name) => put({ ...row, name }, `set/${row.key}/name`)}
            onBlur={onBlur}
          />
          <FieldRow columns="minmax(0, 2fr) minmax(0, 3fr)">
            <SelectField
              label={`Kind of value for ${row.name || 'this field'}`}
              labelHidden
              value={kindOf(row.value)}
              options={kinds}
              onChange={(kind) => put({ ...row, value: valueAs(kind, row.value) })}
            />
            <ValueField
              label={`Value of ${row.name || 'this field'}`}
              value={row.value}
              known={attributes.find(({ name }) => name === row.name)?.values ?? []}
              properties={properties}
              onChange={(next) => put({ ...row, value: next }, `set/${row.key}/value`)}
              onBlur={onBlur}
            />
          </FieldRow>
        </>
      )}
    </RowList>
  );
}

function ValueField(props: {
  label: string;
  value: Value;
  known: Parameters<typeof textSuggestions>[0];
  properties: ReturnType<typeof useTriggerProperties>;
  onChange: (value: Value) => void;
  onBlur: () => void;
}) {
  const { label, value, known, properties, onChange, onBlur } = props;
  const shared = { label, labelHidden: true, onBlur };
  if (typeof value === 'object')
    return (
      <PathField
        {...shared}
        value={value.trigger}
        known={properties}
        onChange={(trigger) => onChange({ trigger })}
      />
    );
  if (typeof value === 'boolean')
    return (
      <SelectField
        {...shared}
        value={value ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        onChange={(choice) => onChange(choice === 'yes')}
      />
    );
  if (typeof value === 'number')
    return (
      <NumberField {...shared} value={value} onChange={(next) => next !== undefined && onChange(next)} />
    );
  const suggestions = textSuggestions(known);
  return suggestions.length === 0 ? (
    <TextField {...shared} placeholder="Value" value={value} onChange={onChange} />
  ) : (
    <ComboField {...shared} placeholder="Value" value={value} onChange={onChange} suggestions={suggestions} />
  );
}
