import type { Page } from 'playwright-core';
import type { Draft, Sample } from '../../src/core/index.ts';

/** Puts a journey into the app's storage, as if it had been drawn there. The app must have been open once. */
export async function storeDraft(
  page: Page,
  { document: { nodes, edges, ...head }, emails }: Draft,
): Promise<void> {
  const records = {
    heads: [{ id: head.id, revision: 1, editedAt: Date.now(), head }],
    shapes: [
      {
        journey: head.id,
        order: nodes.map(({ id }) => id),
        edges: edges.map(({ from, outlet, to }) => ({ from, outlet, to })),
        emails: Object.keys(emails),
      },
    ],
    nodes: nodes.map((node) => ({ journey: head.id, id: node.id, node })),
    emails: Object.values(emails).map((email) => ({ id: email.id, revision: 1, email })),
  };
  await store(page, records);
}

/** The same for people. */
export const storeSamples = (page: Page, samples: readonly Sample[]): Promise<void> =>
  store(page, { samples: samples.map((value) => ({ id: value.id, revision: 1, value })) });

const store = (page: Page, records: Readonly<Record<string, readonly object[]>>): Promise<void> =>
  page.evaluate(async (all) => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', () => fail(new Error('the storage cannot be opened')));
    });
    const writing = database.transaction(Object.keys(all), 'readwrite');
    for (const [name_, list] of Object.entries(all))
      for (const record of list) writing.objectStore(name_).put(record);
    await new Promise<void>((done, fail) => {
      writing.addEventListener('complete', () => done());
      writing.addEventListener('error', () => fail(new Error('the journey cannot be stored')));
    });
    database.close();
  }, records);

/** The ids of what is stored of a kind. */
export const storedIds = (page: Page, kind: 'samples'): Promise<string[]> =>
  page.evaluate(async (from) => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', () => fail(new Error('the storage cannot be opened')));
    });
    const keys = await new Promise<IDBValidKey[]>((done, fail) => {
      const asking = database.transaction(from).objectStore(from).getAllKeys();
      asking.addEventListener('success', () => done(asking.result));
      asking.addEventListener('error', () => fail(new Error('the storage cannot be read')));
    });
    database.close();
    return keys.map(String);
  }, kind);
