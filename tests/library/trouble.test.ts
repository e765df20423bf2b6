import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { drawDraft, rename } from './sampleDraft.ts';
import { expectOk, freshRepository } from './freshRepository.ts';

const stored = freshRepository();

test.each([
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'unavailable'],
])('%s while writing is told as %s, and nothing is half written', async (name, reason) => {
  const repository = stored.tab();
  const draft = drawDraft();
  const revision = await expectOk(repository.create(draft));
  // oxlint-disable-next-line typescript/unbound-method -- called with its store below
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (this.name === 'nodes') throw new DOMException('no', name);
    return put.call(this, value, key);
  });
  const after = { ...rename(draft, 'n1', 'x'), emails: {} };
  expect(await repository.save(draft, after, revision)).toMatchObject({ ok: false, reason });
  spy.mockRestore();
  expect(await expectOk(repository.open('welcome'))).toMatchObject({ draft, revision });
  // The next try works, with the revision of before.
  await expectOk(repository.save(draft, after, revision));
});

test('a full disk that shows only at the commit is told as full', async () => {
  const repository = stored.tab();
  await expectOk(repository.list());
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    Object.defineProperty(this, 'error', { value: new DOMException('no', 'QuotaExceededError') });
    this.abort();
  });
  expect(await repository.create(drawDraft())).toMatchObject({ ok: false, reason: 'full' });
});

test('without access to storage every question is answered with words', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const repository = stored.tab();
  expect(await repository.list()).toMatchObject({ ok: false, reason: 'unavailable' });
  expect(await repository.create(drawDraft())).toMatchObject({ ok: false, reason: 'unavailable' });
  vi.restoreAllMocks();
  await expectOk(repository.create(drawDraft()));
});

test('a browser without a database says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await stored.tab().list()).toMatchObject({ ok: false, reason: 'unavailable' });
});

test('a database that a newer Wend wrote is refused and left alone', async () => {
  const newer = await openDB('wend', 99, {
    upgrade: (database) => void database.createObjectStore('future'),
  });
  newer.close();
  const answer = await stored.tab().list();
  expect(answer).toMatchObject({ ok: false, reason: 'unavailable' });
  expect(answer.ok ? '' : answer.words).toContain('newer Wend');
  const still = await openDB('wend');
  expect([still.version, [...still.objectStoreNames]]).toEqual([99, ['future']]);
  still.close();
});

test('when a newer Wend opens in another tab, this one steps aside and says so', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  const newer = await openDB('wend', 99);
  const answer = await repository.list();
  expect(answer).toMatchObject({ ok: false, reason: 'unavailable' });
  expect(answer.ok ? '' : answer.words).toContain('Reload');
  newer.close();
});

test('a bug is no trouble of storage: it is not swallowed', async () => {
  const repository = stored.tab();
  await expectOk(repository.list());
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new TypeError('a bug');
  });
  await expect(repository.create(drawDraft())).rejects.toThrow('a bug');
});
