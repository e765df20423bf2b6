import type { Until } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { WeekdaysField } from '../WeekdaysField.tsx';
import { DatePart } from './DatePart.tsx';
import { NamePart } from './NamePart.tsx';
import { OffsetPart } from './OffsetPart.tsx';
import { TimePart } from './TimePart.tsx';

/** The parts of the moment that a wait waits for. */
export function UntilFields(props: {
  until: Until;
  onChange: (until: Until) => void;
  onBlur: () => void;
  error: string | undefined;
}) {
  const { until, onChange, onBlur, error } = props;
  if ('date' in until)
    return (
      <>
        <DatePart
          error={error}
          value={until.date}
          onChange={(date) => onChange({ ...until, date })}
          onBlur={onBlur}
        />
        <UntilTime until={until} onChange={onChange} onBlur={onBlur} />
      </>
    );
  if ('attribute' in until || 'trigger' in until)
    return (
      <>
        <NamePart until={until} onChange={onChange} onBlur={onBlur} error={error} />
        <OffsetPart
          value={until.offset}
          onChange={(offset) => onChange({ ...until, offset })}
          onBlur={onBlur}
        />
        <UntilTime until={until} onChange={onChange} onBlur={onBlur} />
      </>
    );
  return (
    <>
      <WeekdaysField
        hue="timing"
        value={until.weekdays}
        onChange={(days) => onChange({ ...until, weekdays: days })}
      />
      <UntilTime until={until} onChange={onChange} onBlur={onBlur} />
    </>
  );
}

/** The time of day; a date of a profile or trigger can do without and then has its own. */
export function UntilTime(props: { until: Until; onChange: (until: Until) => void; onBlur: () => void }) {
  const { until, onChange, onBlur } = props;
  if ('attribute' in until || 'trigger' in until)
    return (
      <TimePart
        label={t('Time of day')}
        hint={t('Without one: the time that the date itself has; 0:00 where it has none.')}
        value={until.time}
        onChange={(time) => onChange({ ...until, time })}
        canBeEmpty
        onBlur={onBlur}
      />
    );
  return (
    <TimePart
      label={t('Time of day')}
      value={until.time}
      onChange={(time) => time !== undefined && onChange({ ...until, time })}
      canBeEmpty={false}
      onBlur={onBlur}
    />
  );
}
