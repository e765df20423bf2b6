import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './EmptyState.module.css';

/** What stands where there is nothing yet: what this place is for, and the ways to begin. */
export function EmptyState(props: {
  title: string;
  icon?: IconName | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  size?: 'md' | 'sm' | undefined;
  /** Of its heading among those of the page. */
  level?: 1 | 2 | 3 | undefined;
  className?: string | undefined;
}) {
  const { title, icon, children, actions, size = 'md', level = 3, className } = props;
  const Heading = `h${level}` as const;
  return (
    <div className={classes(styles.empty, size === 'sm' && styles.sm, className)}>
      {icon !== undefined && (
        <span className={styles.icon}>
          <Icon name={icon} size={size === 'md' ? 22 : 18} />
        </span>
      )}
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
