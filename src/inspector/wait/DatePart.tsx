import { t } from '../../texts/t.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useNeeded } from '../useNeeded.ts';

/** The day that a wait waits for. */
export function DatePart(props: {
  value: string;
  onChange: (date: string) => void;
  onBlur: () => void;
  error?: string | undefined;
}) {
  const field = useNeeded(props);
  // Years of four digits are all that the format can hold.
  return <DateField label={t('Date')} max="9999-12-31" error={props.error} {...field} />;
}
