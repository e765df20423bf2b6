import {
  clippingOf,
  graphOf,
  putClipping,
  withNewIds,
  type Clipping,
  type Draft,
  type Edit,
  type JourneyNode,
  type JourneyNote,
  type Point,
} from '../core/index.ts';
import { boxOf } from './cardOf.ts';
import { boxAround, snap, type Box } from './geometry.ts';
import { spotAt } from './placement.ts';

/** New steps and notes, ready to be applied; the ids are theirs. */
export interface Copies {
  ids: string[];
  notes: string[];
  edit: Edit;
}

/** The box around all that a clipping holds, with the emails that it brings; undefined for nothing. */
export const clippingBox = ({ nodes, notes, emails }: Clipping): Box | undefined => {
  const byId = Object.fromEntries(emails.map((email) => [email.id, email]));
  return boxAround([
    ...nodes.map((node) => boxOf(node, byId)),
    ...notes.map(({ position, size }) => ({ ...position, ...size })),
  ]);
};

/** Puts what a clipping holds somewhere else, under new ids and with emails of its own. */
export function pasted(draft: Draft, clipping: Clipping, by: Point, newId: () => string): Copies {
  const copy = withNewIds(clipping, newId, draft.emails);
  return {
    ids: copy.nodes.map(({ id }) => id),
    notes: copy.notes.map(({ id }) => id),
    edit: putClipping(copy, by),
  };
}

/** How far a clipping must move to stand beside what is there, as near as can be to where it comes from. */
export function roomBeside(draft: Draft, clipping: Clipping): Point {
  const box = clippingBox(clipping);
  if (!box) return { x: 0, y: 0 };
  const spot = spotAt(draft, box, box);
  return { x: spot.x - snap(box.x), y: spot.y - snap(box.y) };
}

/**
 * Copies of steps with the edges among them, and of notes: beside the originals, or moved `by` so much. Each sends a copy
 * of its email, so that changing one never changes the other.
 */
export function copySteps(
  draft: Draft,
  nodes: readonly JourneyNode[],
  newId: () => string,
  { notes = [], by }: { notes?: readonly JourneyNote[]; by?: Point | undefined } = {},
): Copies {
  const [steps, papers] = [nodes, notes].map((items) => new Set(items.map(({ id }) => id)));
  const clipping = clippingOf(draft, steps ?? new Set(), papers);
  const alone = nodes.length === 0 ? { x: 32, y: 32 } : roomBeside(draft, clipping);
  const copies = pasted(draft, clipping, by ?? alone, newId);
  return {
    ...copies,
    // Where a step has gone in the meantime nothing is copied, not even its email.
    edit: (present) =>
      nodes.every(({ id }) => graphOf(present.document).node(id)) ? copies.edit(present) : present,
  };
}
