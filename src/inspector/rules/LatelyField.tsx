import { t } from '../../texts/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { LengthField } from '../LengthField.tsx';
import { useNeeded } from '../useNeeded.ts';

/** Whether only what happened lately counts, and how lately. `first` is the length to begin with. */
export function LatelyField(props: {
  within: string | undefined;
  first: string;
  onChange: (within: string | undefined, typing?: string) => void;
  onBlur: () => void;
}) {
  const { within, first, onChange, onBlur } = props;
  const field = useNeeded({ value: within, onChange: (next: string) => onChange(next, 'within'), onBlur });
  return (
    <>
      <CheckField
        label={t('Only in a certain time up to now')}
        checked={within !== undefined}
        onChange={(on) => onChange(on ? first : undefined)}
      />
      {within !== undefined && <LengthField label={t('In the last')} {...field} />}
    </>
  );
}
