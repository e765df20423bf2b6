import type { Email } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft, type Reading } from '../../ui/useDraft.ts';
import { useEmailDesk } from './EmailDesk.ts';
import { DraftField } from './fields/DraftField.tsx';
import styles from './Properties.module.css';

/** Who the email comes from, where that is not the brand, and where answers go. */
export function SenderFields() {
  const { stored, brand, editStored, endTyping } = useEmailDesk();
  const { from, replyTo } = stored;
  const put = (patch: Partial<Email['from']>, key: string) => {
    const next = { ...brand.sender, ...from, ...patch };
    const isBrands = next.name === brand.sender.name && next.address === brand.sender.address;
    editStored(t('Change the sender'), { from: isBrands ? undefined : next }, key);
  };
  return (
    <div className={styles.rule}>
      <TextField
        label={t('Sender’s name')}
        placeholder={brand.sender.name}
        value={from && from.name !== brand.sender.name ? from.name : ''}
        maxLength={200}
        onChange={(name) => put({ name: name === '' ? brand.sender.name : name }, 'from/name')}
        onBlur={endTyping}
      />
      <AddressField
        label={t('Sender’s address')}
        placeholder={brand.sender.address}
        value={from && from.address !== brand.sender.address ? from.address : undefined}
        onChange={(address) => put({ address: address ?? brand.sender.address }, 'from/address')}
        onBlur={endTyping}
      />
      <AddressField
        label={t('Answers go to')}
        placeholder={t('the sender')}
        value={replyTo}
        onChange={(address) => editStored(t('Change where answers go'), { replyTo: address }, 'replyTo')}
        onBlur={endTyping}
      />
    </div>
  );
}

function AddressField(props: {
  label: string;
  placeholder: string;
  value: string | undefined;
  onChange: (address: string | undefined) => void;
  onBlur: () => void;
}) {
  const { value, onChange } = props;
  const draft = useDraft({ value, onChange, read: readAddress, write: (address) => address });
  return <DraftField {...props} draft={draft} inputMode="email" maxLength={320} />;
}

const readAddress = (text: string): Reading<string> =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
    ? { value: text.trim() }
    : { trouble: t('An address looks like hello@example.com.') };
