import { countGraphemes } from 'unicode-segmenter/grapheme';
import { senderOf } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { useRenderedHead } from '../preview/useRenderedHead.ts';
import { useEmailDesk } from './EmailDesk.ts';
import styles from './InboxLine.module.css';

/** How the email stands in a phone's inbox for the chosen person, and how long its head is for them. */
export function InboxLine() {
  const { stored, brand, utm, reading } = useEmailDesk();
  const { reader, variant } = reading;
  const head = useRenderedHead(stored, variant, reader, brand, utm);
  const sender = senderOf(stored, brand);
  const subject = head?.subject ?? '';
  const preheader = head?.preheader ?? '';
  const { dir } = stored.document;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {reader ? t('In {name}’s inbox', { name: reader.name }) : t('In the inbox')}
      </figcaption>
      <div className={styles.phone} dir={dir}>
        <Avatar name={sender.name || sender.address} />
        <div className={styles.words}>
          <p className={styles.sender}>{sender.name || sender.address || t('No sender yet')}</p>
          <p className={styles.subject}>{subject || t('No subject yet')}</p>
          <p className={styles.preheader}>{preheader}</p>
        </div>
      </div>
      <p className={styles.lengths} aria-live="polite">
        {plural(
          countGraphemes(subject),
          'Subject: {count} character. Phones show about the first 40.',
          'Subject: {count} characters. Phones show about the first 40.',
        )}{' '}
        {plural(
          countGraphemes(preheader),
          'Preview text: {count} character.',
          'Preview text: {count} characters.',
        )}
      </p>
      {head?.troubles.map((trouble) => (
        <p key={trouble} className={styles.trouble}>
          {trouble}
        </p>
      ))}
    </figure>
  );
}
