import { useState, type ReactNode } from 'react';
import { opPhrase, type Comparison, type Literal, type Op } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Change } from '../Change.ts';
import type { KnownName, ValueType } from '../samples/vocabulary.ts';
import {
  converted,
  isTextual,
  operandType,
  operandTypes,
  opsFor,
  withOp,
  type OperandType,
} from './comparison.ts';
import { OperandField } from './OperandField.tsx';

const typeLabels: Readonly<Record<OperandType, string>> = {
  text: t('a text'),
  number: t('a number'),
  boolean: t('yes or no'),
  date: t('a date'),
  duration: t('a time', { context: 'how long' }),
  trigger: t('the trigger’s …'),
  none: '',
};

/** One comparison: `subject` (the field for its left side), operator, and what to compare with. */
export function ComparisonFields(props: {
  subject: ReactNode;
  comparison: Comparison;
  onChange: Change<Comparison>;
  onBlur: () => void;
  /** What is known of the left side. */
  type: ValueType | undefined;
  values: readonly Literal[];
  /** Where there is a run, values may come from its trigger. */
  triggerProperties: readonly KnownName[] | undefined;
}) {
  const { subject, comparison, onChange, onBlur, type, values, triggerProperties } = props;
  const { is, value, ignoreCase } = comparison;
  const [wanted, setWanted] = useState<OperandType>();
  const types = operandTypes(is, triggerProperties !== undefined);
  const asWanted = [operandType(value, types), wanted, guessed(type)].find(
    (each) => each !== undefined && types.includes(each),
  );
  const as = asWanted ?? types[0] ?? 'none';
  const choose = (next: OperandType) => {
    setWanted(next);
    onChange({ ...comparison, value: next === 'trigger' ? { trigger: '' } : converted(value, next) });
  };
  return (
    <>
      {subject}
      {/* In one place whatever can be compared with: a list that is taken down while one walks through it loses the focus. */}
      <FieldRow columns={types.length > 1 ? undefined : 'minmax(0, 1fr)'}>
        <SelectField
          label={t('Comparison')}
          labelHidden
          value={is}
          onChange={(op) => onChange(withOp(comparison, op))}
          options={opOptions(type)}
          onBlur={onBlur}
        />
        {types.length > 1 && (
          <SelectField
            label={t('Compare with')}
            labelHidden
            value={as}
            onChange={choose}
            options={types.map((each) => ({ value: each, label: typeLabels[each] }))}
          />
        )}
      </FieldRow>
      <OperandField
        comparison={comparison}
        type={as}
        values={values}
        triggerProperties={triggerProperties ?? []}
        onChange={(next) => onChange({ ...comparison, value: next }, 'value')}
        onBlur={onBlur}
      />
      {as === 'text' && isTextual(is) && (
        <CheckField
          label={t('Upper and lower case alike')}
          checked={ignoreCase ?? false}
          onChange={(on) => onChange({ ...comparison, ignoreCase: on || undefined })}
        />
      )}
    </>
  );
}

const guessed = (type: ValueType | undefined): OperandType | undefined => (type === 'list' ? 'text' : type);

function opOptions(type: ValueType | undefined) {
  const { fitting, others } = opsFor(type);
  const option = (op: Op) => ({ value: op, label: opPhrase(op) });
  if (others.length === 0) return fitting.map(option);
  return [
    { heading: t('Suits this value'), options: fitting.map(option) },
    { heading: t('Others', { context: 'other comparisons' }), options: others.map(option) },
  ];
}
