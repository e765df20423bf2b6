import { weekdays, type Until, type Weekday } from '../../core/index.ts';
import { ToggleChips } from '../../ui/ToggleChips.tsx';

const names: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** The days on which a wait may end: at least one; all of them are any day. */
export function DaysPart(props: {
  until: Extract<Until, { weekdays?: unknown }>;
  onChange: (until: Until) => void;
}) {
  const { until, onChange } = props;
  const chosen = until.weekdays ?? weekdays;
  return (
    <ToggleChips
      label="Weekdays"
      hue="timing"
      value={chosen}
      options={weekdays.map((day) => ({
        value: day,
        label: names[day].slice(0, 2),
        title: names[day],
        disabled: chosen.length === 1 && chosen[0] === day,
      }))}
      onChange={(days) =>
        onChange({ ...until, weekdays: days.length === weekdays.length ? undefined : days })
      }
    />
  );
}
