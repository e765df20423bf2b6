import { expect, test } from 'vitest';
import { drawDraft, drawSample, rename } from './sampleDraft.ts';
import { expectOk, freshRepository } from './freshRepository.ts';

const stored = freshRepository();

async function damage(
  store: string,
  key: string | string[],
  change: (record: Record<string, unknown>) => unknown,
) {
  await stored.raw(async (database) => {
    await database.put(store, change((await database.get(store, key)) as Record<string, unknown>));
  });
}
const everything = () =>
  stored.raw(async (database) =>
    Promise.all(['heads', 'shapes', 'nodes', 'emails'].map((store) => database.getAll(store))),
  );

test.each([
  ['its head', 'heads', 'welcome', (record: object) => ({ ...record, head: 'gibberish' })],
  [
    'its format',
    'heads',
    'welcome',
    (record: object) => ({ ...record, head: { format: 'wend.document/2', name: 'Future' } }),
  ],
  ['its shape', 'shapes', 'welcome', (record: object) => ({ ...record, order: 7 })],
  [
    'a node',
    'nodes',
    ['welcome', 'n1'],
    (record: object) => ({ ...record, node: { id: 'n1', kind: 'teleport' } }),
  ],
  [
    'the order names a node that is not there',
    'shapes',
    'welcome',
    (record: object) => ({ ...record, order: ['ghost'] }),
  ],
] as const)('a journey that cannot be read is reported and kept: %s', async (_, store, key, change) => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  await expectOk(repository.create(drawDraft('fine')));
  await damage(store, typeof key === 'string' ? key : [...key], change);
  const before = await everything();

  const list = await expectOk(repository.list());
  expect(list.journeys.map(({ draft }) => draft.document.id)).toEqual(['fine']);
  expect(list.unreadable).toMatchObject([{ id: 'welcome' }]);
  expect(list.unreadable[0]?.issues.length).toBeGreaterThan(0);
  expect(await repository.open('welcome')).toMatchObject({ ok: false, reason: 'unreadable' });
  expect(await repository.create(drawDraft())).toMatchObject({ ok: false, reason: 'conflict' });
  expect(await everything()).toEqual(before);
  expect(await expectOk(repository.raw('welcome'))).toMatchObject({
    head: { id: 'welcome' },
    nodes: { length: 5 },
  });

  const removed = await expectOk(repository.remove('welcome'));
  await expectOk(repository.restore(removed));
  expect(await everything()).toEqual(before);
});

test('what is half typed or ill-formed in a setting loads as missing; the rest is there', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  await damage('heads', 'welcome', (record) => ({
    ...record,
    head: { ...(record['head'] as object), timeZone: 'Mars/Olympus' },
  }));
  const { draft } = await expectOk(repository.open('welcome'));
  expect(draft.document).toMatchObject({ name: 'Welcome', timeZone: 'UTC', nodes: { length: 5 } });
});

test('an email that cannot be read leaves its journey usable, is told of, and survives saves', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  await damage('emails', 'welcome-hello', (record) => ({
    ...record,
    email: { id: 'welcome-hello', subject: 'odd' },
  }));
  const opened = await expectOk(repository.open('welcome'));
  expect(Object.keys(opened.draft.emails)).toEqual(['welcome-bye']);
  expect(opened.unread.length).toBeGreaterThan(0);

  const without = { ...rename(opened.draft, 'n1', 'x'), emails: {} };
  await expectOk(repository.save(opened.draft, without, opened.revision));
  expect(await stored.raw((database) => database.get('emails', 'welcome-hello'))).toMatchObject({
    email: { subject: 'odd' },
  });
  expect((await expectOk(repository.open('welcome'))).unread.length).toBeGreaterThan(0);
});

test('a sample that cannot be read is left out and kept; shared things load as far as they can', async () => {
  const repository = stored.tab();
  const revision = await expectOk(repository.saveSample(drawSample('ada'), undefined));
  await expectOk(repository.saveSample(drawSample('eve'), undefined));
  await damage('samples', 'eve', (record) => ({ ...record, value: { odd: true } }));
  expect(await expectOk(repository.samples())).toEqual([{ value: drawSample('ada'), revision }]);
  expect((await expectOk(repository.exportWorkspace())).leftOut).toEqual([expect.stringContaining('eve')]);

  const { value, revision: none } = await expectOk(repository.shared());
  await expectOk(repository.saveShared({ ...value, brand: { ...value.brand, name: 'Fjord' } }, none));
  await damage('shared', 'shared', (record) => ({
    ...record,
    value: { ...(record['value'] as object), topics: 'odd' },
  }));
  expect((await expectOk(repository.shared())).value).toMatchObject({ brand: { name: 'Fjord' }, topics: {} });

  // A look that cannot be read does not take the name along, and a preference page goes by itself.
  await damage('shared', 'shared', (record) => ({
    ...record,
    value: {
      ...value,
      brand: { ...value.brand, name: 'Fjord', look: { accent: 'green' } },
      preferences: { title: 7 },
    },
  }));
  const { value: mended } = await expectOk(repository.shared());
  expect(mended.brand).toEqual({ ...value.brand, name: 'Fjord' });
  expect(mended.preferences).toBeUndefined();
});
