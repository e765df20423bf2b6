import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { JourneyTrouble } from '../JourneyTrouble.tsx';
import type { PopulationView } from './usePopulation.ts';
import styles from './PopulationPage.module.css';

/** What stands where there are no counts to show: why, and what to do. */
export function NothingYet(props: { view: PopulationView; onBehaviour: () => void }) {
  const { trouble, counted, under } = props.view;
  if (trouble) return <JourneyTrouble issue={trouble} stale={false} />;
  if (counted)
    return (
      <EmptyState
        size="sm"
        icon="people"
        title={t('Nobody has entered')}
        className={styles.across}
        actions={
          <Button size="sm" onClick={props.onBehaviour}>
            {t('How they behave')}
          </Button>
        }
      >
        {plural(
          counted.counts.subscribers,
          '{count} person did not do what lets people in.',
          'Of {count} people nobody did what lets them in.',
        )}
      </EmptyState>
    );
  return (
    <EmptyState
      size="sm"
      icon="people"
      title={under ? t('Sending them through') : t('Send many people through')}
      className={styles.across}
    >
      {t(
        'How many enter, where they drop off, how many mails they get: counted, and each of them can be looked at.',
      )}
    </EmptyState>
  );
}
