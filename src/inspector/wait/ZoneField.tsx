import { cityOf, type WaitSettings } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { SegmentedField } from '../../ui/SegmentedField.tsx';

/** Whose clock counts. */
export function ZoneField(props: {
  value: WaitSettings['zone'];
  onChange: (zone: WaitSettings['zone']) => void;
  error?: string | undefined;
}) {
  const { value, onChange, error } = props;
  const timeZone = useSessionState(({ draft }) => draft.document.timeZone);
  return (
    <SegmentedField
      label={t('Time zone')}
      error={error}
      value={value ?? 'subscriber'}
      options={[
        { value: 'subscriber', label: t('Subscriber’s', { context: 'time zone' }) },
        {
          value: 'journey',
          label: t('Journey’s ({city})', { city: cityOf(timeZone), context: 'time zone' }),
          title: timeZone,
        },
      ]}
      onChange={(zone) => onChange(zone === 'subscriber' ? undefined : zone)}
    />
  );
}
