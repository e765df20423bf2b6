import { useEffect } from 'react';
import { useSession } from '../session/useSession.ts';

/** Stores what there is whenever the page may be about to go, and has the browser ask before something unsaved is lost. */
export function useLeaving(): void {
  const session = useSession();
  useEffect(() => {
    // What keeps it from being stored is on screen already.
    const flush = () => void session.flush().catch(() => undefined);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (session.store.getState().save.state !== 'saved') event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [session]);
}
