import { useState, type ReactNode } from 'react';
import { opPhrase, type Comparison, type Literal, type Op } from '../../core/index.ts';
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
  text: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  duration: 'a time',
  trigger: 'the trigger’s …',
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
  const operator = (
    <SelectField
      label="Comparison"
      labelHidden
      value={is}
      onChange={(op) => onChange(withOp(comparison, op))}
      options={opOptions(type)}
      onBlur={onBlur}
    />
  );
  return (
    <>
      {subject}
      {types.length > 1 ? (
        <FieldRow>
          {operator}
          <SelectField
            label="Compare with"
            labelHidden
            value={as}
            onChange={choose}
            options={types.map((each) => ({ value: each, label: typeLabels[each] }))}
          />
        </FieldRow>
      ) : (
        operator
      )}
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
          label="Upper and lower case alike"
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
    { heading: 'Suits this value', options: fitting.map(option) },
    { heading: 'Others', options: others.map(option) },
  ];
}
