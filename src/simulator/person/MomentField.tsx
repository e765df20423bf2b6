import { formatInstant, formatLocal, instantOnClock, parseInstant } from '../../core/index.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';

/** A moment as date and time on a zone's clock; the value is RFC 3339. */
export function MomentField(props: {
  legend: string;
  legendHidden?: boolean | undefined;
  hint?: string | undefined;
  value: string;
  zone: string;
  onChange: (value: string) => void;
}) {
  const { value, zone, onChange, ...words } = props;
  const instant = parseInstant(value);
  const local = instant === undefined ? undefined : formatLocal(instant, zone);
  return (
    <DateTimeField
      {...words}
      date={local?.slice(0, 10)}
      time={local?.slice(11, 16)}
      onChange={(date, time) => {
        const next = instantOnClock(zone, date, time);
        if (next !== undefined) onChange(formatInstant(next));
      }}
    />
  );
}
