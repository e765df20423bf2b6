import type { EmailAlign, EmailDocument } from '../../../core/index.ts';
import { t } from '../../../texts/t.ts';
import { SegmentedField } from '../../../ui/SegmentedField.tsx';

/** On which side something stands. Where lines begin follows the email's direction. */
export function AlignField(props: {
  value: EmailAlign | undefined;
  /** Where it stands without a choice. */
  usual: EmailAlign;
  dir: EmailDocument['dir'];
  onChange: (align: EmailAlign | undefined) => void;
}) {
  const { value, usual, dir, onChange } = props;
  const left: EmailAlign = dir === 'ltr' ? 'start' : 'end';
  const right: EmailAlign = dir === 'ltr' ? 'end' : 'start';
  return (
    <SegmentedField
      label={t('Alignment')}
      value={value ?? usual}
      onChange={(align) => onChange(align === usual ? undefined : align)}
      options={[
        { value: left, label: t('Left') },
        { value: 'center', label: t('Centre') },
        { value: right, label: t('Right') },
      ]}
    />
  );
}
