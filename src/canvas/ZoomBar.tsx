import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useKeysOf } from '../ui/commands.ts';
import { ariaKeys } from '../ui/keys.ts';
import { useDesk } from './desk.ts';
import { useZoomPercent } from './flowPort.ts';
import { fit, zoom } from './looking.ts';
import { tidy } from './tidy.ts';
import styles from './ZoomBar.module.css';

/** How near the journey is looked at, the ways to look from elsewhere, and tidying up what is seen. */
export function ZoomBar() {
  const desk = useDesk();
  const percent = useZoomPercent();
  const canTidy = useSessionState(
    ({ draft, readOnly }) => readOnly === undefined && draft.document.nodes.length > 0,
  );
  const trueSize = useKeysOf('view.true-size');
  return (
    <div className={styles.bar} role="group" aria-label={t('View')}>
      <Press icon="minus" label={t('Zoom out')} command="view.out" onClick={() => zoom(desk, 'out')} />
      <Tooltip text={t('Zoom to 100 %')} shortcut={trueSize} side="top">
        <button
          type="button"
          className={styles.percent}
          aria-label={t('{percent} %, zoom to 100 %', { percent })}
          aria-keyshortcuts={trueSize && ariaKeys(trueSize)}
          onClick={() => zoom(desk, 'to true size')}
        >
          {t('{percent} %', { percent })}
        </button>
      </Tooltip>
      <Press icon="plus" label={t('Zoom in')} command="view.in" onClick={() => zoom(desk, 'in')} />
      <i className={styles.divider} />
      <Press icon="expand" label={t('Show the whole journey')} command="view.fit" onClick={() => fit(desk)} />
      {canTidy && (
        <Press icon="tidy" label={t('Tidy up')} command="arrange.tidy" onClick={() => tidy(desk)} />
      )}
    </div>
  );
}

/** A press that does what a command of the canvas does. */
function Press(props: { icon: IconName; label: string; command: string; onClick: () => void }) {
  const { icon, label, command, onClick } = props;
  const keys = useKeysOf(command);
  return (
    <Tooltip text={label} shortcut={keys} side="top">
      <button
        type="button"
        className={styles.press}
        aria-label={label}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        onClick={onClick}
      >
        <Icon name={icon} size={14} />
      </button>
    </Tooltip>
  );
}
