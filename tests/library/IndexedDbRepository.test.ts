import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { draw, exit, trigger } from '../core/draw.ts';
import { drawDraft, drawEmail, rename } from './sampleDraft.ts';
import { expectOk, freshRepository } from './freshRepository.ts';

const stored = freshRepository();
const published = { journey: 'a', version: 3, digest: 'sha256:0', address: 'https://example.com', at: 7 };

test('what is created is read back, by itself and in the list', async () => {
  const repository = stored.tab();
  const draft = drawDraft();
  const revision = await expectOk(repository.create(draft));
  const opened = await expectOk(stored.tab().open('welcome'));
  expect(opened).toEqual({
    draft,
    revision,
    editedAt: expect.any(Number) as number,
    published: undefined,
    unread: [],
  });
  expect(await expectOk(repository.list())).toEqual({ journeys: [opened], unreadable: [] });
});

test('a saved change is read back: nodes, order, edges, settings and emails', async () => {
  const repository = stored.tab();
  const before = drawDraft();
  const revision = await expectOk(repository.create(before));
  const [first, , ...others] = before.document.nodes;
  const after = {
    document: {
      ...before.document,
      name: 'Welcome, all',
      nodes: [...others, ...(first ? [first] : [])],
      edges: [],
    },
    emails: { 'welcome-hello': drawEmail('welcome-hello', 'Hello again'), new: drawEmail('new', 'New') },
  };
  await expectOk(repository.save(before, after, revision));
  expect((await expectOk(stored.tab().open('welcome'))).draft).toEqual(after);
  expect(await stored.raw((database) => database.getAllKeys('emails'))).toEqual(['new', 'welcome-hello']);
});

test('the last edited journey comes first in the list', async () => {
  const repository = stored.tab();
  const a = drawDraft('a');
  const revision = await expectOk(repository.create(a));
  await expectOk(repository.create(drawDraft('b')));
  const ids = async () => (await expectOk(repository.list())).journeys.map(({ draft }) => draft.document.id);
  expect(await ids()).toEqual(['b', 'a']);
  await expectOk(repository.save(a, rename(a, 'n1', 'Later'), revision));
  expect(await ids()).toEqual(['a', 'b']);
});

test('a keystroke in a journey of a thousand steps writes a few hundred bytes in one transaction', async () => {
  const repository = stored.tab();
  const before = drawDraft('long', 1_000);
  const revision = await expectOk(repository.create(before));
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await expectOk(repository.save(before, rename(before, 'n500', 'x'), revision));
  expect(transactions).toHaveBeenCalledTimes(1);
  // Its head and the node.
  expect(puts).toHaveBeenCalledTimes(2);
  const bytes = puts.mock.calls.reduce((sum, [value]) => sum + JSON.stringify(value).length, 0);
  expect(bytes).toBeLessThan(1_000);
});

test('typing in an email writes that email and no node', async () => {
  const repository = stored.tab();
  const before = drawDraft('long', 100);
  const revision = await expectOk(repository.create(before));
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
  const emails = { ...before.emails, 'long-hello': drawEmail('long-hello', 'Hello you') };
  const next = await expectOk(repository.save(before, { ...before, emails }, revision));
  // What `put` is called on is always a store.
  expect(puts.mock.contexts.map((store) => (store as IDBObjectStore).name).sort()).toEqual([
    'emails',
    'heads',
  ]);
  expect(next.emails['long-hello']).toBe(next.journey);
  expect(next.emails['long-bye']).toBe(revision.emails['long-bye']);
});

test('an id that is taken is refused, for a journey and for an email', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft('a')));
  expect(await repository.create(drawDraft('a'))).toMatchObject({ ok: false, reason: 'conflict' });
  const thief = { ...drawDraft('b'), emails: { 'a-hello': drawEmail('a-hello', 'Mine') } };
  expect(await repository.create(thief)).toMatchObject({ ok: false, reason: 'conflict' });
  expect(await repository.open('b')).toMatchObject({ ok: false, reason: 'missing' });
});

test('a deleted journey takes along only the emails that nobody else uses, and comes back whole', async () => {
  const repository = stored.tab();
  const a = drawDraft('a');
  await expectOk(repository.create(a));
  const shares = drawDraft('b');
  await expectOk(repository.create(shares));
  await stored.raw(async (database) => {
    const shape = (await database.get('shapes', 'b')) as { emails: string[] };
    await database.put('shapes', { ...shape, emails: [...shape.emails, 'a-hello'] });
  });
  const before = await expectOk(repository.open('a'));
  const removed = await expectOk(repository.remove('a'));
  expect(await stored.raw((database) => database.getAllKeys('emails'))).toEqual([
    'a-hello',
    'b-bye',
    'b-hello',
  ]);
  expect(await stored.raw((database) => database.count('nodes'))).toBe(5);
  await expectOk(repository.restore(removed));
  expect(await expectOk(repository.open('a'))).toEqual(before);
  expect(await repository.restore(removed)).toMatchObject({ ok: false, reason: 'conflict' });
  expect(await repository.remove('gone')).toMatchObject({ ok: false, reason: 'missing' });
});

test('what a backend accepted is kept with its journey', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft('a')));
  expect(await expectOk(repository.published('a'))).toBeUndefined();
  const journey = draw([trigger('Signed Up'), exit()]);
  await expectOk(repository.savePublished(published, journey));
  expect(await expectOk(stored.tab().publishedJourney('a'))).toEqual(journey);
  expect(await expectOk(repository.publishedJourney('b'))).toBeUndefined();
  expect(await expectOk(stored.tab().published('a'))).toEqual(published);
  expect((await expectOk(repository.open('a'))).published).toEqual(published);
});

test('a published journey that makes no sense any more is as good as none', async () => {
  const repository = stored.tab();
  await expectOk(repository.list());
  await stored.raw((database) => database.put('publishedJourneys', { id: 'a', journey: { format: 'x' } }));
  expect(await expectOk(repository.publishedJourney('a'))).toBeUndefined();
});

test('what the first Wend stored is still there, and can be published', async () => {
  const first = await openDB('wend', 1, {
    upgrade(database) {
      for (const store of ['heads', 'emails', 'samples', 'shared'])
        database.createObjectStore(store, { keyPath: 'id' });
      database
        .createObjectStore('shapes', { keyPath: 'journey' })
        .createIndex('emails', 'emails', { multiEntry: true });
      database.createObjectStore('nodes', { keyPath: ['journey', 'id'] });
      database.createObjectStore('published', { keyPath: 'journey' });
      database.createObjectStore('meta');
    },
  });
  await first.put('published', published);
  first.close();
  const repository = stored.tab();
  expect(await expectOk(repository.published('a'))).toEqual(published);
  expect(await expectOk(repository.publishedJourney('a'))).toBeUndefined();
  const journey = draw([trigger('Signed Up'), exit()]);
  await expectOk(repository.savePublished(published, journey));
  expect(await expectOk(repository.publishedJourney('a'))).toEqual(journey);
});
