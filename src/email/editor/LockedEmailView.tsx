import type { Email } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useState } from 'react';
import { EmailDownloads } from '../EmailDownloads.tsx';
import { MailFrame } from '../MailFrame.tsx';
import { ChecksList } from '../lint/ChecksList.tsx';
import { placeName } from '../lint/checkPlaces.ts';
import { webLinks } from '../lint/ChecksPanel.tsx';
import { useEmailChecks } from '../lint/useEmailChecks.ts';
import { useMailFor } from '../preview/useMailFor.ts';
import type { EmailEditorProps } from './EmailEditorProps.ts';
import styles from './LockedEmailView.module.css';

/** An email that was imported without its design: to be looked at, with an account of what cannot be known about it. */
export function LockedEmailView(props: EmailEditorProps & { locked: Email; title: string }) {
  const { stored, locked, title, readers, brand, paths, onClose } = props;
  const checks = useEmailChecks(stored, props);
  const [chosen, choose] = useState<string>();
  const reader =
    readers.find(({ id }) => id === chosen) ?? readers.find(({ reached }) => reached) ?? readers[0];
  const mail = useMailFor(locked, reader?.variant, reader, brand);
  return (
    <Dialog title={title} size="full" onClose={onClose}>
      <div className={styles.locked}>
        <div className={styles.account}>
          <Banner title={t('This email is locked')}>
            {t(
              'It was imported without its design and is sent exactly as it came. It can be looked at, not edited.',
            )}
          </Banner>
          <h3>{t('What cannot be checked')}</h3>
          <ul className={styles.unknown}>
            <li>{t('Whether its colours can be read on their grounds, and what its pictures show.')}</li>
            <li>{t('Whether its buttons are large enough for a thumb, and how it looks in Outlook.')}</li>
            <li>
              {t('Where its links lead: only those that came listed are known, {count} of them.', {
                count: locked.links.length,
              })}
            </li>
            <li>
              {t('Which of its parts some people do not get, beyond the {count} rules that came with it.', {
                count: Object.keys(locked.shows).length,
              })}
            </li>
          </ul>
          {readers.length > 0 && (
            <SelectField
              label={t('Read by')}
              value={reader?.id}
              options={readers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={choose}
            />
          )}
          <div>
            <EmailDownloads
              stored={stored}
              brand={brand}
              utm={props.utm}
              variant={undefined}
              reader={reader}
            />
          </div>
          <h3>{t('What can be checked')}</h3>
          <ChecksList
            checks={checks}
            links={webLinks(stored)}
            placeName={(issue) => placeName(issue, undefined, paths)}
          />
          {mail?.troubles.map((trouble) => (
            <Banner key={trouble} tone="bad" live>
              {trouble}
            </Banner>
          ))}
        </div>
        <MailFrame
          html={mail?.html ?? ''}
          title={t('Preview for {name}: {subject}', {
            name: reader?.name ?? t('nobody'),
            subject: mail?.subject ?? '',
          })}
          width="desktop"
        />
      </div>
    </Dialog>
  );
}
