import { useState } from 'react';
import { t } from '../../texts/t.ts';
import type { FieldProps } from '../../ui/Field.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

/** A time of day that cannot be left out: while the field is empty the last one stays, and comes back when it is left. */
export function TimePart(
  props: FieldProps & {
    value: string | undefined;
    onChange: (time: string | undefined) => void;
    canBeEmpty: boolean;
  },
) {
  const { canBeEmpty, ...field } = props;
  const [isEmpty, setIsEmpty] = useState(false);
  return (
    <TimeField
      {...field}
      value={isEmpty ? undefined : props.value}
      error={isEmpty ? t('Write a time of day, such as 9:00.') : props.error}
      onChange={(time) => {
        const refused = time === undefined && !canBeEmpty;
        setIsEmpty(refused);
        if (!refused) props.onChange(time);
      }}
      onBlur={() => {
        setIsEmpty(false);
        props.onBlur?.();
      }}
    />
  );
}
