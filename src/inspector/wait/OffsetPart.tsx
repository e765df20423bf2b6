import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { FieldGroup, FieldRow } from '../../ui/FieldGroup.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { daysFirst } from './waitWords.ts';
import { LengthField } from '../LengthField.tsx';

/** How long before or after a date; without a length it is the date itself. */
export function OffsetPart(props: {
  value: string | undefined;
  onChange: (offset: string | undefined) => void;
  onBlur: () => void;
}) {
  const { value, onChange, onBlur } = props;
  // Which side a length will have that is still to be typed.
  const [next, setNext] = useState<'before' | 'after'>('before');
  const side = value === undefined ? next : value.startsWith('-') ? 'before' : 'after';
  const length = value?.replace(/^-/, '');
  const signed = (text: string, which: 'before' | 'after') => (which === 'before' ? `-${text}` : text);
  return (
    <FieldGroup legend={t('How long before or after')} hint={t('Without a length: at the date itself.')}>
      <FieldRow columns="minmax(0, 2fr) minmax(0, 1fr)">
        <LengthField
          label={t('Length')}
          labelHidden
          value={length}
          units={daysFirst}
          onChange={(text) => {
            setNext(side);
            onChange(text === undefined ? undefined : signed(text, side));
          }}
          onBlur={onBlur}
        />
        <SelectField
          label={t('Before or after')}
          labelHidden
          value={side}
          options={[
            { value: 'before', label: t('before', { context: 'a date' }) },
            { value: 'after', label: t('after', { context: 'a date' }) },
          ]}
          onChange={(which) => {
            setNext(which);
            if (length !== undefined) onChange(signed(length, which));
          }}
          onBlur={onBlur}
        />
      </FieldRow>
    </FieldGroup>
  );
}
