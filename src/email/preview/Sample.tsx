import { useMemo } from 'react';
import type { RenderedEmail } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEmailDesk } from '../editor/EmailDesk.ts';
import { MailFrame } from '../MailFrame.tsx';
import styles from './AllSamples.module.css';
import { conditionalParts } from './conditionalParts.ts';
import type { Difference } from './differences.ts';
import { fewWords, lastWords } from './fewWords.ts';
import type { Reader } from './Reader.ts';
import { useMailFor } from './useMailFor.ts';
import { armName } from './useReading.ts';

/** The email as one person gets it, and what in it is not the same for everybody. */
export function Sample(props: {
  reader: Reader;
  variant: string | undefined;
  /** Whether they would get another variant. */
  asIf: boolean | undefined;
  email: RenderedEmail | undefined;
  differences: readonly Difference[];
}) {
  const { reader, variant, asIf = false, email, differences } = props;
  const { stored, brand, paths } = useEmailDesk();
  const mail = useMailFor(email, variant, reader, brand);
  const parts = useMemo(() => conditionalParts(stored.document, variant, paths), [stored, variant, paths]);
  const arm = stored.document.variants?.find(({ id }) => id === variant);
  const name = arm && armName(arm);
  const facts = [
    reader.reached ? reader.at : t('Never gets it: profile alone'),
    reader.moments.length > 1 && t('the first of {count} times', { count: reader.moments.length }),
    name !== undefined && (asIf ? t('As if variant {name}', { name }) : t('Variant {name}', { name })),
  ];
  return (
    <li className={styles.sample}>
      <h3 className={styles.name}>{reader.name}</h3>
      <p className={styles.when}>{facts.filter((fact) => fact !== false).join(' · ')}</p>
      <p className={styles.subject} dir="auto">
        {mail?.subject}
      </p>
      <MailFrame
        bare
        width="phone"
        className={styles.frame}
        html={mail?.html}
        title={t('Preview for {name}: {subject}', { name: reader.name, subject: mail?.subject ?? '' })}
      />
      <ul className={styles.parts} aria-label={t('What others may read otherwise')}>
        {parts.map(({ show, name: what }) => {
          const isShown = reader.data.show[show] === true;
          return (
            <li key={show} data-shown={isShown || undefined}>
              <Icon name={isShown ? 'check' : 'dash'} size={12} />
              {isShown ? t('{what}: shown', { what }) : t('{what}: not shown', { what })}
            </li>
          );
        })}
        {differences.map(({ id, name: what, before, words, after }) => (
          <li key={id}>
            <Icon name="person" size={12} />
            <span dir="auto">
              {t('{what}:', { what })} {lastWords(before, 24)}{' '}
              <strong>{words === '' ? t('nothing') : fewWords(words, 100)}</strong> {fewWords(after, 24)}
            </span>
          </li>
        ))}
        {mail?.troubles.map((each) => (
          <li key={each} className={styles.trouble}>
            {each}
          </li>
        ))}
      </ul>
    </li>
  );
}
