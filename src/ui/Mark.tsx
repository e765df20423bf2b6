import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Mark.module.css';

export type Verdict = 'good' | 'bad' | 'warn' | 'idle';

const icons: Readonly<Record<Verdict, IconName>> = {
  good: 'check',
  bad: 'cross',
  warn: 'warning',
  idle: 'dash',
};

/** A verdict as a round mark; give it a label where no words beside it say the same. */
export function Mark(props: { verdict: Verdict; label?: string | undefined; size?: 22 | 16 | undefined }) {
  const { verdict, label, size = 22 } = props;
  return (
    <span className={classes(styles.mark, styles[verdict], size === 16 && styles.small)}>
      <Icon name={icons[verdict]} size={size === 22 ? 14 : 10} label={label} className={styles.icon} />
    </span>
  );
}
