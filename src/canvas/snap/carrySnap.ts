import { newNode, type NodeKindName, type Point } from '../../core/index.ts';
import { cardOf } from '../cardOf.ts';
import type { Desk } from '../desk.ts';
import { snap } from '../geometry.ts';
import { spotAt } from '../placement.ts';
import { heldKeys } from '../pointerPlace.ts';
import { reachPx } from './dragSnap.ts';
import { guidesOf, type ShownGuides } from './guidesOf.ts';
import { snapBox } from './snapBox.ts';
import { createSurroundings } from './surroundings.ts';

const nothing: ReadonlyMap<string, unknown> = new Map();

/**
 * Where a new step would stand whose top left corner is wanted somewhere: in line with what is on screen, else on the grid,
 * and aside where another stands. With Control or ⌘ held it is put in line with nothing.
 */
export function createCarrySnap(desk: Desk, kind: NodeKindName): (wanted: Point) => ShownGuides | undefined {
  const around = createSurroundings(desk);
  return (wanted) => {
    const { draft } = desk.session.store.getState();
    const near = around(draft, nothing, false);
    const zoom = desk.port?.viewpoint().zoom;
    if (!near || zoom === undefined) return undefined;
    const { width, height } = cardOf(newNode('', kind, wanted), draft.emails);
    const size = { width, height };
    const { mod } = heldKeys();
    const found = mod ? {} : snapBox({ ...wanted, ...size }, near, reachPx / zoom);
    const at = { x: found.x ?? snap(wanted.x), y: found.y ?? snap(wanted.y) };
    const box = { ...spotAt(draft, at, size, 'exactly'), ...size };
    return { ...(mod ? { lines: [], gaps: [] } : guidesOf(box, near)), box, zoom };
  };
}
