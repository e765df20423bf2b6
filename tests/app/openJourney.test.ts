import { afterEach, expect, test, vi } from 'vitest';
import { changeJourney, editDocument, type RenderedEmail, type Shared } from '../../src/core/index.ts';
import { openJourney, type OpenJourney } from '../../src/app/openJourney.ts';
import type { Repository } from '../../src/library/Repository.ts';
import { fakeLocks } from '../library/fakeLocks.ts';
import { drawDraft } from '../library/sampleDraft.ts';
import { draw, exit, trigger } from '../core/draw.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';

const stored = freshRepository();
const tabs: OpenJourney[] = [];
afterEach(() => {
  for (const { seat, session } of tabs.splice(0)) {
    seat.leave();
    session.dispose();
  }
});

const shared: Shared = {
  brand: { name: '', address: '', sender: { name: '', address: '' } },
  topics: {},
  segments: {},
  policies: {},
};
const compileEmail = async () => render();
const render = (): RenderedEmail => ({
  subject: '',
  preheader: '',
  html: '',
  text: '',
  shows: {},
  links: [],
});

async function open(
  locks: LockManager | undefined,
  repository: Repository = stored.tab(),
): Promise<OpenJourney> {
  const opened = await expectOk(openJourney('welcome', { repository, shared, render, compileEmail, locks }));
  tabs.push(opened);
  return opened;
}
const rename = ({ session }: OpenJourney, name: string) =>
  session.apply(
    'Rename journey',
    editDocument((document) => changeJourney(document, { name })),
  );
const nameIn = ({ session }: OpenJourney) => session.store.getState().draft.document.name;
const storedName = async () => (await expectOk(stored.tab().open('welcome'))).draft.document.name;
const expectSoon = (look: () => unknown, is: unknown) =>
  vi.waitFor(() => expect(look()).toEqual(is), { timeout: 3_000, interval: 5 });
const mayWrite = (journey: OpenJourney) =>
  expectSoon(() => journey.session.store.getState().readOnly, undefined);

test('a missing journey is told', async () => {
  const answer = await openJourney('gone', {
    repository: stored.tab(),
    shared,
    render,
    compileEmail,
    locks: undefined,
  });
  expect(answer).toMatchObject({ ok: false, reason: 'missing' });
});

test('every change is stored, and leaving waits for the last one', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const journey = await open(fakeLocks());
  expect(rename(journey, 'too early')).toBe(false);
  await mayWrite(journey);
  rename(journey, 'One');
  rename(journey, 'Two');
  await journey.close();
  expect(await storedName()).toBe('Two');
});

test('the second tab reads along, and what did not change stays the same object', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const locks = fakeLocks();
  const first = await open(locks);
  await mayWrite(first);
  const second = await open(locks);
  await expectSoon(() => second.seat.state(), 'reading');
  const before = second.session.store.getState().draft.document.nodes;
  expect(rename(second, 'not here')).toBe(false);
  rename(first, 'Live');
  await expectSoon(() => nameIn(second), 'Live');
  expect(second.session.store.getState().draft.document.nodes).toBe(before);
  await first.close();
  await mayWrite(second);
});

test('taking over: nothing that the other tab held is lost, and now it follows', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const locks = fakeLocks();
  const first = await open(locks);
  await mayWrite(first);
  const second = await open(locks);
  await expectSoon(() => second.seat.state(), 'reading');
  rename(first, 'From the first');
  expect(await second.seat.takeOver()).toEqual({ ok: true });
  await mayWrite(second);
  expect(nameIn(second)).toBe('From the first');
  expect(rename(first, 'no more')).toBe(false);
  rename(second, 'From the second');
  await expectSoon(() => nameIn(first), 'From the second');
});

test('without locks two tabs still cannot overwrite each other: the later one is told and keeps what it has', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  const [first, second] = [await open(undefined), await open(undefined)];
  await mayWrite(first);
  await mayWrite(second);
  rename(first, 'mine');
  rename(second, 'yours');
  await expectSoon(
    () =>
      [first, second]
        .map(({ session }) => session.store.getState().save.state)
        .sort((a, b) => (a < b ? -1 : 1)),
    ['failed', 'saved'],
  );
  const [loser, winner] =
    first.session.store.getState().save.state === 'failed' ? [first, second] : [second, first];
  expect(await storedName()).toBe(nameIn(winner));
  expect(nameIn(loser)).not.toBe(nameIn(winner));

  await expect(loser.close()).rejects.toThrow();
  await expectOk(loser.loadStored());
  expect(nameIn(loser)).toBe(nameIn(winner));
  expect(loser.session.store.getState()).toMatchObject({ save: { state: 'saved' }, past: [] });
  rename(loser, 'and on');
  await expectSoon(() => loser.session.store.getState().save.state, 'saved');
  expect(await storedName()).toBe('and on');
});

test('what is safe elsewhere can be given up here', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  const journey = await open(undefined);
  await mayWrite(journey);
  await expectOk(repository.remove('welcome'));
  rename(journey, 'orphan');
  await expectSoon(() => journey.session.store.getState().save, {
    state: 'failed',
    reason: 'conflict',
    words: expect.any(String) as string,
  });
  journey.giveUp();
  await journey.close();
  expect(nameIn(journey)).toBe('orphan');
});

test('a version that a backend accepted counts up the next one at once', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  const journey = await open(undefined, repository);
  expect(journey.session.store.getState().version).toBe(1);
  await expectOk(
    repository.savePublished(
      { journey: 'welcome', version: 4, digest: 'd', address: 'https://a.example', at: 1 },
      draw([trigger('Signed Up'), exit()]),
    ),
  );
  await expectSoon(() => journey.session.store.getState().version, 5);
});

test('the other journeys are known, and followed', async () => {
  await expectOk(stored.tab().create(drawDraft()));
  await expectOk(stored.tab().create(drawDraft('other')));
  const journey = await open(fakeLocks());
  const others = () => journey.session.store.getState().others?.map(({ id, name }) => [id, name]);
  await expectSoon(others, [['other', 'Welcome']]);
  const { draft, revision } = await expectOk(stored.tab().open('other'));
  const named = { ...draft, document: { ...draft.document, name: 'Another' } };
  const tab = stored.tab();
  await expectOk(tab.save(draft, named, revision));
  await expectSoon(others, [['other', 'Another']]);
  await expectOk(tab.remove('other'));
  await expectSoon(others, []);
});
