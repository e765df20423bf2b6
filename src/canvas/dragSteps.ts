import type { NodeChange } from 'reactflow';
import type { Point } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { duplicateTo, move } from './steps.ts';
import { altHeld } from './pointerPlace.ts';
import { chooseNotes, spreadChanges } from './layerChanges.ts';
import type { CanvasNode } from './toFlow.ts';

/**
 * Takes what React Flow reports about steps. While one is dragged only the view knows; the drop is one edit. The end
 * is a change that no longer says `dragging`: when a drag is broken off, React Flow never calls its stop handler.
 */
export function stepChanges(desk: Desk): {
  take: (changes: NodeChange<CanvasNode>[]) => void;
  cancel: () => boolean;
} {
  let cancelled = false;

  const takeMoves = (changes: readonly { position?: Point; id: string; dragging?: boolean }[]) => {
    const moving = new Map(desk.view.getState().moving);
    for (const { id, position } of changes) if (position) moving.set(id, position);
    const over = changes.some(({ dragging }) => dragging !== true);
    if (!cancelled && !over) desk.view.setState({ moving, copying: altHeld() });
    if (over) {
      // The document first, so that nothing is shown where it was before the drag for a moment.
      if (!cancelled) (altHeld() ? duplicateTo : move)(desk, moving);
      desk.view.setState({ moving: undefined, copying: false });
      cancelled = false;
    }
  };

  return {
    take(all) {
      const changes = spreadChanges(desk, all);
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length > 0) takeMoves(moves);
      const choices = chooseNotes(
        desk,
        changes.filter((change) => change.type === 'select'),
      );
      if (choices.length > 0) choose(desk, 'nodes', choices);
    },
    /** Puts the dragged steps back where they were. Whether any was dragged. */
    cancel() {
      if (!desk.view.getState().moving) return false;
      cancelled = true;
      desk.view.setState({ moving: undefined, copying: false });
      return true;
    },
  };
}

/** Selects and deselects steps or edges among those that are. */
export function choose(
  { session }: Desk,
  which: 'nodes' | 'edges',
  choices: readonly { id: string; selected: boolean }[],
): void {
  const { selection } = session.store.getState();
  const chosen = new Set(selection[which]);
  for (const { id, selected } of choices) {
    if (selected) chosen.add(id);
    else chosen.delete(id);
  }
  if (which === 'nodes') session.select([...chosen], selection.edges, selection.notes);
  else session.select(selection.nodes, [...chosen], selection.notes);
}
