import { z } from '../core/index.ts';
import {
  documentSchema, own, readAs, readWith, storedEmailSchema,
  type Draft, type Issue, type JourneyDocument, type JourneyNode, type Read, type StoredEmail,
} from '../core/index.ts'; // oxfmt-ignore
import type { EmailRecord, HeadRecord, NodeRecord, ShapeRecord } from './database.ts';
import type { Revision } from './Repository.ts';

/** Everything that is stored for one journey, as it came out of the database. */
export interface JourneyRecords {
  head: HeadRecord;
  shape: ShapeRecord | undefined;
  nodes: readonly NodeRecord[];
  /** In the order of the shape's email ids; undefined where there is none. */
  emails: readonly (EmailRecord | undefined)[];
}

const headSchema = z.looseObject({
  id: z.string(),
  revision: z.number(),
  editedAt: z.number(),
  head: z.looseObject({}),
});
const shapeSchema = z.looseObject({
  order: z.array(z.string()),
  edges: z.array(z.unknown()),
  emails: z.array(z.string()),
});
const nodesSchema = z.array(z.looseObject({ id: z.string(), node: z.unknown() }));
const emailRecordSchema = z.looseObject({ id: z.string(), revision: z.number(), email: z.unknown() });

export interface ReadJourney {
  draft: Draft;
  revision: Revision;
  editedAt: number;
  unread: Issue[];
}

/** Puts a journey together from its records. An email that cannot be read is left out and told of; anything else refuses the whole. */
export function readJourney({ head, shape, nodes, emails }: JourneyRecords): Read<ReadJourney> {
  const parts = readWith(z.object({ head: headSchema, shape: shapeSchema, nodes: nodesSchema }), {
    head,
    shape,
    nodes,
  });
  if (!parts.ok) return parts;
  const byId = new Map(parts.value.nodes.map(({ id, node }) => [id, node]));
  const document = readAs('wend.document', documentSchema, {
    ...parts.value.head.head,
    nodes: parts.value.shape.order.map((id) => byId.get(id)),
    edges: parts.value.shape.edges,
  });
  if (!document.ok) return document;
  const readable: Record<string, StoredEmail> = {};
  const revisions: Record<string, number> = {};
  const unread: Issue[] = [];
  for (const record of emails) {
    if (record === undefined) continue;
    const wrapped = readWith(emailRecordSchema, record);
    const email = wrapped.ok ? readWith(storedEmailSchema, wrapped.value.email) : wrapped;
    if (!wrapped.ok || !email.ok) {
      unread.push(...(email.ok ? [] : email.issues));
      continue;
    }
    readable[wrapped.value.id] = email.value;
    revisions[wrapped.value.id] = wrapped.value.revision;
  }
  const { revision, editedAt } = parts.value.head;
  return {
    ok: true,
    value: {
      draft: { document: document.value, emails: readable },
      revision: {
        journey: revision,
        emails: revisions,
        unread: parts.value.shape.emails.filter((id) => !Object.hasOwn(readable, id)),
      },
      editedAt,
      unread,
    },
  };
}

/** What concerns the whole journey: the document without its nodes and edges. */
export function headOf(document: JourneyDocument): unknown {
  const { nodes: _, edges: __, ...head } = document;
  return head;
}

/** What has to be written to come from one draft to another, judged by object identity. */
export interface Difference {
  nodes: readonly JourneyNode[];
  goneNodes: readonly string[];
  /** Order, edges or the set of emails. */
  shape: boolean;
  emails: readonly StoredEmail[];
  goneEmails: readonly string[];
}

export function difference(before: Draft | undefined, after: Draft): Difference {
  const known = new Map((before?.document.nodes ?? []).map((node) => [node.id, node]));
  const present = new Set(after.document.nodes.map(({ id }) => id));
  const emails = Object.values(after.emails).filter((email) => own(before?.emails, email.id) !== email);
  const goneEmails = Object.keys(before?.emails ?? {}).filter((id) => !Object.hasOwn(after.emails, id));
  const sameOrder =
    before?.document.nodes.length === after.document.nodes.length &&
    before.document.nodes.every(({ id }, index) => id === after.document.nodes[index]?.id);
  return {
    nodes: after.document.nodes.filter((node) => known.get(node.id) !== node),
    goneNodes: [...known.keys()].filter((id) => !present.has(id)),
    shape:
      !sameOrder ||
      before.document.edges !== after.document.edges ||
      goneEmails.length > 0 ||
      emails.some(({ id }) => !Object.hasOwn(before.emails, id)),
    emails,
    goneEmails,
  };
}

/** Ids of the emails that a document refers to: `email` is the one member that ever holds such an id. */
export function emailsIn(document: JourneyDocument, known: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (name === 'email' && typeof member === 'string' && known.has(member)) found.add(member);
      else look(member);
    }
  };
  look(document);
  return [...found];
}
