import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { useEmailDesk } from '../editor/EmailDesk.ts';
import { MailFrame, type MailWidth } from '../MailFrame.tsx';
import styles from './EmailPreview.module.css';
import { MomentChoice } from './MomentChoice.tsx';
import { ReaderChoice } from './ReaderChoice.tsx';
import { useCompiledEmail } from './useCompiledEmail.ts';
import { useMailFor } from './useMailFor.ts';

type View = 'mail' | 'text' | 'source';

/** The email as one sample person gets it: as it looks, as plain text, and as what is sent. */
export function EmailPreview({ width }: { width: MailWidth }) {
  const { stored, brand, utm, reading } = useEmailDesk();
  const { reader, variant } = reading;
  const [view, setView] = useState<View>('mail');
  const compiled = useCompiledEmail(stored, brand, utm);
  const mail = useMailFor(compiled.email, variant, reader, brand);
  const troubles = compiled.trouble === undefined ? (mail?.troubles ?? []) : [compiled.trouble];
  return (
    <div className={styles.preview} aria-busy={compiled.stale}>
      <div className={styles.who}>
        <ReaderChoice reading={reading} />
        <MomentChoice reading={reading} />
        <SegmentedField
          label={t('Show')}
          value={view}
          onChange={setView}
          options={[
            { value: 'mail', label: t('Email') },
            { value: 'text', label: t('Plain text') },
            { value: 'source', label: t('Source') },
          ]}
        />
        {mail && (
          <dl className={styles.facts}>
            <dt>{t('Subject')}</dt>
            <dd dir="auto">{mail.subject}</dd>
            <dt>{t('Preview text')}</dt>
            <dd dir="auto">{mail.preheader}</dd>
          </dl>
        )}
        {troubles.map((trouble) => (
          <Banner key={trouble} tone="bad" live>
            {trouble}
          </Banner>
        ))}
      </div>
      {view === 'mail' ? (
        compiled.trouble === undefined && (
          <MailFrame
            className={styles.sheet}
            html={mail?.html}
            title={t('Preview for {name}: {subject}', {
              name: reader?.name ?? t('nobody'),
              subject: mail?.subject ?? '',
            })}
            width={width}
            fills
          />
        )
      ) : (
        <CodeBlock
          className={styles.text}
          label={view === 'text' ? t('Plain text') : t('Source')}
          code={(view === 'text' ? mail?.text : mail?.html) ?? ''}
          wrap
        />
      )}
    </div>
  );
}
