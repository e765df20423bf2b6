import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { Tone } from './tone.ts';
import styles from './Badge.module.css';

/** A word or count that stands out: 20 px high, in the colour of what it says. */
export function Badge(props: {
  children: ReactNode;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  /** With a line around it, for one that lies over something else. */
  outlined?: boolean | undefined;
  className?: string | undefined;
}) {
  const { children, tone = 'neutral', icon, outlined = false, className } = props;
  return (
    <span className={classes(styles.badge, outlined && styles.outlined, className)} data-tone={tone}>
      {icon !== undefined && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
