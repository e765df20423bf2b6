import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './StopMark.module.css';

/** The sign that playing stops at what it stands on, 18 px wide. */
export const StopMark = ({ className }: { className?: string | undefined }) => (
  <span className={className} title={t('Playing stops here')}>
    <span className={styles.mark}>
      <Icon name="pause" size={10} label={t('Playing stops here')} />
    </span>
  </span>
);
