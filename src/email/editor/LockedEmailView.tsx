import type { Email } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmailDownloads } from '../EmailDownloads.tsx';
import { MailFrame } from '../MailFrame.tsx';
import { ChecksList } from '../lint/ChecksList.tsx';
import { placeName } from '../lint/checkPlaces.ts';
import { webLinks } from '../lint/ChecksPanel.tsx';
import { useEmailChecks } from '../lint/useEmailChecks.ts';
import { MomentChoice } from '../preview/MomentChoice.tsx';
import { ReaderChoice } from '../preview/ReaderChoice.tsx';
import { useMailFor } from '../preview/useMailFor.ts';
import { useReading } from '../preview/useReading.ts';
import type { EmailEditorProps } from './EmailEditorProps.ts';
import styles from './LockedEmailView.module.css';

/** An email that was imported without its design: to be looked at, with an account of what cannot be known about it. */
export function LockedEmailView(props: EmailEditorProps & { locked: Email; title: string }) {
  const { stored, locked, title, brand, paths, narrow, onClose } = props;
  const checks = useEmailChecks(stored, props);
  const reading = useReading({ ...props, variants: locked.variants });
  const { reader, variant } = reading;
  const mail = useMailFor(locked, variant, reader, brand);
  const frame = (
    <MailFrame
      className={styles.mail}
      fills
      guarded
      html={mail?.html}
      title={t('Preview for {name}: {subject}', {
        name: reader?.name ?? t('nobody'),
        subject: mail?.subject ?? '',
      })}
      width={narrow ? 'phone' : 'desktop'}
    />
  );
  return (
    <Dialog title={title} size="full" onClose={onClose}>
      <div className={styles.locked}>
        <div className={styles.account}>
          <Banner title={t('This email is locked')}>
            {t(
              'It was imported without its design and is sent exactly as it came. It can be looked at, not edited.',
            )}
          </Banner>
          <div className={styles.reader}>
            <div className={styles.choices}>
              <ReaderChoice reading={reading} />
              <MomentChoice reading={reading} />
            </div>
            <div className={styles.download}>
              <EmailDownloads
                stored={stored}
                brand={brand}
                utm={props.utm}
                variant={variant}
                reader={reader}
              />
            </div>
          </div>
          {mail?.troubles.map((trouble) => (
            <Banner key={trouble} tone="bad" live>
              {trouble}
            </Banner>
          ))}
          {narrow && frame}
          <h3>{t('What can be checked')}</h3>
          <ChecksList
            checks={checks}
            links={webLinks(stored)}
            placeName={(issue) => placeName(issue, undefined, paths)}
          />
          <h3>{t('What cannot be checked')}</h3>
          <ul className={styles.unknown}>
            {unknownOf(locked).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
        {!narrow && frame}
      </div>
    </Dialog>
  );
}

function unknownOf({ html, shows, links }: Email): string[] {
  const rules = Object.keys(shows).length;
  return [
    t('Whether its colours can be read on their grounds, and what its pictures show.'),
    t('Whether its buttons are large enough for a thumb, and how it looks in Outlook.'),
    ...(links.length === 0
      ? []
      : [
          plural(
            links.length,
            'Where its links lead: {count} came listed, and others are not known.',
            'Where its links lead: {count} came listed, and others are not known.',
          ),
        ]),
    ...(rules > 0
      ? [
          plural(
            rules,
            'Which of its parts some people do not get, beyond the {count} rule that came with it.',
            'Which of its parts some people do not get, beyond the {count} rules that came with it.',
          ),
        ]
      : html.includes('{%')
        ? [t('Which of its parts some people do not get: its conditions stand in its HTML.')]
        : []),
  ];
}
