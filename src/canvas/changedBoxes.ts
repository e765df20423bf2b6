import { emailOf, sectionsOf, type Draft } from '../core/index.ts';
import { boxOf } from './cardOf.ts';
import { edgeId } from './edgeEnds.ts';
import type { Box } from './geometry.ts';
import { sectionBox } from './layers.ts';

/**
 * Where two drafts differ on the canvas: the steps, notes and sections that were added, changed or taken away, the steps at both
 * ends of a connection that did, and those whose emails did.
 */
export function changedBoxes(from: Draft, to: Draft): Box[] {
  const emails = (draft: Draft, id: string | undefined) => (id === undefined ? undefined : draft.emails[id]);
  const others = new Map(to.document.edges.map((edge) => [edgeId(edge), edge.to]));
  const before = new Map(from.document.edges.map((edge) => [edgeId(edge), edge.to]));
  const rewired = new Set(
    [...from.document.edges, ...to.document.edges]
      .filter((edge) => others.get(edgeId(edge)) !== before.get(edgeId(edge)))
      .flatMap(({ from: start, to: end }) => [start, end]),
  );
  const rewritten = (id: string | undefined) => emails(from, id) !== emails(to, id);
  const inBefore = new Map(from.document.nodes.map((node) => [node.id, node]));
  const inAfter = new Set(to.document.nodes.map(({ id }) => id));
  const notesBefore = new Set(from.document.notes);
  const notesAfter = new Set(to.document.notes?.map(({ id }) => id));
  const sectionsBefore = new Set(sectionsOf(from.document));
  const noteBox = ({ position, size }: NonNullable<Draft['document']['notes']>[number]): Box => ({
    ...position,
    ...size,
  });
  return [
    ...to.document.nodes
      .filter((node) => inBefore.get(node.id) !== node || rewired.has(node.id) || rewritten(emailOf(node)))
      .map((node) => boxOf(node, to.emails)),
    ...from.document.nodes.filter(({ id }) => !inAfter.has(id)).map((node) => boxOf(node, from.emails)),
    ...(to.document.notes ?? []).filter((note) => !notesBefore.has(note)).map(noteBox),
    ...(from.document.notes ?? []).filter(({ id }) => !notesAfter.has(id)).map(noteBox),
    ...sectionsOf(to.document)
      .filter((section) => !sectionsBefore.has(section))
      .flatMap((section) => sectionBox(section, to) ?? []),
  ];
}
