import type { Draft, Point } from '../../core/index.ts';
import { boxOf } from '../cardOf.ts';
import type { Desk } from '../desk.ts';
import { boxAround, grid, snap, type Box } from '../geometry.ts';
import { noteKey } from '../layerIds.ts';
import { heldKeys } from '../pointerPlace.ts';
import { across, axes, type Axis } from './axis.ts';
import { guidesOf, type ShownGuides } from './guidesOf.ts';
import { snapBox } from './snapBox.ts';
import { createSurroundings } from './surroundings.ts';

/** How near to being in line something is put in line, in px of the window. */
export const reachPx = 6;

/** Where steps and notes are put, by their names in React Flow, and what is drawn beside them. */
interface Snapped {
  readonly places: ReadonlyMap<string, Point>;
  readonly guides: ShownGuides | undefined;
}

/**
 * Puts what is dragged in line with what is on screen, else on the grid; all of it keeps its places among itself. Shift
 * keeps it to one axis, Control or ⌘ to the grid alone.
 */
export function createDragSnap(desk: Desk): (wanted: ReadonlyMap<string, Point>) => Snapped {
  const around = createSurroundings(desk);
  return (wanted) => {
    const { draft } = desk.session.store.getState();
    const homes = homesOf(draft, wanted);
    const [first] = homes;
    const home = boxAround(homes);
    const to = first && wanted.get(first.id);
    if (!first || !home || !to) return { places: wanted, guides: undefined };
    const { mod, alt, shift } = heldKeys();
    const by = { x: to.x - first.x, y: to.y - first.y };
    const still = shift ? slower(by) : undefined;
    if (still !== undefined) by[still] = 0;
    const zoom = desk.port?.viewpoint().zoom;
    const near = mod || zoom === undefined ? undefined : around(draft, wanted, alt);
    const box = { ...home, x: home.x + by.x, y: home.y + by.y };
    const found = near && zoom !== undefined ? snapBox(box, near, reachPx / zoom) : {};
    const at: Point = { x: home.x, y: home.y };
    for (const axis of axes) if (axis !== still) at[axis] = found[axis] ?? onGrid(home[axis], by[axis]);
    return {
      places: new Map(homes.map(({ id, x, y }) => [id, { x: x - home.x + at.x, y: y - home.y + at.y }])),
      guides: near && zoom !== undefined ? { ...guidesOf({ ...home, ...at }, near), zoom } : undefined,
    };
  };
}

/** The axis along which less was moved. */
const slower = ({ x, y }: Point): Axis => (Math.abs(x) < Math.abs(y) ? 'x' : across.x);

/** What has hardly moved stays where it was, even off the grid. */
const onGrid = (home: number, by: number): number => (Math.abs(by) <= grid / 2 ? home : snap(home + by));

/** Where the dragged steps and notes are in the document. */
function homesOf(
  { document, emails }: Draft,
  dragged: ReadonlyMap<string, unknown>,
): (Box & { id: string })[] {
  return [
    ...document.nodes.flatMap((node) =>
      dragged.has(node.id) ? [{ id: node.id, ...boxOf(node, emails) }] : [],
    ),
    ...(document.notes ?? []).flatMap(({ id, position, size }) =>
      dragged.has(noteKey(id)) ? [{ id: noteKey(id), ...position, ...size }] : [],
    ),
  ];
}
