import { expect, test } from 'vitest';
import type { Change } from '../../src/library/Repository.ts';
import { drawDraft, drawEmail, drawSample, rename } from './sampleDraft.ts';
import { expectOk, freshRepository } from './freshRepository.ts';

const stored = freshRepository();

test('of two tabs that write on the same state one wins, and the other is told and overwrites nothing', async () => {
  const [one, two] = [stored.tab(), stored.tab()];
  await expectOk(one.create(drawDraft()));
  const [a, b] = [await expectOk(one.open('welcome')), await expectOk(two.open('welcome'))];
  const mine = rename(a.draft, 'n1', 'mine');
  const yours = rename(b.draft, 'n2', 'yours');
  const results = await Promise.all([
    one.save(a.draft, mine, a.revision),
    two.save(b.draft, yours, b.revision),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'conflict' });
  expect((await expectOk(stored.tab().open('welcome'))).draft).toEqual(results[0].ok ? mine : yours);
});

test('many saves of two tabs in any order: every one that was accepted built on the one before', async () => {
  const tabs = [stored.tab(), stored.tab()] as const;
  await expectOk(tabs[0].create(drawDraft()));
  let accepted = 0;
  const write = async (tab: (typeof tabs)[number], times: number) => {
    for (let time = 0; time < times; time++) {
      const { draft, revision } = await expectOk(tab.open('welcome'));
      const count = Number(draft.document.nodes[1]?.name ?? '0');
      const saved = await tab.save(draft, rename(draft, 'n1', String(count + 1)), revision);
      if (saved.ok) accepted++;
      else expect(saved.reason).toBe('conflict');
    }
  };
  await Promise.all([write(tabs[0], 20), write(tabs[1], 20)]);
  const { draft } = await expectOk(stored.tab().open('welcome'));
  expect(draft.document.nodes[1]?.name).toBe(String(accepted));
  expect(accepted).toBeGreaterThan(0);
});

test('a save on a revision of before is refused even when nothing in between changed', async () => {
  const repository = stored.tab();
  const draft = drawDraft();
  const first = await expectOk(repository.create(draft));
  await expectOk(repository.save(draft, rename(draft, 'n1', 'x'), first));
  expect(await repository.save(draft, rename(draft, 'n1', 'y'), first)).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
});

test('an email that another journey changed is a conflict, and the journey stays as it was', async () => {
  const repository = stored.tab();
  const a = drawDraft('a');
  const revision = await expectOk(repository.create(a));
  await stored.raw((database) =>
    database.put('emails', { id: 'a-hello', revision: 9_999, email: drawEmail('a-hello', 'Theirs') }),
  );
  const after = { ...rename(a, 'n1', 'x'), emails: { ...a.emails, 'a-hello': drawEmail('a-hello', 'Mine') } };
  expect(await repository.save(a, after, revision)).toMatchObject({ ok: false, reason: 'conflict' });
  const { draft } = await expectOk(repository.open('a'));
  expect(draft.document).toEqual(a.document);
  expect(draft.emails['a-hello']).toMatchObject({ name: 'Theirs' });
  // Its other emails and its steps can still be saved.
  await expectOk(repository.save(a, rename(a, 'n1', 'x'), revision));
});

test('a journey that was deleted, or deleted and made again, is a conflict', async () => {
  const repository = stored.tab();
  const draft = drawDraft();
  const revision = await expectOk(repository.create(draft));
  await expectOk(repository.remove('welcome'));
  expect(await repository.save(draft, rename(draft, 'n1', 'x'), revision)).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
  await expectOk(repository.create(draft));
  expect(await repository.save(draft, rename(draft, 'n1', 'x'), revision)).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
});

test('shared things and samples are not overwritten either', async () => {
  const repository = stored.tab();
  const shared = await expectOk(repository.shared());
  const named = { ...shared.value, brand: { ...shared.value.brand, name: 'Fjord' } };
  const revision = await expectOk(repository.saveShared(named, shared.revision));
  expect(await repository.saveShared(named, shared.revision)).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
  expect(await expectOk(repository.shared())).toEqual({ value: named, revision });

  const first = await expectOk(repository.saveSample(drawSample('ada'), undefined));
  await expectOk(repository.saveSample(drawSample('ada', 'Ada'), first));
  expect(await repository.saveSample(drawSample('ada', 'Eve'), first)).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
  expect((await expectOk(repository.samples())).map(({ value }) => value)).toEqual([
    drawSample('ada', 'Ada'),
  ]);
  await expectOk(repository.removeSample('ada'));
  expect(await expectOk(repository.samples())).toEqual([]);
});

test('every tab hears of a change, and knows whether it was its own', async () => {
  const [one, two] = [stored.tab(), stored.tab()];
  const heard: { one: Change[]; two: Change[] } = { one: [], two: [] };
  one.watch((change) => heard.one.push(change));
  const heardByTwo = new Promise<void>((resolve) => {
    two.watch((change) => {
      heard.two.push(change);
      resolve();
    });
  });
  await expectOk(one.create(drawDraft()));
  await heardByTwo;
  expect(heard).toEqual({
    one: [{ what: 'journey', id: 'welcome', elsewhere: false }],
    two: [{ what: 'journey', id: 'welcome', elsewhere: true }],
  });
});
