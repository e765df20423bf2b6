import { changeLook, socialNames, socialNetworks, type EmailLook } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { WebField } from '../../ui/WebField.tsx';
import styles from './Policies.module.css';
import { Fields, Panel } from './Sheet.tsx';

type Links = NonNullable<EmailLook['social']>;
const most = 8;

/** Where the brand is to be found besides: a block of social links can take these over. */
export function SocialForm() {
  const session = useSharedSession();
  const links = useSharedState(({ shared }) => shared.brand.look?.social) ?? none;
  const put = (label: string, next: Links, typing?: string) =>
    session.apply(label, changeLook({ social: next.length === 0 ? undefined : next }), {
      merge: typing && `social/${typing}`,
    });
  const free = socialNetworks.find((network) => !links.some((link) => link.network === network));
  return (
    <Panel
      title={t('Social links')}
      hint={t('Words, not pictures: nothing is fetched from these networks when somebody reads.')}
    >
      <Fields onBlur={session.endMerge}>
        {links.map((link, index) => (
          // Links have no names of their own; each row holds nothing but what is half typed.
          <div
            key={index}
            role="group"
            aria-label={t('Social link {number}', { number: index + 1 })}
            className={styles.cap}
          >
            <FieldRow columns="minmax(0, 1fr) minmax(0, 2fr) auto">
              <SelectField
                label={t('Network')}
                value={link.network}
                options={socialNetworks.map((value) => ({ value, label: socialNames[value] }))}
                onChange={(network) =>
                  put(t('Change a social link'), links.with(index, { ...link, network }))
                }
              />
              <WebField
                label={t('Address')}
                value={link.url}
                hint={link.url === '' ? t('Without an address it is left out.') : undefined}
                onChange={(url) =>
                  put(t('Change a social link'), links.with(index, { ...link, url }), `${index}`)
                }
              />
              <div className={styles.remove}>
                <IconButton
                  icon="trash"
                  label={t('Remove social link {number}', { number: index + 1 })}
                  onClick={() => put(t('Remove a social link'), links.toSpliced(index, 1))}
                />
              </div>
            </FieldRow>
          </div>
        ))}
        <div>
          <Button
            icon="plus"
            size="sm"
            disabledReason={
              links.length >= most ? t('More than {most} links help nobody', { most }) : undefined
            }
            onClick={() => put(t('Add a social link'), [...links, { network: free ?? 'website', url: '' }])}
          >
            {t('Add a social link')}
          </Button>
        </div>
      </Fields>
    </Panel>
  );
}

const none: Links = [];
