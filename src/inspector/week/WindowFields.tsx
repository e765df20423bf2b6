import type { EmailSettings } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Patch } from '../Change.ts';
import { Setting } from '../Setting.tsx';
import { TimePart } from '../wait/TimePart.tsx';
import { ZoneField } from '../wait/ZoneField.tsx';
import { WeekdaysField } from '../WeekdaysField.tsx';
import { WindowGrid } from './WindowGrid.tsx';
import type { Window } from './windowSpan.ts';
import { windowWords } from './windowWords.ts';
import styles from './WindowGrid.module.css';

/** What a window begins with. */
export const officeHours = {
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '18:00',
} as const satisfies Window;

const presets: readonly { label: string; window: Window }[] = [
  { label: t('Weekdays 9 to 18'), window: officeHours },
  { label: t('Every day 8 to 20'), window: { from: '08:00', to: '20:00' } },
  { label: t('Evenings 17 to 21'), window: { from: '17:00', to: '21:00' } },
];

/** The hours of an email step: painted on a week, chosen ready-made, or set to the minute. */
export function WindowFields(props: {
  window: Window;
  zone: EmailSettings['zone'];
  change: (patch: Patch<EmailSettings>, typing?: string) => void;
  leave: () => void;
}) {
  const { window, zone, change, leave } = props;
  const put = (next: Window, typing?: string) =>
    change({ window: { from: next.from, to: next.to, weekdays: next.weekdays } }, typing);
  return (
    <>
      <WindowGrid value={window} onChange={put} />
      <div className={styles.presets}>
        {presets.map((preset) => (
          <LinkButton
            key={preset.label}
            disabledReason={
              windowWords(preset.window) === windowWords(window) ? t('These are the hours now') : undefined
            }
            onClick={() => put(preset.window)}
          >
            {preset.label}
          </LinkButton>
        ))}
      </div>
      <WeekdaysField
        hue="email"
        value={window.weekdays}
        onChange={(weekdays) => put({ ...window, weekdays })}
      />
      <FieldRow>
        <TimePart
          label={t('From', { context: 'a time of day' })}
          value={window.from}
          onChange={(from) => from !== undefined && put({ ...window, from }, 'window/from')}
          canBeEmpty={false}
          onBlur={leave}
        />
        <TimePart
          label={t('To', { context: 'a time of day' })}
          hint={window.to <= window.from ? t('The next day') : undefined}
          value={window.to}
          onChange={(to) => to !== undefined && put({ ...window, to }, 'window/to')}
          canBeEmpty={false}
          onBlur={leave}
        />
      </FieldRow>
      <Setting at="zone">
        {(error) => <ZoneField value={zone} onChange={(next) => change({ zone: next })} error={error} />}
      </Setting>
    </>
  );
}
