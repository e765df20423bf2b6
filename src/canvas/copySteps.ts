import {
  changeSettings,
  duplicateNodes,
  graphOf,
  inOrder,
  moveNodes,
  putEmails,
  type Draft,
  type Edit,
  type JourneyNode,
  type Point,
} from '../core/index.ts';
import { sendsEmail } from './addStep.ts';
import { boxOf } from './cardOf.ts';
import { boxAround, snap } from './geometry.ts';
import { spotAt } from './placement.ts';

/** Copies of steps with the edges among them, each sending a copy of its email, so that changing one never changes the other. `ids`: of the copies. */
export function copySteps(
  draft: Draft,
  nodes: readonly JourneyNode[],
  newId: () => string,
): { ids: string[]; edit: Edit } {
  const ids = new Map(nodes.map(({ id }) => [id, newId()]));
  const edits: Edit[] = [(present) => withDocument(present, beside(present, nodes, ids))];
  for (const node of nodes) {
    const stored = emailOf(node, draft);
    const copy = ids.get(node.id);
    if (!stored || copy === undefined) continue;
    const email = { ...stored, id: newId() };
    edits.push(putEmails(email), (present) =>
      withDocument(present, changeSettings(present.document, copy, { email: email.id })),
    );
  }
  return {
    ids: [...ids.values()],
    // Where a step has gone in the meantime nothing is copied, not even its email.
    edit: (present) =>
      nodes.every(({ id }) => graphOf(present.document).node(id)) ? inOrder(...edits)(present) : present,
  };
}

/** The copies stand beside what they were copied from, where there is room for all of them as they stand to each other. */
function beside(
  draft: Draft,
  nodes: readonly JourneyNode[],
  ids: ReadonlyMap<string, string>,
): Draft['document'] {
  const box = boxAround(nodes.map((node) => boxOf(node, draft.emails)));
  const document = duplicateNodes(draft.document, ids);
  if (!box) return document;
  const spot = spotAt(draft, box, box);
  const by = { x: spot.x - snap(box.x), y: spot.y - snap(box.y) };
  const places = nodes.map(({ id, position }): [string, Point] => [
    ids.get(id) ?? id,
    { x: position.x + by.x, y: position.y + by.y },
  ]);
  return moveNodes(document, new Map(places));
}

const withDocument = (draft: Draft, document: Draft['document']): Draft =>
  document === draft.document ? draft : { ...draft, document };

function emailOf({ kind, settings }: JourneyNode, { emails }: Draft): Draft['emails'][string] | undefined {
  if (!sendsEmail(kind) || !('email' in settings) || typeof settings.email !== 'string') return undefined;
  return emails[settings.email];
}
