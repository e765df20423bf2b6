import { t } from '../../texts/t.ts';
import styles from './GivenUp.module.css';

/** Says that the trail ends where it does because nobody would live to see the end. */
export const GivenUp = ({ moment }: { moment: string }) => (
  <p className={styles.note} role="status">
    <b>{t('The replay was given up on {moment}.', { moment })}</b>{' '}
    {t('The journey goes round and round: put a longer wait into the circle, or a way out.')}
  </p>
);
