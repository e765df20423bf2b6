import type { NodeChange } from 'reactflow';
import type { Point } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { duplicateTo, move } from './steps.ts';
import { samePoint } from './geometry.ts';
import { land, landingOf, nowhere } from './landSteps.ts';
import { chooseNotes, spreadChanges } from './layerChanges.ts';
import { heldKeys, watchHeldKeys } from './pointerPlace.ts';
import { createDragSnap } from './snap/dragSnap.ts';
import type { CanvasNode } from './toFlow.ts';

/**
 * Takes what React Flow reports about steps. While one is dragged only the view knows; the drop is one edit. The end
 * is a change that no longer says `dragging`: when a drag is broken off, React Flow never calls its stop handler.
 */
export function stepChanges(desk: Desk): {
  take: (changes: NodeChange<CanvasNode>[]) => void;
  cancel: () => boolean;
} {
  const snapped = createDragSnap(desk);
  /** Where React Flow has what is dragged: under the pointer, in line with nothing. */
  let wanted: Map<string, Point> | undefined;
  let cancelled = false;
  let unwatch = () => {};

  const show = () => {
    if (!wanted || cancelled) return;
    const { places, guides } = snapped(wanted);
    const { moving, copying, guides: shown } = desk.view.getState();
    const { alt } = heldKeys();
    // The pointer moves by less than the grid: most of its movements move nothing.
    const isSame = copying === alt && !guides === !shown;
    if (moving && isSame && samePlaces(moving, places)) return;
    const over = landingOf(desk, places, alt);
    // What is about to go into a line need be in line with nothing.
    desk.view.setState({ moving: places, copying: alt, guides: over.landing ? undefined : guides, ...over });
  };
  const clear = () => {
    desk.view.setState({ moving: undefined, copying: false, guides: undefined, ...nowhere });
  };

  const takeMoves = (changes: readonly { position?: Point; id: string; dragging?: boolean }[]) => {
    // What a key changes, it changes while the pointer rests, too.
    if (!wanted) unwatch = watchHeldKeys(show);
    wanted ??= new Map();
    for (const { id, position } of changes) if (position) wanted.set(id, position);
    const over = changes.some(({ dragging }) => dragging !== true);
    if (!over) show();
    else {
      // The document first, so that nothing is shown where it was before the drag for a moment.
      if (!cancelled) drop(desk, snapped(wanted).places, heldKeys().alt);
      clear();
      unwatch();
      wanted = undefined;
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
      clear();
      return true;
    },
  };
}

const drop = (desk: Desk, places: ReadonlyMap<string, Point>, copying: boolean): boolean =>
  land(desk, places, copying) || (copying ? duplicateTo : move)(desk, places);

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

const samePlaces = (a: ReadonlyMap<string, Point>, b: ReadonlyMap<string, Point>): boolean =>
  a.size === b.size &&
  [...a].every(([id, place]) => {
    const other = b.get(id);
    return other !== undefined && samePoint(place, other);
  });
