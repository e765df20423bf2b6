import { useMemo } from 'react';
import type { RenderedEmail } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useEmailDesk } from '../editor/EmailDesk.ts';
import { MailFrame } from '../MailFrame.tsx';
import styles from './AllSamples.module.css';
import { conditionalParts } from './conditionalParts.ts';
import type { Reader } from './Reader.ts';
import { useCompiledEmail } from './useCompiledEmail.ts';
import { useMailFor } from './useMailFor.ts';

/** The email as every sample person gets it, side by side, with what each gets and the others may not. */
export function AllSamples() {
  const { stored, brand, utm, readers, onMoreReaders } = useEmailDesk();
  const { email, trouble, stale } = useCompiledEmail(stored, brand, utm);
  return (
    <div className={styles.all} aria-busy={stale}>
      {trouble !== undefined && (
        <Banner tone="bad" live>
          {trouble}
        </Banner>
      )}
      {readers.length === 0 && <p>{t('There are no sample people yet to read it.')}</p>}
      <ul className={styles.list}>
        {readers.map((reader) => (
          <Sample key={reader.id} reader={reader} email={email} />
        ))}
      </ul>
      {onMoreReaders && (
        <Button icon="plus" onClick={onMoreReaders}>
          {t('More sample people')}
        </Button>
      )}
    </div>
  );
}

function Sample({ reader, email }: { reader: Reader; email: RenderedEmail | undefined }) {
  const { stored, brand, paths } = useEmailDesk();
  // What they really get, whichever variant is being edited.
  const own = reader.variant;
  const mail = useMailFor(email, own, reader, brand);
  const parts = useMemo(() => conditionalParts(stored.document, own, paths), [stored, own, paths]);
  const label = stored.document.variants?.find(({ id }) => id === own)?.label;
  return (
    <li className={styles.sample}>
      <h3 className={styles.name}>{reader.name}</h3>
      <p className={styles.when}>
        {reader.reached ? reader.at : t('Never gets it: profile alone')}
        {label !== undefined && ` · ${t('Variant {name}', { name: label })}`}
      </p>
      <p className={styles.subject} dir="auto">
        {mail?.subject}
      </p>
      <MailFrame
        bare
        width="phone"
        className={styles.frame}
        html={mail?.html ?? ''}
        title={t('Preview for {name}: {subject}', { name: reader.name, subject: mail?.subject ?? '' })}
      />
      <ul className={styles.parts}>
        {parts.map(({ show, name }) => {
          const isShown = reader.data.show[show] === true;
          return (
            <li key={show} data-shown={isShown || undefined}>
              <Icon name={isShown ? 'check' : 'dash'} size={12} />
              {isShown ? t('{what}: shown', { what: name }) : t('{what}: not shown', { what: name })}
            </li>
          );
        })}
        {mail?.troubles.map((each) => (
          <li key={each} className={styles.trouble}>
            {each}
          </li>
        ))}
      </ul>
    </li>
  );
}
