import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/index.ts';
import { drawDraft, drawEmail, drawSample, rename } from './sampleDraft.ts';
import { expectOk, freshRepository } from './freshRepository.ts';

const stored = freshRepository();

const sending = (id: string, subject: string): Draft => ({
  ...drawDraft(id),
  emails: { mail: drawEmail('mail', subject) },
});

test('shared things, journeys and samples are written as one', async () => {
  const repository = stored.tab();
  const draft = drawDraft('welcome');
  const revision = await expectOk(repository.create(draft));
  const kept = await expectOk(repository.shared());
  const after = rename(draft, 'n1', 'Renamed');
  const value = { ...kept.value, segments: { vip: { name: '', rule: { all: [] } } } };
  const heard: string[] = [];
  repository.watch(({ what }) => heard.push(what));
  const revisions = await expectOk(
    repository.saveTogether({
      shared: { value, revision: kept.revision },
      journeys: [{ before: draft, after, revision }],
      samples: [{ id: 'ada', value: drawSample('ada'), revision: undefined }],
    }),
  );
  // A segment without name and rule is a draft, and is read back.
  expect((await expectOk(repository.shared())).value.segments).toEqual(value.segments);
  expect((await expectOk(repository.open('welcome'))).draft).toEqual(after);
  expect((await expectOk(repository.samples())).map(({ value: { id } }) => id)).toEqual(['ada']);
  expect(heard.sort((a, b) => (a < b ? -1 : 1))).toEqual(['journey', 'samples', 'shared']);
  const [ada] = revisions.samples;
  await expectOk(
    repository.saveTogether({ journeys: [], samples: [{ id: 'ada', value: undefined, revision: ada }] }),
  );
  expect(await expectOk(repository.samples())).toEqual([]);
});

test('where one of them was changed elsewhere, nothing is written', async () => {
  const repository = stored.tab();
  const [one, two] = [drawDraft('one'), drawDraft('two')];
  const mine = await expectOk(repository.create(one));
  const theirs = await expectOk(repository.create(two));
  const kept = await expectOk(repository.shared());
  await expectOk(repository.save(two, rename(two, 'n1', 'Theirs'), theirs));
  const answer = await repository.saveTogether({
    shared: {
      value: { ...kept.value, policies: { quietHours: { from: '21:00', to: '08:00' } } },
      revision: kept.revision,
    },
    journeys: [
      { before: one, after: rename(one, 'n1', 'Mine'), revision: mine },
      { before: two, after: rename(two, 'n1', 'Mine'), revision: theirs },
    ],
    samples: [],
  });
  expect(answer).toMatchObject({ ok: false, reason: 'conflict' });
  expect((await expectOk(repository.open('one'))).draft).toEqual(one);
  expect((await expectOk(repository.shared())).value.policies).toEqual({});
});

test('an email that two journeys hold is written once, and both can be saved again', async () => {
  const repository = stored.tab();
  const first = sending('first', 'Old');
  const a = await expectOk(repository.create(first));
  await stored.raw(async (database) => {
    const shape = (await database.get('shapes', 'first')) as object;
    const head = (await database.get('heads', 'first')) as { head: object };
    await database.put('heads', { ...head, id: 'second', head: { ...head.head, id: 'second' } });
    await database.put('shapes', { ...shape, journey: 'second', order: [], edges: [] });
  });
  const second = await expectOk(repository.open('second'));
  const changed = (draft: Draft): Draft => ({ ...draft, emails: { mail: drawEmail('mail', 'New') } });
  const revisions = await expectOk(
    repository.saveTogether({
      journeys: [
        { before: first, after: changed(first), revision: a },
        { before: second.draft, after: changed(second.draft), revision: second.revision },
      ],
      samples: [],
    }),
  );
  for (const [index, id] of ['first', 'second'].entries()) {
    const now = await expectOk(repository.open(id));
    expect(now.draft.emails['mail']).toEqual(drawEmail('mail', 'New'));
    expect(now.revision.emails).toEqual(revisions.journeys[index]?.emails);
  }
});

test('a damaged segment leaves the others readable', async () => {
  const repository = stored.tab();
  const kept = await expectOk(repository.shared());
  await expectOk(
    repository.saveShared(
      { ...kept.value, segments: { vip: { name: 'VIP', rule: { tag: 'vip' } } } },
      kept.revision,
    ),
  );
  await stored.raw(async (database) => {
    const record = (await database.get('shared', 'shared')) as { value: { segments: object } };
    await database.put('shared', {
      ...record,
      value: { ...record.value, segments: { ...record.value.segments, odd: { name: 5 } } },
    });
  });
  expect(Object.keys((await expectOk(repository.shared())).value.segments)).toEqual(['vip']);
});
