import { useSessionState } from '../session/useSession.ts';
import { changeViewState, useViewState } from '../session/ViewState.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useKeysOf } from '../ui/commands.ts';
import { ariaKeys } from '../ui/keys.ts';
import { useDesk } from './desk.ts';
import { useZoomPercent } from './flowPort.ts';
import { fit, zoom } from './looking.ts';
import { tidy } from './tidy.ts';
import styles from './ZoomBar.module.css';

/** How near the journey is looked at and from where, and what a drag on the ground does. */
export function ZoomBar() {
  return (
    <div className={styles.bars}>
      <Looking />
      <GroundDrag />
    </div>
  );
}

function Looking() {
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

/** The other of two meanings that a drag with the mouse may have; a finger always moves the view. */
function GroundDrag() {
  const journey = useSessionState(({ draft }) => draft.document.id);
  const drag = useViewState(journey, (view) => view.groundDrag);
  return (
    <div
      className={classes(styles.bar, styles.ground)}
      role="group"
      aria-label={t('What a drag on the ground does')}
    >
      <Press
        icon="hand"
        label={t('Move the view by a drag on the ground')}
        command="view.hand"
        pressed={drag === 'move'}
        onClick={() => changeViewState(journey, { groundDrag: 'move' })}
      />
      <Press
        icon="pointer"
        label={t('Select by a drag on the ground')}
        command="view.pointer"
        pressed={drag === 'select'}
        onClick={() => changeViewState(journey, { groundDrag: 'select' })}
      />
    </div>
  );
}

/** A press that does what a command of the canvas does. */
function Press(props: {
  icon: IconName;
  label: string;
  command: string;
  pressed?: boolean;
  onClick: () => void;
}) {
  const { icon, label, command, pressed, onClick } = props;
  const keys = useKeysOf(command);
  return (
    <Tooltip text={label} shortcut={keys} side="top">
      <button
        type="button"
        className={styles.press}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        onClick={onClick}
      >
        <Icon name={icon} size={14} />
      </button>
    </Tooltip>
  );
}
