import {
  addNode,
  addNodeAfter,
  blankEmail,
  connect,
  graphOf,
  isTriggerKind,
  moveNodes,
  newNode,
  nodeKind,
  nodeKindNames,
  outletsOf,
  putEmails,
  type Draft,
  type Edge,
  type Edit,
  type JourneyDocument,
  type JourneyNode,
  type NodeKindName,
  type Point,
  type Shared,
  type StoredEmail,
} from '../core/index.ts';
import { inSentence, t } from '../texts/t.ts';
import { boxOf, cardOf } from './cardOf.ts';
import type { Size } from './geometry.ts';
import { spotAbove, spotAt, spotBehind, spotOn } from './placement.ts';

/** A way out of a step. */
export type WayOut = Pick<Edge, 'from' | 'outlet'>;

/** Where a new step goes: to a point of the canvas, behind a way out (on its edge, if it has one), or behind a free way out at a point; or before a step, leading to it besides whatever does. */
export type Where =
  | { at: Point; how?: 'exactly' | undefined }
  | { behind: WayOut; at?: Point | undefined }
  | { before: string; at?: Point | undefined };

/** A new step, ready to be applied. */
export interface Addition {
  id: string;
  label: string;
  edit: Edit;
}

/** Whether every step of this kind sends an email of its own, on a topic. */
export function sendsEmail(kind: NodeKindName): boolean {
  const fields = nodeKind(kind).fields('draft');
  return 'email' in fields && 'topic' in fields;
}

const outletCount = (kind: NodeKindName): number => nodeKind(kind).outlets(nodeKind(kind).blank).length;

/** The kinds that may stand behind a way out, in palette order: no trigger, and on an existing edge none that ends the journey, since the rest would be cut off. */
export function kindsBehind(document: JourneyDocument, { from, outlet }: WayOut): NodeKindName[] {
  const goesOn = graphOf(document).at(from, outlet) !== undefined;
  return nodeKindNames.filter((kind) => !isTriggerKind(kind) && (!goesOn || outletCount(kind) > 0));
}

/** The kinds that may stand before a step. */
export const kindsBefore = (): NodeKindName[] => nodeKindNames.filter((kind) => outletCount(kind) > 0);

/** A step of a kind with its blank settings and, where it sends one, a blank email on the first topic; at no place yet. */
export function blankStep(
  kind: NodeKindName,
  id: string,
  newId: () => string,
  { topics }: Pick<Shared, 'topics'>,
): { node: JourneyNode; email: StoredEmail | undefined } {
  const email = sendsEmail(kind) ? blankEmail(newId()) : undefined;
  const settings = email && { email: email.id, topic: Object.keys(topics)[0] };
  return { node: newNode(id, kind, { x: 0, y: 0 }, settings), email };
}

/** A new step, with its email, all in one edit. */
export function addStep(
  kind: NodeKindName,
  where: Where,
  newId: () => string,
  shared: Pick<Shared, 'topics'>,
): Addition {
  const id = newId();
  const { node, email } = blankStep(kind, id, newId, shared);
  return {
    id,
    label: t('Add {kind}', { kind: inSentence(nodeKind(kind).title) }),
    edit: (draft) => {
      const document = placed(draft, node, where);
      if (document === draft.document) return draft;
      return email ? putEmails(email)({ ...draft, document }) : { ...draft, document };
    },
  };
}

function placed(draft: Draft, node: JourneyNode, where: Where): JourneyDocument {
  const size: Size = cardOf(node, draft.emails);
  const { document } = draft;
  if ('before' in where) return placedBefore(draft, node, where, size);
  if (!('behind' in where))
    return addNode(document, { ...node, position: spotAt(draft, where.at, size, where.how) });
  const { from, outlet } = where.behind;
  const edge = graphOf(document).at(from, outlet);
  if (edge) {
    const spot = spotOn(draft, edge, size);
    if (!spot || !kindsBehind(document, edge).includes(node.kind)) return document;
    return addNodeAfter(moveNodes(document, spot.moved), from, outlet, { ...node, position: spot.at });
  }
  const at = where.at ? spotAt(draft, where.at, size) : spotBehind(draft, where.behind, size);
  return at ? addNodeAfter(document, from, outlet, { ...node, position: at }) : document;
}

function placedBefore(
  draft: Draft,
  node: JourneyNode,
  { before, at }: Extract<Where, { before: string }>,
  size: Size,
): JourneyDocument {
  const { document, emails } = draft;
  const next = graphOf(document).node(before);
  const [first] = outletsOf(node);
  if (!next || !first || isTriggerKind(next.kind)) return document;
  const spot = spotAt(draft, at ?? spotAbove(boxOf(next, emails), size), size);
  const added = addNode(document, { ...node, position: spot });
  return added === document ? document : connect(added, { from: node.id, outlet: first.id, to: before });
}
