import { useState } from 'react';
import type { Instant, TrailNames } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { Anchor } from '../../ui/Floating.tsx';
import { AddEventMenu, pressedMoment } from './AddEventMenu.tsx';
import type { OwnEvents } from './useOwnEvents.ts';
import { WhatIfs } from './WhatIfs.tsx';
import styles from './EventLane.module.css';
import type { WhatIfsFor } from './useWhatIfs.ts';

/** Where on the timeline something was pressed, to add an event there. */
export interface PressedAt {
  at: Instant;
  point: { x: number; y: number };
}

/** Below the timeline: an event to be added at the playhead, and what would change something there. */
export function EventBar(props: {
  own: OwnEvents;
  /** The moment of the playhead. */
  now: Instant;
  /** Names of events that the journey asks about or that samples know. */
  names: readonly string[];
  trailNames: TrailNames;
  pressed: PressedAt | undefined;
  onPressedDone: () => void;
  asked: WhatIfsFor;
}) {
  const { own, now, names, trailNames, pressed, onPressedDone, asked } = props;
  const [anchor, setAnchor] = useState<Anchor>();
  return (
    <div className={styles.bar}>
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        disabledReason={own.full}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(anchor === undefined ? event.currentTarget : undefined)}
      >
        {t('Event')}
      </Button>
      <WhatIfs own={own} asked={asked} names={trailNames} />
      {anchor !== undefined && (
        <AddEventMenu own={own} at={now} anchor={anchor} names={names} onClose={() => setAnchor(undefined)} />
      )}
      {pressed && (
        <AddEventMenu
          own={own}
          at={pressedMoment(pressed.at, own.zone)}
          anchor={pressed.point}
          names={names}
          onClose={onPressedDone}
        />
      )}
    </div>
  );
}
