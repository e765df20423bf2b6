import { useMemo } from 'react';
import { formatLocal, localWords, type Scenario } from '../../core/index.ts';
import { pastOf } from '../../core/simulate/pastOf.ts';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { valueWords } from '../../simulator/personFacts.ts';
import { plural, t } from '../../texts/t.ts';
import { WindowedList } from '../../ui/WindowedList.tsx';
import styles from './PastEvents.module.css';

const rowHeight = 44;
const mostRows = 12;

/** What somebody did, the last of it first, on their own clock. */
export function PastEvents({ scenario }: { scenario: Scenario }) {
  const { zone: otherwise } = useWorld();
  const past = pastOf(scenario, otherwise);
  const events = useMemo(() => past?.events.toReversed() ?? [], [past]);
  return (
    <Panel
      title={events.length === 0 ? t('No events') : plural(events.length, 'One event', '{count} events')}
    >
      {events.length === 0 ? (
        <p className={styles.nothing}>{t('They have done nothing yet. Edit them to add what they do.')}</p>
      ) : (
        <div style={{ height: Math.min(events.length, mostRows) * rowHeight }}>
          <WindowedList
            label={t('What they did')}
            items={events}
            keyOf={({ seq }) => String(seq)}
            rowHeight={rowHeight}
            className={styles.list}
          >
            {({ event, at, properties }, tabIndex) => (
              <a href={sharedHref('events', event)} className={styles.event} tabIndex={tabIndex}>
                <span className={styles.name}>{event}</span>
                <time className={styles.when}>{localWords(formatLocal(at, past?.zone ?? otherwise))}</time>
                <span className={styles.what}>
                  {Object.entries(properties)
                    .map(([name, value]) => `${name} ${valueWords(value)}`)
                    .join(' · ')}
                </span>
              </a>
            )}
          </WindowedList>
        </div>
      )}
    </Panel>
  );
}
