import type { ReactNode } from 'react';
import { DockActions } from './DockActions.tsx';
import styles from './SimulatorDock.module.css';

/** A page of the dock: what can be done here stands in the line on top, and below it what there is to see. */
export function DockPage({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <DockActions>{actions}</DockActions>
      <div className={styles.page}>{children}</div>
    </>
  );
}
