import type { WaitSettings } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { cityOf } from './waitWords.ts';

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
      label="Time zone"
      error={error}
      value={value ?? 'subscriber'}
      options={[
        { value: 'subscriber', label: 'Subscriber’s' },
        { value: 'journey', label: `Journey’s (${cityOf(timeZone)})`, title: timeZone },
      ]}
      onChange={(zone) => onChange(zone === 'subscriber' ? undefined : zone)}
    />
  );
}
