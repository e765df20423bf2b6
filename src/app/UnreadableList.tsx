import type { UnreadableJourney } from '../library/Repository.ts';
import { t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './JourneysPage.module.css';
import type { JourneyActions } from './useJourneyActions.ts';

/** Journeys that are stored but cannot be read: what is known of them, and the ways out. */
export function UnreadableList(props: { unreadable: readonly UnreadableJourney[]; actions: JourneyActions }) {
  const { unreadable, actions } = props;
  return unreadable.map(({ id, name = id, issues }) => (
    <Banner key={id} tone="warn" title={t('“{name}” cannot be read', { name })}>
      <p>
        {issues[0]?.message ?? t('It is damaged.')} {issues[0]?.remedy} {t('It is kept as it is.')}
      </p>
      <div className={styles.ways}>
        <Button size="sm" icon="download" onClick={() => void actions.rescue(id)}>
          {t('Download what is stored')}
        </Button>
        <Button size="sm" icon="trash" onClick={() => void actions.remove(id, name)}>
          {t('Delete')}
        </Button>
      </div>
    </Banner>
  ));
}
