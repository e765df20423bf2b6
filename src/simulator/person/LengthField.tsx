import { useState } from 'react';
import { DurationField } from '../../ui/DurationField.tsx';

/** A length of time that has to be there: while the field is empty the last one holds, and leaving brings it back. */
export function LengthField(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const [emptied, setEmptied] = useState(false);
  return (
    <DurationField
      label={label}
      labelHidden
      value={emptied ? undefined : value}
      onChange={(next) => {
        setEmptied(next === undefined);
        if (next !== undefined) onChange(next);
      }}
      onBlur={() => setEmptied(false)}
    />
  );
}
