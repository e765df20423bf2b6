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
  className?: string | undefined;
}) {
  const { title, icon, children, actions, size = 'md', className } = props;
  return (
    <div className={classes(styles.empty, size === 'sm' && styles.sm, className)}>
      {icon !== undefined && (
        <span className={styles.icon}>
          <Icon name={icon} size={size === 'md' ? 22 : 18} />
        </span>
      )}
      <h3 className={styles.title}>{title}</h3>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
