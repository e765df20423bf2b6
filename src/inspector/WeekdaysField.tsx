import { weekdays, type Weekday } from '../core/index.ts';
import type { Hue } from '../ui/hue.ts';
import { ToggleChips } from '../ui/ToggleChips.tsx';

const names: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Days of the week: at least one; all of them are any day, which is undefined. */
export function WeekdaysField(props: {
  hue: Hue;
  value: readonly Weekday[] | undefined;
  onChange: (days: readonly Weekday[] | undefined) => void;
}) {
  const { hue, value, onChange } = props;
  const chosen = value ?? weekdays;
  return (
    <ToggleChips
      label="Weekdays"
      hue={hue}
      value={chosen}
      options={weekdays.map((day) => ({
        value: day,
        label: names[day].slice(0, 2),
        title: names[day],
        disabled: chosen.length === 1 && chosen[0] === day,
      }))}
      onChange={(days) => onChange(days.length === weekdays.length ? undefined : days)}
    />
  );
}
