import { useEffect } from 'react';
import { deskOf } from '../canvas/desk.ts';
import { useSession } from '../session/useSession.ts';

/** Calls back when the search on the canvas opens, so that the canvas can be shown. */
export function useFinding(onOpen: () => void): void {
  const { view } = deskOf(useSession());
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.finding && !before.finding) onOpen();
      }),
    [view, onOpen],
  );
}
