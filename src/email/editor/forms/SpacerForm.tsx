import { t } from '../../../texts/t.ts';
import { BoundedNumber } from '../fields/BoundedNumber.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function SpacerForm({ block, change, leave }: BlockFormProps<'spacer'>) {
  return (
    <BoundedNumber
      label={t('Height')}
      unit="px"
      min={4}
      max={120}
      step={4}
      value={block.height}
      onChange={(height) => change({ height }, 'height')}
      onBlur={leave}
    />
  );
}
