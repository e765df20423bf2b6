import { own, type Draft } from '../core/index.ts';
import { t } from '../texts/t.ts';
import {
  nodesOf,
  stamp,
  type HeadRecord,
  type NodeRecord,
  type Reading,
  type ShapeRecord,
  type Writing,
} from './database.ts';
import {
  difference,
  emailsIn,
  headOf,
  readJourney,
  type Difference,
  type JourneyRecords,
  type ReadJourney,
} from './journeyRecords.ts';
import type { JourneyList, Revision, StoredJourney, UnreadableJourney } from './Repository.ts';
import { readPublished } from './storedValues.ts';
import { Troubled } from './trouble.ts';

// What is done to journeys inside one transaction. Nothing but requests to it may be awaited here: the browser ends a
// transaction that waits for anything else.

type Transaction = Reading | Writing;

/** All records of one journey; undefined where there is none. */
export async function recordsOf(transaction: Transaction, id: string): Promise<JourneyRecords | undefined> {
  const [head, shape, nodes] = await Promise.all([
    transaction.objectStore('heads').get(id),
    transaction.objectStore('shapes').get(id),
    transaction.objectStore('nodes').getAll(nodesOf(id)),
  ]);
  if (!head) return undefined;
  const emails = await Promise.all(
    emailIdsOf(shape).map((email) => transaction.objectStore('emails').get(email)),
  );
  return { head, shape, nodes, emails };
}

/** All records of all journeys. */
export async function allRecords(transaction: Transaction): Promise<JourneyRecords[]> {
  const [heads, shapes, nodes, emails] = await Promise.all([
    transaction.objectStore('heads').getAll(),
    transaction.objectStore('shapes').getAll(),
    transaction.objectStore('nodes').getAll(),
    transaction.objectStore('emails').getAll(),
  ]);
  const shapeOf = new Map(shapes.map((shape) => [shape.journey, shape]));
  const emailOf = new Map(emails.map((email) => [email.id, email]));
  const nodesBy = new Map<string, NodeRecord[]>(heads.map(({ id }) => [id, []]));
  for (const node of nodes) nodesBy.get(node.journey)?.push(node);
  return heads.map((head) => {
    const shape = shapeOf.get(head.id);
    return {
      head,
      shape,
      nodes: nodesBy.get(head.id) ?? [],
      emails: emailIdsOf(shape).map((id) => emailOf.get(id)),
    };
  });
}

// A shape comes from outside like everything else; what makes no sense in it shows when the journey is read.
const emailIdsOf = (shape: { emails?: unknown } | undefined): string[] =>
  Array.isArray(shape?.emails) ? shape.emails.filter((id) => typeof id === 'string') : [];

export async function listJourneys(reading: Reading): Promise<JourneyList> {
  const records = await allRecords(reading);
  const published = new Map(
    (await reading.objectStore('published').getAll()).flatMap((value) => {
      const known = readPublished(value);
      return known ? [[known.journey, known] as const] : [];
    }),
  );
  const journeys: StoredJourney[] = [];
  const unreadable: UnreadableJourney[] = [];
  for (const record of records) {
    const read = readJourney(record);
    if (read.ok) journeys.push({ ...read.value, published: published.get(record.head.id) });
    else unreadable.push({ id: record.head.id, name: nameOf(record.head), issues: read.issues });
  }
  return { journeys: journeys.sort((a, b) => b.editedAt - a.editedAt), unreadable };
}

function nameOf({ head }: HeadRecord): string | undefined {
  if (typeof head !== 'object' || head === null || !('name' in head)) return undefined;
  return typeof head.name === 'string' ? head.name : undefined;
}

/** The journey as it is stored. Troubled where it is missing or cannot be read. */
export async function openJourney(reading: Reading, id: string): Promise<ReadJourney> {
  const records = await recordsOf(reading, id);
  if (!records) throw new Troubled('missing', t('It was deleted, or it was made in another browser.'));
  const read = readJourney(records);
  if (!read.ok)
    throw new Troubled(
      'unreadable',
      t('This journey is stored, but cannot be read: {reason}', {
        reason: read.issues[0]?.message ?? t('it is damaged.'),
      }),
    );
  return read.value;
}

/** Writes a new journey with its emails. Troubled where an id is taken. */
export async function createJourney(writing: Writing, draft: Draft, now: number): Promise<Revision> {
  return writeJourney(writing, undefined, draft, undefined, await stamp(writing, now), now);
}

/** Writes what differs from what was stored at `revision`. Troubled where that is not what is stored. */
export function saveJourney(
  writing: Writing,
  before: Draft,
  after: Draft,
  revision: Revision,
  now: number,
): Promise<Revision> {
  // Without asking the database: later than everything this builds on, which is all that a revision has to be.
  const next = Math.max(
    now,
    ...[revision.journey, ...Object.values(revision.emails)].map((known) => known + 1),
  );
  return writeJourney(writing, before, after, revision, next, now);
}

/**
 * All requests leave at once: waiting for the check before writing would double the time in which a page that is closed
 * loses its last keystroke. A check that fails aborts the transaction, and with it every write.
 */
