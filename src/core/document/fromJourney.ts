import { trigger } from '../kinds/trigger.ts';
import { readWith } from './door.ts';
import type { Draft } from './Draft.ts';
import { emailDocumentSchema, type Email, type StoredEmail } from './EmailDocument.ts';
import type { Journey, Step } from './Journey.ts';
import type { Edge, JourneyNode } from './JourneyDocument.ts';
import { placeNodes } from './placement.ts';

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
  const emailIds = new Map(
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
    nodes.push(nodeOf(id, renamed(step, emailIds)));
    const ways = [
      ...(step.next === undefined ? [] : [['next', step.next] as const]),
      ...Object.entries(step.outlets ?? {}),
    ];
    for (const [outlet, to] of ways) if (to !== null) edges.push({ from: id, outlet, to });
  }
  const emails: Record<string, StoredEmail> = {};
  for (const [old, email] of Object.entries(journey.emails)) {
    const id = emailIds.get(old) ?? old;
    emails[id] = storedEmail(id, { ...email, shows: renamed(email.shows, emailIds) });
  }
  const { name, about, timeZone, priority, group, utm, audience, reentry, goal, exits, completionTag } =
    journey;
  const document = placeNodes({
    format: 'wend.document/1',
    id: taken.journeys.has(journey.id) ? newId() : journey.id,
    name,
    about,
    timeZone,
    priority,
    group,
    utm,
    audience: renamed(audience, emailIds),
    reentry,
    goal,
    exits: renamed(exits, emailIds),
    completionTag,
    nodes,
    edges,
  });
  return { document: withoutUndefined(document), emails };
}

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

/** A part of a journey with its emails by their new ids: the step that sends one, and every rule about one. */
function renamed<Part>(part: Part, ids: ReadonlyMap<string, string>): Part {
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]: [string, unknown]) => [
        name,
        name === 'email' && typeof member === 'string' ? (ids.get(member) ?? member) : walk(member),
      ]),
    );
  };
  // Ids become ids, and nothing else changes. Where nothing is renamed, nothing is copied either.
  return ids.size === 0 ? part : (walk(part) as Part);
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
