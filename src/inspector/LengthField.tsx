import { useState } from 'react';
import { parseDuration } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { DurationField } from '../ui/DurationField.tsx';
import type { DurationUnit } from '../ui/duration.ts';
import type { FieldProps } from '../ui/Field.tsx';

/** A length of time that the format can hold: nothing negative, no fractions, at most a century. Others are refused with a word. */
export function LengthField(
  props: FieldProps & {
    value: string | undefined;
    onChange: (value: string | undefined) => void;
    units?: readonly DurationUnit[] | undefined;
  },
) {
  const [refused, setRefused] = useState(false);
  return (
    <DurationField
      {...props}
      error={refused ? t('A length of time is at most a hundred years, in whole numbers.') : props.error}
      onChange={(value) => {
        const fits = value === undefined || parseDuration(value) !== undefined;
        setRefused(!fits);
        if (fits) props.onChange(value);
      }}
      onBlur={() => {
        setRefused(false);
        props.onBlur?.();
      }}
    />
  );
}
