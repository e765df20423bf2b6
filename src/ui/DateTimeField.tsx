import { useState } from 'react';
import { t } from '../texts/t.ts';
import { DateField } from './DateField.tsx';
import { FieldGroup, FieldRow } from './FieldGroup.tsx';
import { TimeField } from './TimeField.tsx';

/** A day and a time of day, `2026-12-24` and `09:00`, on whatever clock is meant. Half of them is kept here and not sent. */
export function DateTimeField(props: {
  legend: string;
  legendHidden?: boolean | undefined;
  hint?: string | undefined;
  date: string | undefined;
  time: string | undefined;
  onChange: (date: string, time: string) => void;
}) {
  const { legend, legendHidden, hint, onChange } = props;
  const value = `${props.date ?? ''} ${props.time ?? ''}`;
  const [half, setHalf] = useState<{ of: string; date: string | undefined; time: string | undefined }>();
  const { date, time } = half?.of === value ? half : props;

  const put = (nextDate: string | undefined, nextTime: string | undefined) => {
    setHalf({ of: value, date: nextDate, time: nextTime });
    // A year that is being typed begins with zeros, or has a digit too many: it is no moment that anybody means.
    if (nextDate === undefined || nextTime === undefined || !/^(19[7-9]|[2-9]\d\d)\d-/.test(nextDate)) return;
    onChange(nextDate, nextTime);
  };
  return (
    <FieldGroup legend={legend} legendHidden={legendHidden} hint={hint}>
      <FieldRow columns="3fr 2fr">
        <DateField label={t('Date')} labelHidden value={date} onChange={(next) => put(next, time)} />
        <TimeField label={t('Time')} labelHidden value={time} onChange={(next) => put(date, next)} />
      </FieldRow>
    </FieldGroup>
  );
}
