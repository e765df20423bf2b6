import { nodeKind } from '../kinds/catalogue.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import type { Clipping } from './Clipping.ts';
import type { Draft, Edit } from './Draft.ts';
import type { StoredEmail } from './Email.ts';
import { graphOf } from './graph.ts';
import type { JourneyDocument, JourneyNode, Point } from './JourneyDocument.ts';
import { sectionsOf } from './JourneySection.ts';
import { renameEmails } from './renameEmails.ts';

const senders = new Map<JourneyNode['kind'], boolean>();

/** Whether a kind sends an email; asked of its fields once, because they are made anew each time. */
function sendsEmail(kind: JourneyNode['kind']): boolean {
  const known = senders.get(kind);
  if (known !== undefined) return known;
  const fields = nodeKind(kind).fields('draft');
  const sends = 'email' in fields && 'topic' in fields;
  senders.set(kind, sends);
  return sends;
}

/** The id of the email that a step has as its own, in kinds that send one. */
export function emailOf({ kind, settings }: JourneyNode): string | undefined {
  if (!('email' in settings && sendsEmail(kind))) return undefined;
  return typeof settings.email === 'string' ? settings.email : undefined;
}

/** The ids of all emails that a journey sends. */
export const emailsSentBy = ({ nodes }: JourneyDocument): ReadonlySet<string> =>
  new Set(nodes.map(emailOf).filter((id) => id !== undefined));

const none: ReadonlySet<string> = new Set();

/** Steps and notes of a draft, by their ids, as a clipping. */
export function clippingOf(
  { document, emails }: Draft,
  steps: ReadonlySet<string>,
  notes: ReadonlySet<string> = none,
): Clipping {
  const graph = graphOf(document);
  const nodes = document.nodes.filter(({ id }) => steps.has(id));
  const sent = new Set(nodes.flatMap((node) => emailOf(node) ?? []));
  return {
    format: 'wend.steps/1',
    nodes,
    edges: nodes.flatMap(({ id }) => graph.outgoing(id).filter(({ to }) => steps.has(to))),
    emails: [...sent].flatMap((id) => own(emails, id) ?? []),
    notes: (document.notes ?? []).filter(({ id }) => notes.has(id)),
    sections: sectionsOf(document).filter(({ members }) => members.every((id) => steps.has(id))),
  };
}

/**
 * The same clipping with ids that nobody has: its steps send copies of their emails, and its rules speak of these.
 * An email that it names and does not bring is taken from `known`, so that no copy shares one with its original.
 */
export function withNewIds(clipping: Clipping, newId: () => string, known: Draft['emails'] = {}): Clipping {
  const brought = new Map(clipping.emails.map((email) => [email.id, email]));
  const sent = clipping.nodes.flatMap((node) => emailOf(node) ?? []);
  for (const id of sent) {
    const email = brought.get(id) ?? own(known, id);
    if (email) brought.set(id, email);
  }
  const steps = new Map(clipping.nodes.map(({ id }) => [id, newId()]));
  const emails = Object.fromEntries([...brought.keys()].map((id) => [id, newId()]));
  const step = (id: string) => steps.get(id) ?? id;
  return {
    ...clipping,
    nodes: clipping.nodes.map((node) => ({ ...renameEmails(node, emails), id: step(node.id) })),
    edges: clipping.edges.map(({ from, outlet, to }) => ({ from: step(from), outlet, to: step(to) })),
    emails: [...brought].map(([id, email]): StoredEmail => ({
      ...renameEmails(email, emails),
      id: own(emails, id) ?? id,
    })),
    notes: clipping.notes.map((note) => ({ ...note, id: newId() })),
    sections: clipping.sections.map((section) => ({
      ...section,
      id: newId(),
      members: section.members.map(step),
    })),
  };
}

/** Copies of steps with the edges among them, moved by so many pixels, each sending a copy of its email. `ids`: of the copies. */
export function copyOf(
  draft: Draft,
  steps: ReadonlySet<string>,
  newId: () => string,
  by: Point = { x: 40, y: 40 },
): { ids: string[]; edit: Edit } {
  const copy = withNewIds(clippingOf(draft, steps), newId, draft.emails);
  return { ids: copy.nodes.map(({ id }) => id), edit: putClipping(copy, by) };
}

/** Why a clipping has no room in a draft; undefined where it has. */
export function noRoomFor({ document }: Draft, { nodes }: Clipping): Issue | undefined {
  const { max, code } = limits.steps;
  const found = document.nodes.length + nodes.length;
  return nodes.length > 0 && found > max ? issue(code, {}, { found, max }) : undefined;
}

const far = 1e6;
const within = (value: number) => Math.min(far, Math.max(-far, value));

/** Adds a clipping, moved by so many pixels. Its ids must be new: see `withNewIds`. */
export const putClipping =
  (clipping: Clipping, by: Point): Edit =>
  (draft) => {
    const { document, emails } = draft;
    const { nodes, edges, notes, sections } = clipping;
    const taken = new Set([...document.nodes, ...(document.notes ?? [])].map(({ id }) => id));
    if ([...nodes, ...notes].some(({ id }) => taken.has(id))) return draft;
    if (nodes.length + notes.length === 0 || noRoomFor(draft, clipping)) return draft;
    const moved = <T extends { position: Point }>(item: T): T => ({
      ...item,
      position: { x: within(item.position.x + by.x), y: within(item.position.y + by.y) },
    });
    return {
      document: {
        ...document,
        nodes: nodes.length === 0 ? document.nodes : [...document.nodes, ...nodes.map(moved)],
        edges: edges.length === 0 ? document.edges : [...document.edges, ...edges],
        ...(notes.length > 0 && { notes: [...(document.notes ?? []), ...notes.map(moved)] }),
        ...(sections.length > 0 && { sections: [...(document.sections ?? []), ...sections] }),
      },
      emails:
        clipping.emails.length === 0
          ? emails
          : { ...emails, ...Object.fromEntries(clipping.emails.map((email) => [email.id, email])) },
    };
  };
