import * as fakes from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect } from 'vitest';
import { createIndexedDbRepository } from '../../src/library/IndexedDbRepository.ts';
import type { Answer, Repository } from '../../src/library/Repository.ts';

Object.assign(globalThis, fakes);

/** An empty database for each test; `tab()` opens it, as often as there are tabs. */
export function freshRepository(): { tab: () => Repository; raw: typeof raw } {
  const tabs: Repository[] = [];
  let clock = 1_000;
  beforeEach(() => {
    globalThis.indexedDB = new fakes.IDBFactory();
  });
  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.close();
  });
  return {
    tab: () => {
      const repository = createIndexedDbRepository({ name: 'wend', now: () => (clock += 1) });
      tabs.push(repository);
      return repository;
    },
    raw,
  };
}

/** Reaches past the repository: reads or damages what is stored. */
async function raw<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const database = await openDB('wend');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export async function expectOk<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  expect(given).toMatchObject({ ok: true });
  if (!given.ok) throw new Error(given.words);
  return given.value;
}
