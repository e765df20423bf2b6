import { useState } from 'react';
import { isImported, localTime, own, type Journey, type SentMail } from '../core/index.ts';
import { MailFrame } from '../email/MailFrame.tsx';
import { number, plural, t } from '../texts/t.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { dayOfMonth, weekdayWords } from './clockWords.ts';
import { MailReader } from './MailReader.tsx';
import { useRenderedMail } from './useRenderedMail.ts';
import styles from './Inbox.module.css';

/**
 * A phone with the mails that have reached the person so far, the latest open. `mails` are in order of sending; `clock`
 * is the local time at the playhead.
 */
export function Inbox(props: {
  journey: Journey | undefined;
  mails: readonly SentMail[];
  clock: string | undefined;
  person: string;
  onAskWhy: (mail: SentMail) => void;
}) {
  const { journey, mails, clock, person, onAskWhy } = props;
  const latest = mails.at(-1);
  // Looking at an older mail ends when a newer one comes, or when the playhead goes back before it.
  const [looking, setLooking] = useState<{ id: string; since: string | undefined }>();
  const chosen = looking?.since === latest?.id ? mails.findIndex(({ id }) => id === looking?.id) : -1;
  const place = chosen < 0 ? mails.length - 1 : chosen;
  const [reading, setReading] = useState(false);
  const open = mails[place];
  const look = (to: number) => setLooking({ id: mails[to]?.id ?? '', since: latest?.id });

  return (
    <section className={styles.stand} aria-label={t('{person}’s inbox', { person })}>
      <div className={styles.phone}>
        <div className={styles.screen}>
          <div className={styles.status}>
            <time>{clock === undefined ? '' : localTime(clock)}</time>
            <h3>{t('Inbox')}</h3>
            <span className={styles.count} aria-label={plural(mails.length, '{count} mail', '{count} mails')}>
              {number(mails.length)}
            </span>
          </div>
          {journey && open ? (
            <OpenMail key={open.id} journey={journey} mail={open} person={person} today={clock} />
          ) : (
            <div className={styles.empty}>
              <Icon name="mail-open" size={22} />
              <p>{clock === undefined ? t('Mails will appear here') : t('No mail yet')}</p>
            </div>
          )}
          {journey && open && (
            <nav className={styles.pager} aria-label={t('Mails')}>
              <IconButton
                icon="chevron-left"
                label={t('Earlier mail')}
                size="sm"
                side="top"
                disabledReason={place > 0 ? undefined : t('This is the first mail')}
                onClick={() => look(place - 1)}
              />
              <span>{t('{place} of {total}', { place: place + 1, total: mails.length })}</span>
              <IconButton
                icon="chevron-right"
                label={t('Later mail')}
                size="sm"
                side="top"
                disabledReason={place < mails.length - 1 ? undefined : t('This is the latest mail so far')}
                onClick={() => look(place + 1)}
              />
              <Button
                size="sm"
                variant="quiet"
                aria-label={t('Why did {name} get this mail?', { name: person })}
                onClick={() => onAskWhy(open)}
              >
                {t('Why?')}
              </Button>
              <IconButton
                icon="expand"
                label={t('Read it large, on a phone or a desk')}
                size="sm"
                side="top"
                onClick={() => setReading(true)}
              />
            </nav>
          )}
        </div>
      </div>
      {journey && reading && open && (
        <MailReader
          journey={journey}
          mails={mails}
          place={place}
          person={person}
          onTurn={look}
          onClose={() => setReading(false)}
        />
      )}
    </section>
  );
}

function OpenMail(props: { journey: Journey; mail: SentMail; person: string; today: string | undefined }) {
  const { journey, mail, person, today } = props;
  const rendered = useRenderedMail(journey, mail);
  const email = own(journey.emails, mail.email);
  const from = email?.from.name ?? '';
  const variant = email?.variants?.find(({ id }) => id === mail.variant);
  const sameWeek =
    today !== undefined && Math.abs(Date.parse(today) - Date.parse(mail.local)) < 6 * 86_400_000;
  const day = sameWeek ? weekdayWords(mail.local) : dayOfMonth(mail.local);
  return (
    <article className={styles.mail} aria-busy={rendered === undefined}>
      <header className={styles.head}>
        <Avatar name={from.split(' ')[0] ?? from} size="md" className={styles.sender} />
        <div className={styles.lines}>
          <b>{from}</b>
          <time>
            {day} {localTime(mail.local)}
          </time>
          {rendered && <h4>{rendered.subject || t('No subject')}</h4>}
          <p>{rendered?.preheader}</p>
          {variant && (
            <div className={styles.variant}>
              <Chip size="sm" hue="logic" icon="split">
                {t('Variant “{name}”', { name: variant.label })}
              </Chip>
            </div>
          )}
        </div>
      </header>
      {rendered === undefined ? (
        <div className={styles.empty}>
          <Spinner label={t('Filling in the mail')} />
        </div>
      ) : (
        <>
          {rendered.troubles.map((trouble) => (
            <p key={trouble} className={styles.trouble}>
              {trouble}
            </p>
          ))}
          <MailFrame
            key={mail.email}
            bare
            guarded={email !== undefined && isImported(email)}
            html={rendered.html}
            title={t('For {person}: {subject}', { person, subject: rendered.subject })}
            className={styles.body}
          />
        </>
      )}
    </article>
  );
}
