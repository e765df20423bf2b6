import { weekdays, type Weekday } from '../core/index.ts';
import { t } from '../texts/t.ts';
import type { Hue } from '../ui/hue.ts';
import { ToggleChips } from '../ui/ToggleChips.tsx';

const names: Readonly<Record<Weekday, readonly [short: string, full: string]>> = {
  mon: [t('Mo'), t('Monday')],
  tue: [t('Tu'), t('Tuesday')],
  wed: [t('We'), t('Wednesday')],
  thu: [t('Th'), t('Thursday')],
  fri: [t('Fr'), t('Friday')],
  sat: [t('Sa'), t('Saturday')],
  sun: [t('Su'), t('Sunday')],
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
      label={t('Weekdays')}
      hue={hue}
      value={chosen}
      options={weekdays.map((day) => ({
        value: day,
        label: names[day][0],
        title: names[day][1],
        disabled: chosen.length === 1 && chosen[0] === day,
      }))}
      onChange={(days) => onChange(days.length === weekdays.length ? undefined : days)}
    />
  );
}
