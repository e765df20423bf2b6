import { useEffect } from 'react';
import type { Travelled } from '../session/createSession.ts';
import { useSession } from '../session/useSession.ts';
import { toast } from '../ui/toasts.ts';

/** Says what undo, redo and jumps did; the place where toasts appear is a live region. */
export function useTravelToast(): void {
  const session = useSession();
  useEffect(
    () =>
      session.store.subscribe(({ travelled }, before) => {
        if (!travelled || travelled === before.travelled) return;
        toast({ text: travelWords(travelled), key: 'travel', ms: 3_000 });
      }),
    [session],
  );
}

/** “Undid: Move 3 steps”; over several entries how many, and the last of them. */
function travelWords({ direction, label, steps }: Travelled): string {
  const words = direction === 'undid' ? 'Undid' : 'Did again';
  return steps === 1 ? `${words}: ${label}` : `${words} ${steps} changes, the last: ${label}`;
}
