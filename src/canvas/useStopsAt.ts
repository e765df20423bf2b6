import { useSessionState } from '../session/useSession.ts';
import { useViewState } from '../session/ViewState.ts';

/** Whether playing the way of a person stops at a step, or at a way out named `from/outlet`. */
export function useStopsAt(where: 'steps' | 'outlets', id: string): boolean {
  const journey = useSessionState(({ draft }) => draft.document.id);
  return useViewState(journey, ({ breakpoints }) => breakpoints[where].includes(id));
}
