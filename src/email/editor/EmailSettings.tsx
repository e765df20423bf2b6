import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeHead } from '../edits/settings.ts';
import { MergeTextField } from '../MergeTextField.tsx';
import { ReaderChoice } from '../preview/ReaderChoice.tsx';
import { useEmailDesk } from './EmailDesk.ts';
import { InboxLine } from './InboxLine.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { lineId } from './lineId.ts';
import styles from './Properties.module.css';
import { SenderFields } from './SenderFields.tsx';
import { VariantList } from './VariantList.tsx';

/** What concerns the whole email. */
export function EmailSettings() {
  const { stored, paths, editEmail, endTyping, utm, reading } = useEmailDesk();
  const { subject, preheader } = stored.document;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 className={styles.title}>
            <Icon name="mail" size={16} />
            {t('Email')}
          </h2>
        </div>
      </header>
      <div data-fields className={styles.form}>
        <MergeTextField
          id={lineId('subject', undefined)}
          label={t('Subject')}
          value={subject}
          paths={paths}
          onChange={(text) =>
            editEmail(t('Change the subject'), (document) => changeHead(document, { subject: text }), {
              key: 'subject',
            })
          }
          onBlur={endTyping}
        />
        <MergeTextField
          id={lineId('preheader', undefined)}
          label={t('Preview text')}
          hint={t('Stands after the subject in the inbox.')}
          value={preheader}
          paths={paths}
          onChange={(text) =>
            editEmail(t('Change the preview text'), (document) => changeHead(document, { preheader: text }), {
              key: 'preheader',
            })
          }
          onBlur={endTyping}
        />
        <ReaderChoice reading={reading} saysWhen />
        <InboxLine />
        <Section title={t('Sender')} collapsible startsOpen={stored.from !== undefined}>
          <SenderFields />
        </Section>
        <Section title={t('Language')} collapsible startsOpen={false} folded={stored.document.lang}>
          <LanguageFields />
        </Section>
        <Section title={t('Link parameters')} collapsible startsOpen={stored.document.utm !== undefined}>
          <div className={styles.rule}>
            {(['source', 'medium', 'campaign'] as const).map((part) => (
              <TextField
                key={part}
                label={`utm_${part}`}
                mono
                maxLength={100}
                placeholder={stored.document.utm === undefined ? utm?.[part] : undefined}
                value={stored.document.utm?.[part] ?? ''}
                onChange={(text) =>
                  editEmail(
                    t('Change the link parameters'),
                    (document) => {
                      const { [part]: _before, ...others } = document.utm ?? {};
                      const next = text === '' ? others : { ...others, [part]: text };
                      return changeHead(document, { utm: Object.keys(next).length === 0 ? undefined : next });
                    },
                    { key: `utm/${part}` },
                  )
                }
                onBlur={endTyping}
              />
            ))}
            <p className={styles.note}>
              {t('Without its own, the email’s links carry those of the journey.')}
            </p>
          </div>
        </Section>
        <Section title={t('A/B test')} collapsible startsOpen={(stored.document.variants?.length ?? 0) > 0}>
          <VariantList />
        </Section>
      </div>
    </div>
  );
}
