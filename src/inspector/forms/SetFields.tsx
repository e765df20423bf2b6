import type { UpdateSettings } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RowList, type RecordFieldsProps } from '../rows/RowList.tsx';
import { PathField } from '../rules/PathField.tsx';
import { useTriggerProperties } from '../rules/RuleScope.tsx';
import { nameSuggestions, textSuggestions } from '../rules/suggestions.ts';
import { useVocabulary } from '../samples/useVocabulary.tsx';

type Value = NonNullable<UpdateSettings['set']>[string];
type Kind = 'text' | 'number' | 'truth' | 'trigger';

const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'text', label: t('a text') },
  { value: 'number', label: t('a number') },
  { value: 'truth', label: t('yes or no') },
  { value: 'trigger', label: t('trigger’s', { context: 'a value' }) },
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
export function SetFields(props: RecordFieldsProps<Value>) {
  const { attributes } = useVocabulary();
  const properties = useTriggerProperties();
  return (
    <RowList
      {...props}
      legend={t('Set fields of the profile')}
      thing="field"
      name={{
        label: t('Field'),
        placeholder: t('Field of the profile'),
        icon: 'person',
        suggestions: nameSuggestions(attributes),
      }}
      fresh=""
    >
      {({ name, value }, put) => (
        <FieldRow columns="minmax(0, 2fr) minmax(0, 3fr)">
          <SelectField
            label={name === '' ? t('Kind of value for this field') : t('Kind of value for {name}', { name })}
            labelHidden
            value={kindOf(value)}
            options={kinds}
            onChange={(kind) => put(valueAs(kind, value))}
          />
          <ValueField
            label={name === '' ? t('Value of this field') : t('Value of {name}', { name })}
            value={value}
            known={attributes.find((each) => each.name === name)?.values ?? []}
            properties={properties}
            onChange={(next) => put(next, 'typing')}
            onBlur={props.onBlur}
          />
        </FieldRow>
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
          { value: 'yes', label: t('Yes') },
          { value: 'no', label: t('No') },
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
    <TextField {...shared} placeholder={t('Value')} value={value} onChange={onChange} />
  ) : (
    <ComboField
      {...shared}
      placeholder={t('Value')}
      value={value}
      onChange={onChange}
      suggestions={suggestions}
    />
  );
}
