import { Panel } from '../../inspector/shared/Sheet.tsx';
import { t } from '../../texts/t.ts';
import { UseList } from './UseList.tsx';
import styles from './UsedIn.module.css';
import type { UsePlace } from './useUses.ts';

/** Where something is used, or what it could be used for. */
export function UsedIn({ places, nothing }: { places: readonly UsePlace[]; nothing: string }) {
  return (
    <Panel title={places.length === 0 ? t('Not used yet') : t('Where it is used')}>
      {places.length === 0 ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <UseList label={t('Where it is used')} places={places} />
      )}
    </Panel>
  );
}
