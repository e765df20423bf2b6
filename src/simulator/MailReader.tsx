import { isImported, localWords, own, type Journey, type SentMail } from '../core/index.ts';
import { MailFrame } from '../email/MailFrame.tsx';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useRenderedMail } from './useRenderedMail.ts';
import styles from './MailReader.module.css';

/** One of a person’s mails at full size, as on a desk or on a phone, with all that its reader sees of it; the others by turning pages. */
export function MailReader(props: {
  journey: Journey;
  /** In the order of sending. */
  mails: readonly SentMail[];
  place: number;
  person: string;
  onTurn: (place: number) => void;
  onClose: () => void;
}) {
  const { journey, mails, place, person, onTurn, onClose } = props;
  const mail = mails[place];
  const rendered = useRenderedMail(journey, mail);
  if (!mail) return null;
  const email = own(journey.emails, mail.email);
  const variant = email?.variants?.find(({ id }) => id === mail.variant);
  const facts: [string, string][] = [
    [t('From', { context: 'the sender' }), email ? `${email.from.name} <${email.from.address}>` : ''],
    [t('To', { context: 'the reader' }), person],
    [t('Sent'), localWords(mail.local)],
    [t('Subject'), rendered ? rendered.subject || t('No subject') : ''],
    [t('Preview text'), rendered?.preheader ?? ''],
    ...(variant ? [[t('Variant'), variant.label] satisfies [string, string]] : []),
  ];
  return (
    <Dialog
      title={t('{person}’s mail {place} of {total}', { person, place: place + 1, total: mails.length })}
      size="lg"
      onClose={onClose}
      footer={
        mails.length > 1 && (
          <>
            <Button
              icon="chevron-left"
              disabledReason={place > 0 ? undefined : t('This is the first mail')}
              onClick={() => onTurn(place - 1)}
            >
              {t('Earlier mail')}
            </Button>
            <Button
              iconAfter="chevron-right"
              disabledReason={place < mails.length - 1 ? undefined : t('This is the latest mail so far')}
              onClick={() => onTurn(place + 1)}
            >
              {t('Later mail')}
            </Button>
          </>
        )
      }
    >
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {rendered === undefined ? (
        <Spinner label={t('Filling in the mail')} />
      ) : (
        <>
          {rendered.troubles.map((trouble) => (
            <p key={trouble} className={styles.trouble}>
              {trouble}
            </p>
          ))}
          <MailFrame
            key={mail.email}
            guarded={email !== undefined && isImported(email)}
            html={rendered.html}
            width="desktop"
            height={520}
            title={t('For {person}: {subject}', { person, subject: rendered.subject })}
          />
        </>
      )}
    </Dialog>
  );
}
