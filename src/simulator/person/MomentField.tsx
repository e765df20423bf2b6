import { useState } from 'react';
import { formatInstant, formatLocal, instantOf, parseInstant } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldGroup, FieldRow } from '../../ui/FieldGroup.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

/** A moment as date and time on a zone's clock; the value is RFC 3339. Half a moment is kept here and not sent. */
export function MomentField(props: {
  legend: string;
  legendHidden?: boolean | undefined;
  hint?: string | undefined;
  value: string;
  zone: string;
  onChange: (value: string) => void;
}) {
  const { legend, legendHidden, hint, value, zone, onChange } = props;
  const instant = parseInstant(value);
  const local = instant === undefined ? undefined : formatLocal(instant, zone);
  const [half, setHalf] = useState<{ of: string; date: string | undefined; time: string | undefined }>();
  const { date, time } =
    half?.of === value ? half : { date: local?.slice(0, 10), time: local?.slice(11, 16) };

  const put = (nextDate: string | undefined, nextTime: string | undefined) => {
    setHalf({ of: value, date: nextDate, time: nextTime });
    if (nextDate === undefined || nextTime === undefined) return;
    const [year = 0, month = 0, day = 0] = nextDate.split('-').map(Number);
    const [hour = 0, minute = 0] = nextTime.split(':').map(Number);
    // A year that is being typed begins with zeros: it is no moment that anybody means.
    if (year < 1970) return;
    onChange(formatInstant(instantOf(zone, { year, month, day, hour, minute, second: 0, ms: 0 })));
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
