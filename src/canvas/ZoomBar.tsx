import { Icon, type IconName } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { ariaKeys } from '../ui/keys.ts';
import { useDesk } from './desk.ts';
import { useZoomPercent } from './flowPort.ts';
import { fit, zoom } from './looking.ts';
import styles from './ZoomBar.module.css';

/** How near the journey is looked at, and the ways to look from elsewhere. */
export function ZoomBar() {
  const desk = useDesk();
  const percent = useZoomPercent();
  return (
    <div className={styles.bar} role="group" aria-label="Zoom">
      <Press icon="minus" label="Zoom out" keys="-" onClick={() => zoom(desk, 'out')} />
      <Tooltip text="Zoom to 100 %" shortcut="0" side="top">
        <button
          type="button"
          className={styles.percent}
          aria-label={`${percent} %, zoom to 100 %`}
          aria-keyshortcuts="0"
          onClick={() => zoom(desk, 'to true size')}
        >
          {percent} %
        </button>
      </Tooltip>
      <Press icon="plus" label="Zoom in" keys="plus" onClick={() => zoom(desk, 'in')} />
      <i className={styles.divider} />
      <Press icon="expand" label="Show the whole journey" keys="shift+1" onClick={() => fit(desk)} />
    </div>
  );
}

function Press(props: { icon: IconName; label: string; keys: string; onClick: () => void }) {
  const { icon, label, keys, onClick } = props;
  return (
    <Tooltip text={label} shortcut={keys} side="top">
      <button
        type="button"
        className={styles.press}
        aria-label={label}
        aria-keyshortcuts={ariaKeys(keys)}
        onClick={onClick}
      >
        <Icon name={icon} size={14} />
      </button>
    </Tooltip>
  );
}
