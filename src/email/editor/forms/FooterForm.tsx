import { t } from '../../../texts/t.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import type { BlockFormProps } from './FormProps.ts';

export function FooterForm({ block, change, leave }: BlockFormProps<'footer'>) {
  const { brand } = useEmailDesk();
  return (
    <>
      <TextField
        label={t('Why people get this email')}
        hint={t('“You get this because you left something in your cart.”')}
        value={block.reason ?? ''}
        maxLength={300}
        multiline
        onChange={(reason) => change({ reason: reason === '' ? undefined : reason }, 'reason')}
        onBlur={leave}
      />
      <TextField
        label={t('Postal address')}
        hint={
          brand.address.trim() === ''
            ? t('Your brand has no address yet; the law of many countries asks for one.')
            : t('Empty: the brand’s, “{address}”.', { address: brand.address.trim().replaceAll('\n', ', ') })
        }
        value={block.address}
        maxLength={300}
        multiline
        onChange={(address) => change({ address }, 'address')}
        onBlur={leave}
      />
      <p>{t('The links to preferences and to unsubscribe are always there.')}</p>
    </>
  );
}
