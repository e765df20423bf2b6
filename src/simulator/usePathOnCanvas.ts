import { useEffect, useRef } from 'react';
import { noOverlay, type Overlay } from '../session/Overlay.ts';
import { useSession } from '../session/useSession.ts';

/**
 * Lights a path on the canvas, and puts it out when the dock goes. Where somebody else has put it out, it stays out
 * until the next `choice`.
 */
export function usePathOnCanvas(path: Overlay, choice: number): void {
  const session = useSession();
  const written = useRef<{ path: Overlay; choice: number }>(undefined);

  useEffect(() => {
    const last = written.current;
    // Who travels along it changes with every frame; the path itself is the same.
    const hidden = last?.choice === choice && session.overlay.getState().steps !== last.path.steps;
    if (hidden) return;
    session.overlay.setState(path, true);
    written.current = { path, choice };
  }, [session, path, choice]);

  useEffect(
    () => () => {
      written.current = undefined;
      session.overlay.setState(noOverlay, true);
    },
    [session],
  );
}
