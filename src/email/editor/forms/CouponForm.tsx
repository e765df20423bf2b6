import { t } from '../../../texts/t.ts';
import { TextField } from '../../../ui/TextField.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function CouponForm({ block, change, leave }: BlockFormProps<'coupon'>) {
  return (
    <>
      <TextField
        label={t('Above the code')}
        value={block.label}
        maxLength={120}
        onChange={(label) => change({ label }, 'label')}
        onBlur={leave}
      />
      <TextField
        label={t('Code for everybody')}
        hint={t('Empty: everybody gets a code of their own from whoever sends the email.')}
        value={block.code}
        maxLength={60}
        mono
        onChange={(code) => change({ code }, 'code')}
        onBlur={leave}
      />
      <TextField
        label={t('Below the code')}
        hint={t('Until when it holds, and for what.')}
        value={block.note}
        maxLength={300}
        onChange={(note) => change({ note }, 'note')}
        onBlur={leave}
      />
    </>
  );
}
