import { durationWords } from '../../core/index.ts';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { useJourneys } from '../../library/queries.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { journeyHref } from '../route.ts';
import { UseList } from './UseList.tsx';
import styles from './UsedIn.module.css';

/** What a sunset does with somebody, in the order in which it happens. */
export function SunsetSteps() {
  const sunset = useSharedState(({ shared }) => shared.policies.sunset);
  const { journeys } = useJourneys();
  const document = journeys.find(({ draft }) => draft.document.id === sunset?.journey)?.draft.document;
  return (
    <Panel title="What happens then">
      {sunset === undefined ? (
        <p className={styles.nothing}>Nothing: people who stay silent go on getting every email.</p>
      ) : (
        <div className={styles.stack}>
          <ol className={styles.steps}>
            <li>For {durationWords(sunset.after)} they open and click nothing.</li>
            <li>The re-engagement journey begins for them.</li>
            <li>
              If it ends after {sunset.attempts === 1 ? 'one email' : `${sunset.attempts} emails`} without a
              sign of life, they get no marketing email any more.
            </li>
          </ol>
          {document && (
            <UseList
              label="The re-engagement journey"
              places={[
                {
                  key: document.id,
                  title: document.name || 'Untitled journey',
                  detail: 'The re-engagement journey',
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
