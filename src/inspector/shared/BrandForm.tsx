import { useState } from 'react';
import { changeBrand, type Brand } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Fields, Panel } from './Sheet.tsx';

/** Who writes: the name and postal address that every email names, and the sender in the inbox. */
export function BrandForm() {
  const session = useSharedSession();
  const brand = useSharedState(({ shared }) => shared.brand);
  const { name, address, sender } = brand;
  const [left, setLeft] = useState(false);
  const put = (label: string, patch: Partial<Omit<Brand, 'look'>>, typing: string) =>
    session.apply(label, changeBrand(patch), { merge: `brand/${typing}` });
  const isReachable = sender.address === '' || /^[^\s@]+@[^\s@]+$/.test(sender.address);
  return (
    <Panel
      title={t('Who writes')}
      hint={t('Every email names it: in its footer, in the inbox, and as the tag “brand name”.')}
    >
      <Fields onBlur={session.endMerge}>
        <TextField
          label={t('Name of the brand')}
          maxLength={200}
          value={name}
          onChange={(next) => put(t('Rename the brand'), { name: next }, 'name')}
        />
        <TextField
          label={t('Postal address')}
          hint={t('Stands in every footer: the law asks for it almost everywhere.')}
          multiline
          maxLength={300}
          value={address}
          onChange={(next) => put(t('Change the postal address'), { address: next }, 'address')}
        />
        <FieldRow>
          <TextField
            label={t('Sender’s name')}
            maxLength={200}
            value={sender.name}
            onChange={(next) =>
              put(t('Change the sender'), { sender: { ...sender, name: next } }, 'sender-name')
            }
          />
          <TextField
            label={t('Sender’s address')}
            type="email"
            hint={t('Answers come here, unless an email says otherwise.')}
            maxLength={320}
            value={sender.address}
            error={left && !isReachable ? t('Write a whole address such as hello@example.com') : undefined}
            onChange={(next) => {
              setLeft(false);
              put(t('Change the sender'), { sender: { ...sender, address: next } }, 'sender-address');
            }}
            onBlur={() => setLeft(true)}
          />
        </FieldRow>
      </Fields>
    </Panel>
  );
}
