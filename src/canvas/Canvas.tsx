import { useLayoutEffect, useRef, useState } from 'react';
import type { Session } from '../session/Session.ts';
import { useSession } from '../session/useSession.ts';
import { readViewState } from '../session/ViewState.ts';
import { classes } from '../ui/classes.ts';
import { CanvasMenus } from './CanvasMenus.tsx';
import { deskOf } from './desk.ts';
import { FindOnCanvas } from './find/FindBar.tsx';
import type { Size } from './geometry.ts';
import { JourneyFlow } from './JourneyFlow.tsx';
import { levelAt } from './levels.ts';
import { Said } from './Said.tsx';
import { startView } from './startView.ts';
import type { Viewpoint } from './viewpoint.ts';
import styles from './Canvas.module.css';

/** The open journey, to be seen and drawn. */
export function Canvas({ className }: { className?: string | undefined }) {
  const session = useSession();
  const ref = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState<{ of: Session; room: Size; view: Viewpoint }>();

  // Measured before anything is drawn, so that the first thing seen is the journey in its place.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const room = { width: element.clientWidth, height: element.clientHeight };
    const { draft } = session.store.getState();
    const { viewport } = readViewState(draft.document.id);
    const view = startView(draft, room, viewport);
    deskOf(session).view.setState({ level: levelAt(view.zoom) });
    setStart({ of: session, room, view });
  }, [session]);

  return (
    <div ref={ref} className={classes(styles.canvas, className)} data-keys="canvas">
      {start?.of === session && (
        <JourneyFlow key={session.store.getState().draft.document.id} start={start} />
      )}
      <FindOnCanvas />
      <CanvasMenus />
      <Said />
    </div>
  );
}
