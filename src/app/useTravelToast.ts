import { useEffect } from 'react';
import { useSession } from '../session/useSession.ts';
import { toast } from '../ui/toasts.ts';

/** Says what undo and redo did; the place where toasts appear is a live region. */
export function useTravelToast(): void {
  const session = useSession();
  useEffect(
    () =>
      session.store.subscribe(({ travelled }, before) => {
        if (!travelled || travelled === before.travelled) return;
        const words = travelled.direction === 'undid' ? 'Undid' : 'Did again';
        toast({ text: `${words}: ${travelled.label}`, key: 'travel', ms: 3_000 });
      }),
    [session],
  );
}
