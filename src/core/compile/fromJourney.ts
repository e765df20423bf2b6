import { trigger } from '../kinds/trigger.ts';
import { own } from '../values/json.ts';
import { readWith } from '../document/door.ts';
import type { Draft } from '../document/Draft.ts';
import type { Email, StoredEmail } from '../document/Email.ts';
import { emailDocumentSchema } from '../document/EmailDocument.ts';
import type { Journey, Step } from '../document/Journey.ts';
import type { Edge, JourneyDocument, JourneyNode } from '../document/JourneyDocument.ts';
import { outletsOf } from '../document/graph.ts';
import { renameEmails } from '../document/renameEmails.ts';
import { tidied } from '../layout/tidied.ts';

/** Ids that are in use already and must not be taken again. */
export interface Taken {
  journeys: ReadonlySet<string>;
  emails: ReadonlySet<string>;
}

/**
 * Journey JSON as a new document with its emails, laid out afresh. Ids stay as they are unless taken. An email
 * without a readable design stays locked: it is sent exactly as it came. The journey must have passed `checkJourney`.
 */
export function fromJourney(journey: Journey, newId: () => string, taken: Taken): Draft {
  const emailIds = Object.fromEntries(
    Object.keys(journey.emails).flatMap((id) => (taken.emails.has(id) ? [[id, newId()] as const] : [])),
  );
  const origin = { x: 0, y: 0 };
  const nodes: JourneyNode[] = journey.triggers.map(({ id, on }) => ({
    id,
    kind: trigger.kind,
    position: origin,
    settings: { on },
  }));
  const edges: Edge[] = journey.triggers.flatMap(({ id, next }) =>
    next === null ? [] : [{ from: id, outlet: 'next', to: next }],
  );
  for (const [id, step] of Object.entries(journey.steps)) {
    nodes.push(nodeOf(id, renameEmails(step, emailIds)));
    const ways = [
      ...(step.next === undefined ? [] : [['next', step.next] as const]),
      ...Object.entries(step.outlets ?? {}),
    ];
    for (const [outlet, to] of ways) if (to !== null) edges.push({ from: id, outlet, to });
  }
  const emails: Record<string, StoredEmail> = {};
  for (const [old, email] of Object.entries(journey.emails)) {
    const id = own(emailIds, old) ?? old;
    emails[id] = storedEmail(id, { ...email, shows: renameEmails(email.shows, emailIds) });
  }
  const { name, about, timeZone, priority, group, utm, audience, reentry, goal, exits, completionTag } =
    journey;
  const document: JourneyDocument = {
    format: 'wend.document/1',
    id: taken.journeys.has(journey.id) ? newId() : journey.id,
    name,
    about,
    timeZone,
    priority,
    group,
    utm,
    audience: renameEmails(audience, emailIds),
    reentry,
    goal,
    exits: renameEmails(exits, emailIds),
    completionTag,
    nodes,
    edges,
  };
  return { document: withoutUndefined(tidied(document, sizeOf)), emails };
}

/** As large as a card can be drawn. */
const sizeOf = (node: JourneyNode) => ({ width: Math.max(240, 40 * outletsOf(node).length), height: 80 });

function nodeOf(id: string, step: Step): JourneyNode {
  const { kind, name, note, mindset, next: _, outlets: __, ...settings } = step;
  // Kind and settings come from one step, which the schema has judged together.
  return withoutUndefined({
    id,
    kind,
    name,
    note,
    mindset,
    position: { x: 0, y: 0 },
    settings,
  }) as JourneyNode;
}

function storedEmail(id: string, email: Email): StoredEmail {
  const design = readWith(emailDocumentSchema, email.design);
  if (!design.ok) return { id, locked: email };
  const { name, from, replyTo, offer } = email;
  return withoutUndefined({ id, name, document: design.value, from, replyTo, offer });
}

/** A member that is undefined would be one more difference to a document read from storage. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T; // optional members only
}
