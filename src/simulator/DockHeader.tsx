import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuGroup } from '../ui/Menu.tsx';
import type { Playhead } from './usePlayhead.ts';
import styles from './SimulatorDock.module.css';

/** The dock's top line: how it ended, the way through the trail, the clock, and what can be taken away from here. */
export function DockHeader(props: {
  /** How it ended; where there is more than one run, which is shown. */
  children: ReactNode;
  playhead: Playhead;
  /** “Mon 9 Mar, 9:00”, and “day 4 · Berlin”. */
  clock: { moment: string; place: string } | undefined;
  onStep: (by: number) => void;
  /** Why nothing can be downloaded, if so. */
  noDownload: string | undefined;
  onDownloadTrail: () => void;
  menu: readonly MenuGroup[];
  onClose: (() => void) | undefined;
}) {
  const { children, playhead, clock, onStep, noDownload, onDownloadTrail, menu, onClose } = props;
  return (
    <header className={styles.header}>
      <div className={styles.outcome}>{children}</div>
      <div className={styles.transport}>
        <IconButton
          icon="prev"
          filled
          label={t('Step back')}
          shortcut="left"
          side="top"
          disabledReason={playhead.canGo(-1) ? undefined : t('This is the beginning')}
          onClick={() => onStep(-1)}
        />
        <IconButton
          icon="next"
          filled
          label={t('Step on')}
          shortcut="right"
          side="top"
          disabledReason={playhead.canGo(1) ? undefined : t('This is the end')}
          onClick={() => onStep(1)}
        />
        <p className={styles.clock}>
          {clock && (
            <>
              <b>{clock.moment}</b>
              <span>{clock.place}</span>
            </>
          )}
        </p>
      </div>
      <div className={styles.tools}>
        <Button size="sm" icon="download" disabledReason={noDownload} onClick={onDownloadTrail}>
          {t('Download trail')}
        </Button>
        <MenuButton label={t('More for this simulation')} groups={menu} align="end" />
        {onClose && (
          <IconButton icon="chevron-down" label={t('Close the simulator')} side="top" onClick={onClose} />
        )}
      </div>
    </header>
  );
}