async function writeJourney(
  writing: Writing,
  before: Draft | undefined,
  after: Draft,
  revision: Revision | undefined,
  next: number,
  now: number,
): Promise<Revision> {
  const { id } = after.document;
  const [heads, shapes, nodes, emails] = [
    writing.objectStore('heads'),
    writing.objectStore('shapes'),
    writing.objectStore('nodes'),
    writing.objectStore('emails'),
  ];
  const change = difference(before, after);
  const unread = revision?.unread ?? [];
  // In functions of their own: a request that throws at once must not leave those before it without a listener.
  await Promise.all([
    checkRevision(writing, id, change, revision),
    (async () => heads.put({ id, revision: next, editedAt: now, head: headOf(after.document) }))(),
    ...change.nodes.map(async (node) => nodes.put({ journey: id, id: node.id, node })),
    ...change.goneNodes.map(async (node) => nodes.delete([id, node])),
    ...change.emails.map(async (email) => emails.put({ id: email.id, revision: next, email })),
    change.shape && (async () => shapes.put(shapeOf(after, unread)))(),
  ]);
  await Promise.all(change.goneEmails.map((email) => dropUnused(writing, email)));
  const gone = new Set(change.goneEmails);
  const kept = Object.entries(revision?.emails ?? {}).filter(([email]) => !gone.has(email));
  return {
    journey: next,
    emails: Object.fromEntries([...kept, ...change.emails.map((email) => [email.id, next] as const)]),
    unread,
  };
}

/** Rejects where the journey or an email that changes is not stored at the revision that is built on. */
async function checkRevision(
  writing: Writing,
  id: string,
  { emails, goneEmails }: Difference,
  revision: Revision | undefined,
): Promise<void> {
  const touched = [...emails.map((email) => email.id), ...goneEmails];
  const [head, ...stored] = await Promise.all([
    writing.objectStore('heads').get(id),
    ...touched.map((email) => writing.objectStore('emails').get(email)),
  ]);
  const emailsFit = touched.every((email, index) => stored[index]?.revision === own(revision?.emails, email));
  if (head?.revision === revision?.journey && emailsFit) return;
  if (!revision) throw new Troubled('conflict', t('A journey or an email with this id exists already.'));
  if (!head) throw new Troubled('conflict', t('It was deleted in another tab.'));
  throw new Troubled(
    'conflict',
    head.revision === revision.journey
      ? t('One of its emails was changed elsewhere.')
      : t('It was changed in another tab.'),
  );
}

/** Emails that could not be read are in no draft, and stay with their journey all the same. */
const shapeOf = ({ document, emails }: Draft, unread: readonly string[]): ShapeRecord => ({
  journey: document.id,
  order: document.nodes.map(({ id }) => id),
  edges: document.edges,
  emails: [...new Set([...unread, ...Object.keys(emails)])],
});

async function dropUnused(writing: Writing, email: string): Promise<void> {
  const users = await writing.objectStore('shapes').index('emails').count(email);
  if (users === 0) await writing.objectStore('emails').delete(email);
}

/** Takes a journey out, with the emails that no other journey uses. Returns the records taken. */
export async function removeJourney(writing: Writing, id: string): Promise<JourneyRecords> {
  const records = await recordsOf(writing, id);
  if (!records) throw new Troubled('missing', t('This journey is not here any more.'));
  await Promise.all([
    writing.objectStore('heads').delete(id),
    writing.objectStore('shapes').delete(id),
    writing.objectStore('nodes').delete(nodesOf(id)),
  ]);
  await Promise.all(emailIdsOf(records.shape).map((email) => dropUnused(writing, email)));
  return records;
}

/** Puts taken records back. Emails that other journeys kept alive stay as they are now. */
export async function putBack(
  writing: Writing,
  { head, shape, nodes, emails }: JourneyRecords,
): Promise<void> {
  if (await writing.objectStore('heads').get(head.id))
    throw new Troubled('conflict', t('A journey with this id exists again already.'));
  await Promise.all([
    writing.objectStore('heads').put(head),
    shape && writing.objectStore('shapes').put(shape),
    ...nodes.map((node) => writing.objectStore('nodes').put(node)),
  ]);
  for (const email of emails)
    if (email && !(await writing.objectStore('emails').get(email.id)))
      await writing.objectStore('emails').put(email);
}

/** Writes a new journey with those of `emails` it refers to. */
export async function placeJourney(
  writing: Writing,
  document: Draft['document'],
  emails: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const next = await stamp(writing, now);
  const { id } = document;
  await Promise.all([
    writing.objectStore('heads').put({ id, revision: next, editedAt: now, head: headOf(document) }),
    writing.objectStore('shapes').put({
      journey: id,
      order: document.nodes.map((node) => node.id),
      edges: document.edges,
      emails: emailsIn(document, emails),
    }),
    ...document.nodes.map((node) => writing.objectStore('nodes').put({ journey: id, id: node.id, node })),
  ]);
}
