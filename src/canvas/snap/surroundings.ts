import type { Draft } from '../../core/index.ts';
import { boxOf } from '../cardOf.ts';
import type { Desk } from '../desk.ts';
import { intersects, type Box } from '../geometry.ts';
import { noteKey, noteNamed } from '../layerIds.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

/**
 * What is on screen besides what is dragged, read anew only when something of that is another. Steps are put in line
 * with steps; notes alone with notes too. Where a copy is dragged, the originals are there as well.
 */
export function createSurroundings(desk: Desk) {
  let known: { draft: Draft; seen: Box; copying: boolean; of: string; near: Neighbours } | undefined;
  return (draft: Draft, dragged: ReadonlyMap<string, unknown>, copying: boolean): Neighbours | undefined => {
    const seen = desk.port?.seen();
    if (!seen) return undefined;
    const of = [...dragged.keys()].join(' ');
    if (known?.draft === draft && known.copying === copying && known.of === of && sameBox(known.seen, seen))
      return known.near;
    const isThere = (id: string, box: Box) => (copying || !dragged.has(id)) && intersects(box, seen);
    const { nodes, notes = [] } = draft.document;
    const steps = nodes.flatMap((node) => {
      const box = boxOf(node, draft.emails);
      return isThere(node.id, box) ? [box] : [];
    });
    const onlyNotes = dragged.size > 0 && [...dragged.keys()].every((key) => noteNamed(key) !== undefined);
    const papers = notes.flatMap(({ id, position, size }) => {
      const box = { ...position, ...size };
      return onlyNotes && isThere(noteKey(id), box) ? [box] : [];
    });
    known = { draft, seen, copying, of, near: neighboursOf(steps, papers) };
    return known.near;
  };
}

const sameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
