import { durationWords } from '../../core/index.ts';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { journeyHref } from '../../library/addresses.ts';
import { useJourneys } from '../../library/queries.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import { UseList } from './UseList.tsx';
import styles from './UsedIn.module.css';

/** What a sunset does with somebody, in the order in which it happens. */
export function SunsetSteps() {
  const sunset = useSharedState(({ shared }) => shared.policies.sunset);
  const { journeys } = useJourneys();
  const document = journeys.find(({ draft }) => draft.document.id === sunset?.journey)?.draft.document;
  return (
    <Panel title={t('What happens then')}>
      {sunset === undefined ? (
        <p className={styles.nothing}>{t('Nothing: people who stay silent go on getting every email.')}</p>
      ) : (
        <div className={styles.stack}>
          <ol className={styles.steps}>
            <li>{t('For {length} they open and click nothing.', { length: durationWords(sunset.after) })}</li>
            <li>{t('The re-engagement journey begins for them.')}</li>
            <li>
              {plural(
                sunset.attempts,
                'If it ends after one email without a sign of life, they get no marketing email any more.',
                'If it ends after {count} emails without a sign of life, they get no marketing email any more.',
              )}
            </li>
          </ol>
          {document && (
            <UseList
              label={t('The re-engagement journey')}
              places={[
                {
                  key: document.id,
                  title: document.name || t('Untitled journey'),
                  detail: t('The re-engagement journey'),
                  href: journeyHref(document.id),
                  select: undefined,
                },
              ]}
            />
          )}
        </div>
      )}
    </Panel>
  );
}
