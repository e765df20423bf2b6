import type { Workspace } from '../core/index.ts';
import { readWith, storedEmailSchema } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { contentStores, nodesOf, stamp, type Reading, type Store, type Writing } from './database.ts';
import { readJourney } from './journeyRecords.ts';
import { allRecords, placeJourney } from './storedJourneys.ts';
import { readSamples, readShared, writeSample } from './storedValues.ts';
import { Troubled } from './trouble.ts';

/** Everything in the content stores, as it is stored. */
export type Dump = readonly (readonly [store: Store, records: readonly unknown[]])[];

/** All that can be read as one value, and what to say of the rest. */
export async function readWorkspace(
  reading: Reading,
): Promise<{ workspace: Workspace; leftOut: readonly string[] }> {
  const journeys = (await allRecords(reading)).map((records) => ({
    id: records.head.id,
    read: readJourney(records),
  }));
  const emails = (await reading.objectStore('emails').getAll()).map(({ id, email }) => ({
    id,
    read: readWith(storedEmailSchema, email),
  }));
  const { samples, unread } = await readSamples(reading);
  const { value: shared } = await readShared(reading);
  return {
    workspace: {
      format: 'wend.workspace/1',
      brand: shared.brand,
      topics: shared.topics,
      segments: shared.segments,
      policies: shared.policies,
      ...(shared.events && { events: shared.events }),
      ...(shared.preferences && { preferences: shared.preferences }),
      journeys: journeys.flatMap(({ read }) => (read.ok ? [read.value.draft.document] : [])),
      emails: emails.flatMap(({ read }) => (read.ok ? [read.value] : [])),
      samples: samples.map(({ value }) => value),
    },
    leftOut: [
      ...journeys.flatMap(({ id, read }) =>
        read.ok
          ? []
          : [t('The journey “{id}” cannot be read: {reason}', { id, reason: read.issues[0]?.message ?? '' })],
      ),
      ...emails.flatMap(({ id, read }) =>
        read.ok
          ? []
          : [t('The email “{id}” cannot be read: {reason}', { id, reason: read.issues[0]?.message ?? '' })],
      ),
      ...unread,
    ],
  };
}

/** Everything as it is stored, to be put back by `putDumpBack`. */
export async function dump(transaction: Reading | Writing): Promise<Dump> {
  return Promise.all(
    contentStores.map(async (store) => [store, await transaction.objectStore(store).getAll()] as const),
  );
}

/** The stores as they were. Revisions come back too: whoever read that state may write on it again. */
export async function putDumpBack(writing: Writing, dumped: Dump): Promise<void> {
  await Promise.all(
    dumped.map(async ([name, records]) => {
      const store = writing.objectStore(name);
      await store.clear();
      // They came out of this very store.
      await Promise.all(records.map((record) => store.put(record as never)));
    }),
  );
}

/** Takes out everything that can be read. What cannot be read stays, with the emails that belong to it. */
export async function clearReadable(writing: Writing): Promise<void> {
  const journeys = await allRecords(writing);
  const unreadable = journeys.filter((records) => !readJourney(records).ok);
  const spared = new Set(unreadable.flatMap(({ emails }) => emails.map((email) => email?.id)));
  const readable = journeys.filter((records) => !unreadable.includes(records));
  const emails = await writing.objectStore('emails').getAll();
  const { samples } = await readSamples(writing);
  await Promise.all([
    ...readable.flatMap(({ head: { id } }) => [
      writing.objectStore('heads').delete(id),
      writing.objectStore('shapes').delete(id),
      writing.objectStore('nodes').delete(nodesOf(id)),
    ]),
    ...emails
      .filter(({ id, email }) => !spared.has(id) && readWith(storedEmailSchema, email).ok)
      .map(({ id }) => writing.objectStore('emails').delete(id)),
    ...samples.map(({ value }) => writing.objectStore('samples').delete(value.id)),
  ]);
}

/** Writes a whole workspace beside what is there. Troubled where an id is taken. */
export async function writeWorkspace(
  writing: Writing,
  workspace: Workspace,
  mode: 'replace' | 'add',
  now: number,
): Promise<void> {
  const next = await stamp(writing, now);
  const refuse = (words: string): never => {
    throw new Troubled('conflict', words);
  };
  for (const email of workspace.emails) {
    if (await writing.objectStore('emails').get(email.id))
      refuse(t('There is an email with the id “{id}” here already.', { id: email.id }));
    await writing.objectStore('emails').put({ id: email.id, revision: next, email });
  }
  const emailIds = new Set(workspace.emails.map(({ id }) => id));
  for (const document of workspace.journeys) {
    if (await writing.objectStore('heads').get(document.id))
      refuse(t('There is a journey with the id “{id}” here already.', { id: document.id }));
    await placeJourney(writing, document, emailIds, now);
  }
  for (const sample of workspace.samples) {
    if (await writing.objectStore('samples').get(sample.id))
      refuse(t('There is a sample subscriber with the id “{id}” here already.', { id: sample.id }));
    await writeSample(writing, sample, undefined, now);
  }
  const { brand, topics, segments, policies, events, preferences } = workspace;
  const { value: present } = await readShared(writing);
  const shared =
    mode === 'replace'
      ? { brand, topics, segments, policies, ...(events && { events }), ...(preferences && { preferences }) }
      : // What is here already wins; what is new comes in beside it.
        {
          ...present,
          topics: { ...topics, ...present.topics },
          segments: { ...segments, ...present.segments },
          ...((events ?? present.events) && { events: { ...events, ...present.events } }),
          ...(!present.preferences && preferences && { preferences }),
        };
  await writing.objectStore('shared').put({ id: 'shared', revision: next, value: shared });
}
