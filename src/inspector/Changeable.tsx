import type { ReactNode } from 'react';
import { useSessionState } from '../session/useSession.ts';
import { classes } from '../ui/classes.ts';
import styles from './Inspector.module.css';

/** Fields that change the journey, off while it can only be read. What unfolds them stands around it: looking is no change. */
export function Changeable(props: { children: ReactNode; className?: string | undefined }) {
  const { children, className } = props;
  const readOnly = useSessionState((state) => state.readOnly !== undefined);
  return (
    <fieldset disabled={readOnly} className={classes(styles.changeable, className)}>
      {children}
    </fieldset>
  );
}
