import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { MenuGroup } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { DockActions } from './DockActions.tsx';
import styles from './DockHeader.module.css';

/** What one person’s page has in the dock's top line: the way through the trail, the clock, and what can be taken away. */
export function PersonActions(props: {
  transport: ReactNode;
  /** Why nothing can be downloaded, if so. */
  noDownload: string | undefined;
  onDownloadTrail: () => void;
  menu: readonly MenuGroup[];
}) {
  const { transport, noDownload, onDownloadTrail, menu } = props;
  return (
    <DockActions>
      <div className={styles.transport}>{transport}</div>
      <div className={styles.tools}>
        <IconButton
          icon="download"
          label={t('Download trail')}
          side="top"
          disabledReason={noDownload}
          onClick={onDownloadTrail}
        />
        <MenuButton label={t('More for this simulation')} groups={menu} align="end" />
      </div>
    </DockActions>
  );
}
