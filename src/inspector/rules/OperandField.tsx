import type { Comparison, Literal, Operand } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { TagsField } from '../../ui/TagsField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LengthField } from '../LengthField.tsx';
import type { KnownName } from '../samples/vocabulary.ts';
import { PathField } from './PathField.tsx';
import { textSuggestions } from './suggestions.ts';
import type { OperandType } from './comparison.ts';

/** What a comparison compares with, in a field of the right type. */
export function OperandField(props: {
  comparison: Comparison;
  /** Takes the new value; undefined clears it. */
  onChange: (value: Operand | undefined) => void;
  onBlur: () => void;
  type: OperandType;
  /** Values that have been seen. */
  values: readonly Literal[];
  triggerProperties: readonly KnownName[];
}) {
  const { comparison, onChange, onBlur, type, values, triggerProperties } = props;
  const { is, value } = comparison;
  const common = { label: t('Value'), labelHidden: true, onBlur };
  if (type === 'none') return null;
  if (type === 'trigger') {
    const path = typeof value === 'object' && 'trigger' in value ? value.trigger : '';
    return (
      <PathField
        {...common}
        label={t('Value of the trigger')}
        value={path}
        onChange={(trigger) => onChange({ trigger })}
        known={triggerProperties}
      />
    );
  }
  if (is === 'between') return <BoundsField value={value} onChange={onChange} onBlur={onBlur} />;
  if (is === 'oneOf') {
    const items = Array.isArray(value) ? value : [];
    return (
      <TagsField
        {...common}
        label={t('Values')}
        placeholder={t('Add a value')}
        hint={type === 'number' ? t('Numbers, one after the other.') : undefined}
        value={items.map(String)}
        suggestions={values.map(String)}
        onChange={(texts) => onChange(literals(texts, type))}
      />
    );
  }
  if (type === 'duration') {
    return (
      <LengthField {...common} value={typeof value === 'string' ? value : undefined} onChange={onChange} />
    );
  }
  if (type === 'boolean') {
    return (
      <SegmentedField
        {...common}
        size="sm"
        value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
        onChange={(choice) => onChange(choice === 'yes')}
        options={[
          { value: 'yes', label: t('Yes') },
          { value: 'no', label: t('No') },
        ]}
      />
    );
  }
  if (type === 'number') {
    return (
      <NumberField
        {...common}
        placeholder={t('Number')}
        value={typeof value === 'number' ? value : undefined}
        onChange={onChange}
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (type === 'date' && (text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text))) {
    return <DateField {...common} value={text || undefined} onChange={onChange} />;
  }
  const change = (next: string) => onChange(next === '' ? undefined : next.slice(0, mostText));
  const suggestions = textSuggestions(values);
  if (suggestions.length === 0) {
    return (
      <TextField {...common} placeholder={t('Value')} value={text} maxLength={mostText} onChange={change} />
    );
  }
  return (
    <ComboField
      {...common}
      placeholder={t('Value')}
      value={text}
      onChange={change}
      suggestions={suggestions}
    />
  );
}

/** The format's longest text in a rule. */
const mostText = 1_000;

function literals(texts: readonly string[], type: OperandType): readonly Literal[] | undefined {
  if (texts.length === 0) return undefined;
  if (type !== 'number') return texts;
  const numbers = texts
    .map((text) => Number(text.replace(',', '.')))
    .filter((number) => Number.isFinite(number));
  return numbers.length > 0 ? numbers : undefined;
}

/** Two numbers. While one is missing, an empty text keeps its place. */
function BoundsField(props: {
  value: Operand | undefined;
  onChange: (value: Operand | undefined) => void;
  onBlur: () => void;
}) {
  const { value, onChange, onBlur } = props;
  const [low = '', high = '']: readonly Literal[] = Array.isArray(value) ? value : [];
  const bound = (each: Literal) => (typeof each === 'number' ? each : undefined);
  const change = (bounds: readonly Literal[]) =>
    onChange(bounds.every((each) => each === '') ? undefined : bounds);
  return (
    <FieldRow>
      <NumberField
        label={t('From', { context: 'a number' })}
        labelHidden
        placeholder={t('From', { context: 'a number' })}
        value={bound(low)}
        onChange={(next) => change([next ?? '', high])}
        onBlur={onBlur}
      />
      <NumberField
        label={t('To', { context: 'a number' })}
        labelHidden
        placeholder={t('To', { context: 'a number' })}
        value={bound(high)}
        onChange={(next) => change([low, next ?? ''])}
        onBlur={onBlur}
      />
    </FieldRow>
  );
}
