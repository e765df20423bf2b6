import type { OnMove, NodeChange } from 'reactflow';
import type { Selection } from '../session/Selection.ts';
import { readViewState } from '../session/ViewState.ts';
import { letGo } from './breakOff.ts';
import type { Desk } from './desk.ts';
import { noteKey } from './layerIds.ts';
import { draftOf } from './steps.ts';
import type { CanvasNode } from './toFlow.ts';
import type { Viewpoint } from './viewpoint.ts';

interface Rectangle {
  pane: Element;
  pointer: number;
  /** What was selected before, and whether that stays. */
  before: Selection;
  adds: boolean;
}

/** What a pointer does on the ground: it draws a rectangle around steps, or moves the view. Either can be given up. */
export function groundGestures(desk: Desk) {
  const { session } = desk;
  let pressed = session.store.getState().selection;
  let rectangle: Rectangle | undefined;
  let movedFrom: Viewpoint | undefined;

  const select = ({ nodes, edges, notes }: Selection) => session.select(nodes, edges, notes);
  const onMoveStart: OnMove = (event, viewport) => {
    if (event?.type !== 'mousedown') return;
    movedFrom = viewport;
    const onUp = () => {
      movedFrom = undefined;
    };
    window.addEventListener('mouseup', onUp, { once: true });
  };

  return {
    /** Before React Flow takes everything out of the selection. */
    onPointerDownCapture: () => {
      pressed = session.store.getState().selection;
    },
    onSelectionStart: ({ currentTarget, nativeEvent }: React.MouseEvent) => {
      if (!(nativeEvent instanceof PointerEvent)) return;
      // Where Shift alone makes a rectangle of a drag, it can mean nothing else.
      const adds = nativeEvent.shiftKey && readViewState(draftOf(desk).document.id).groundDrag === 'select';
      rectangle = { pane: currentTarget, pointer: nativeEvent.pointerId, before: pressed, adds };
      if (adds) select(pressed);
    },
    onSelectionEnd: () => {
      rectangle = undefined;
    },
    onMoveStart,
    isDrawing: () => rectangle !== undefined,
    /** What the rectangle leaves, it deselects; not so what was selected before, where it adds to that. */
    kept(changes: NodeChange<CanvasNode>[]): NodeChange<CanvasNode>[] {
      if (!rectangle?.adds) return changes;
      const { nodes, notes = [] } = rectangle.before;
      const stays = new Set([...nodes, ...notes.map(noteKey)]);
      return changes.filter((change) => change.type !== 'select' || change.selected || !stays.has(change.id));
    },
    /** Gives up the rectangle, or looks again from where one looked before. Whether either was under way. */
    cancel(): boolean {
      if (rectangle) {
        const { pane, pointer, before } = rectangle;
        // React Flow ends it as if the pointer had been lifted; what that selects is taken back.
        pane.dispatchEvent(new PointerEvent('pointerup', { pointerId: pointer, button: 0, bubbles: true }));
        rectangle = undefined;
        select(before);
        return true;
      }
      const from = movedFrom;
      const now = desk.port?.viewpoint();
      if (!from || !now || (from.x === now.x && from.y === now.y && from.zoom === now.zoom)) return false;
      letGo();
      desk.port?.look({ x: from.x, y: from.y, zoom: from.zoom }, 'at once');
      return true;
    },
  };
}
