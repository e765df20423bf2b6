import { useEffect } from 'react';
import { useSession } from '../session/useSession.ts';
import { changeViewState, readViewState } from '../session/ViewState.ts';

/** Selects what was selected when the journey was last looked at, and remembers what is selected now. */
export function useRememberedSelection(): void {
  const session = useSession();
  useEffect(() => {
    const { document } = session.store.getState().draft;
    const nodes = new Set(document.nodes.map(({ id }) => id));
    const edges = new Set(document.edges.map(({ from, outlet }) => `${from}/${outlet}`));
    const { selection } = readViewState(document.id);
    session.select(
      selection.nodes.filter((id) => nodes.has(id)),
      selection.edges.filter((id) => edges.has(id)),
    );
    return session.store.subscribe((now, before) => {
      if (now.selection === before.selection) return;
      const { nodes: chosen, edges: lines } = now.selection;
      changeViewState(now.draft.document.id, { selection: { nodes: [...chosen], edges: [...lines] } });
    });
  }, [session]);
}
