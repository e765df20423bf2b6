import { useEffect } from 'react';
import type { Travelled } from '../session/Session.ts';
import { useSession } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
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
function travelWords({ direction, label: what, steps }: Travelled): string {
  if (steps === 1)
    return direction === 'undid' ? t('Undid: {what}', { what }) : t('Did again: {what}', { what });
  return direction === 'undid'
    ? plural(steps, 'Undid {count} change, the last: {what}', 'Undid {count} changes, the last: {what}', {
        what,
      })
    : plural(
        steps,
        'Did {count} change again, the last: {what}',
        'Did {count} changes again, the last: {what}',
        { what },
      );
}
