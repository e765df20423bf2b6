import { socialNames, socialNetworks } from '../../../core/index.ts';
import { t } from '../../../texts/t.ts';
import { FieldRow } from '../../../ui/FieldGroup.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { WebField } from '../../../ui/WebField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import { AlignField } from '../fields/AlignField.tsx';
import type { BlockFormProps } from './FormProps.ts';

const networks = socialNetworks.map((value) => ({ value, label: socialNames[value] }));

export function SocialForm({ block, change, leave }: BlockFormProps<'social'>) {
  const { document, brand } = useEmailDesk();
  const { links } = block;
  const free = socialNetworks.find((network) => links.every((link) => link.network !== network));
  return (
    <>
      {links.map((link, at) => (
        // A place in the list is all that tells two links of one network apart.
        <FieldRow key={at} columns="minmax(0, 2fr) minmax(0, 3fr) auto">
          <SelectField
            label={t('Network {number}', { number: at + 1 })}
            labelHidden
            value={link.network}
            options={networks}
            onChange={(network) => change({ links: links.with(at, { ...link, network }) })}
          />
          <WebField
            label={t('Address on {network}', { network: socialNames[link.network] })}
            labelHidden
            value={link.url}
            onChange={(url) => change({ links: links.with(at, { ...link, url }) }, `links/${at}`)}
            onBlur={leave}
          />
          <IconButton
            icon="trash"
            label={t('Remove {what}', { what: socialNames[link.network] })}
            onClick={() => change({ links: links.toSpliced(at, 1) })}
          />
        </FieldRow>
      ))}
      {free !== undefined && links.length < 8 && (
        <LinkButton icon="plus" onClick={() => change({ links: [...links, { network: free, url: '' }] })}>
          {t('Another network')}
        </LinkButton>
      )}
      {brand.look?.social && brand.look.social.length > 0 && (
        <LinkButton icon="refresh" onClick={() => change({ links: brand.look?.social })}>
          {t('Take the brand’s')}
        </LinkButton>
      )}
      <AlignField
        value={block.align}
        usual="center"
        dir={document.dir}
        onChange={(align) => change({ align })}
      />
    </>
  );
}
