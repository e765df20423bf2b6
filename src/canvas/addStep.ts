import {
  addNode,
  addNodeAfter,
  blankEmail,
  graphOf,
  isTriggerKind,
  moveNodes,
  newNode,
  nodeKind,
  nodeKindNames,
  putEmails,
  type Draft,
  type Edge,
  type Edit,
  type JourneyDocument,
  type JourneyNode,
  type NodeKindName,
  type Point,
  type Shared,
} from '../core/index.ts';
import { cardOf } from './cardOf.ts';
import type { Size } from './geometry.ts';
import { spotAt, spotBehind, spotOn } from './placement.ts';

/** A way out of a step. */
export type WayOut = Pick<Edge, 'from' | 'outlet'>;

/** Where a new step goes: to a point of the canvas, behind a way out (on its edge, if it has one), or behind a free way out at a point. */
export type Where = { at: Point } | { behind: WayOut; at?: Point | undefined };

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

/** A step of a kind with its blank settings and, where it sends one, a blank email on the first topic: all in one edit. */
export function addStep(
  kind: NodeKindName,
  where: Where,
  newId: () => string,
  { topics }: Pick<Shared, 'topics'>,
): Addition {
  const id = newId();
  const email = sendsEmail(kind) ? blankEmail(newId()) : undefined;
  const settings = email && { email: email.id, topic: Object.keys(topics)[0] };
  const node = newNode(id, kind, { x: 0, y: 0 }, settings);
  return {
    id,
    label: `Add ${nodeKind(kind).title.toLowerCase()}`,
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
  if (!('behind' in where)) return addNode(document, { ...node, position: spotAt(draft, where.at, size) });
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
