import { useState } from 'react';
import type { FieldProps } from '../../../ui/Field.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';

/** A whole number that the email can hold. What is out of bounds, or not there, stays in the field, marked, and is not sent. */
export function BoundedNumber(
  props: FieldProps & {
    value: number | undefined;
    min: number;
    max: number;
    onChange: (value: number) => void;
    /** Called where the field is emptied, if it may be. */
    onClear?: (() => void) | undefined;
    step?: number | undefined;
    unit?: string | undefined;
    placeholder?: string | undefined;
  },
) {
  const { value, min, max, onChange, onClear } = props;
  const [held, setHeld] = useState<{ value: number | undefined; of: number | undefined }>();
  const isHeld = held !== undefined && held.of === value;
  const change = (next: number | undefined) => {
    const fits = next !== undefined && next >= min && next <= max;
    setHeld(fits || (next === undefined && onClear) ? undefined : { value: next, of: value });
    if (fits) onChange(next);
    else if (next === undefined) onClear?.();
  };
  return (
    <NumberField
      {...props}
      integer
      value={isHeld ? held.value : value}
      onChange={change}
      onBlur={() => {
        if (isHeld && held.value === undefined) setHeld(undefined);
        props.onBlur?.();
      }}
    />
  );
}
