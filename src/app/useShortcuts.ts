import { useRef } from 'react';
import type { Issue } from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { toast } from '../ui/toasts.ts';
import { goToNextProblem } from './nextProblem.ts';
import { cycleRegions } from './regions.ts';
import { useKeys } from './useKeys.ts';

/**
 * The keys of the whole editor. Undo is the journey's also while somebody types in a setting: what is typed there is in the
 * journey already, letter by letter, and the browser's own undo knows nothing of the rest. Only a search keeps its own.
 */
export function useShortcuts({ onSimulate }: { onSimulate: () => void }): void {
  const session = useSession();
  const problem = useRef<Issue>(undefined);
  const travel = (go: () => void) => (event: KeyboardEvent) => {
    if (hasTextOfItsOwn(event.target)) return;
    event.preventDefault();
    go();
  };
  useKeys({
    '$mod+z': travel(session.undo),
    '$mod+Shift+z': travel(session.redo),
    '$mod+y': travel(session.redo),
    '$mod+s': (event) => {
      event.preventDefault();
      session.flush().then(
        () => toast({ text: 'Saved', tone: 'good', key: 'saved', ms: 2_000 }),
        (error: unknown) =>
          toast({
            text: `Not saved: ${error instanceof Error ? error.message : String(error)}`,
            tone: 'bad',
            key: 'saved',
          }),
      );
    },
    '$mod+Enter': (event) => {
      event.preventDefault();
      onSimulate();
    },
    F6: (event) => {
      event.preventDefault();
      cycleRegions(1);
    },
    'Shift+F6': (event) => {
      event.preventDefault();
      cycleRegions(-1);
    },
    F8: (event) => {
      event.preventDefault();
      problem.current = goToNextProblem(session, problem.current);
      if (!problem.current) toast({ text: 'No problems', tone: 'good', key: 'problem', ms: 2_000 });
    },
  });
}

/** A field whose text is not what the journey holds. Dialogs and popovers keep their keys to themselves anyway. */
const hasTextOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input[type="search"]');
