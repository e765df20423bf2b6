// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  useJourneys, usePublished, usePublishedJourney, useSampleNow, useSamples, useSavePublished, useSaveSamples, useSaveShared, useShared,
} from '../../src/library/queries.ts'; // oxfmt-ignore
import type { Sample } from '../../src/core/index.ts';
import type { Repository } from '../../src/library/Repository.ts';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import { drawDraft, drawSample } from './sampleDraft.ts';
import { compileDraft, drawDraft as drawPieces, exit, there as present, trigger } from '../core/draw.ts';
import { expectOk, freshRepository } from './freshRepository.ts';
import { held } from './held.ts';

const stored = freshRepository();
afterEach(cleanup);

async function use<T>(repository: Repository, hook: () => T): Promise<{ current: T }> {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <RepositoryProvider repository={repository}>
        <Suspense>{children}</Suspense>
      </RepositoryProvider>
    </QueryClientProvider>
  );
  const { result } = renderHook(hook, { wrapper });
  // Until the first answer is there it is suspended, and shows nothing.
  await waitFor(() => expect(result.current).not.toBeNull());
  return result;
}

test('the journeys are read, and read again when this tab or another writes', async () => {
  const [here, there] = [stored.tab(), stored.tab()];
  await expectOk(here.create(drawDraft('a')));
  const journeys = await use(here, useJourneys);
  const ids = () => journeys.current.journeys.map(({ draft }) => draft.document.id);
  expect(ids()).toEqual(['a']);
  await act(() => expectOk(here.create(drawDraft('b'))));
  await waitFor(() => expect(ids()).toEqual(['b', 'a']));
  await act(() => expectOk(there.remove('a')));
  await waitFor(() => expect(ids()).toEqual(['b']));
});

const put = (value: Sample) => ({ id: value.id, value });

test('a sample shows at once, is stored in order, and nothing newer is overwritten by what comes back', async () => {
  const repository = stored.tab();
  const hooks = await use(repository, () => ({
    samples: useSamples(),
    save: useSaveSamples(),
    now: useSampleNow(),
  }));
  const names = () => hooks.current.samples.map(({ scenario }) => scenario.name);
  const typed = ['A', 'Ad', 'Ada'];
  let answers: Promise<{ ok: boolean }[]> = Promise.resolve([]);
  act(() => {
    answers = Promise.all(typed.map((name) => hooks.current.save([put(drawSample('ada', name))])));
  });
  expect(names()).toEqual(['Ada']);
  expect((await act(() => answers)).map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(names()).toEqual(['Ada']);
  expect((await expectOk(stored.tab().samples())).map(({ value }) => value.scenario.name)).toEqual(['Ada']);

  await act(() => hooks.current.save([put(drawSample('aaron'))]));
  expect(hooks.current.samples.map(({ id }) => id)).toEqual(['aaron', 'ada']);
  await act(() => hooks.current.save([{ id: 'ada', value: undefined }, put(drawSample('ben'))]));
  expect(hooks.current.samples.map(({ id }) => id)).toEqual(['aaron', 'ben']);
  expect(hooks.current.now('ben')?.id).toBe('ben');
  expect(hooks.current.now('ada')).toBeUndefined();
  // Taken out and brought back before the first of it is stored.
  await act(async () => {
    const both = [
      hooks.current.save([{ id: 'ben', value: undefined }]),
      hooks.current.save([put(drawSample('ben'))]),
    ];
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true]);
  });
  expect(hooks.current.samples.map(({ id }) => id)).toEqual(['aaron', 'ben']);
  expect((await expectOk(stored.tab().samples())).map(({ value }) => value.id)).toEqual(['aaron', 'ben']);
});

test('a sample that another tab changed comes in, and is built on', async () => {
  const [here, there] = [stored.tab(), stored.tab()];
  const revision = await expectOk(there.saveSample(drawSample('ada', 'Ada'), undefined));
  const hooks = await use(here, () => ({ samples: useSamples(), save: useSaveSamples() }));
  await act(() => expectOk(there.saveSample(drawSample('ada', 'Theirs'), revision)));
  await waitFor(() => expect(hooks.current.samples[0]?.scenario.name).toBe('Theirs'));
  expect(await act(() => hooks.current.save([put(drawSample('ada', 'Mine'))]))).toMatchObject({ ok: true });
});

test('what finds no room stays on screen and is told; what somebody else changed is shown', async () => {
  const repository = stored.tab();
  const hooks = await use(repository, () => ({ samples: useSamples(), save: useSaveSamples() }));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  expect(await act(() => hooks.current.save([put(drawSample('ada', 'Ada'))]))).toMatchObject({
    ok: false,
    reason: 'full',
  });
  expect(hooks.current.samples[0]?.scenario.name).toBe('Ada');
  full.mockRestore();
  // Also when others are read, until it finds room.
  await act(() => expectOk(stored.tab().saveSample(drawSample('ben'), undefined)));
  await waitFor(() => expect(hooks.current.samples.map(({ id }) => id)).toEqual(['ada', 'ben']));
  expect(await act(() => hooks.current.save([put(drawSample('ada', 'Ada!'))]))).toMatchObject({ ok: true });

  // A write that this tab did not hear of.
  await stored.raw((database) =>
    database.put('samples', { id: 'ada', revision: 9_999_999, value: drawSample('ada', 'Theirs') }),
  );
  expect(await act(() => hooks.current.save([put(drawSample('ada', 'Mine'))]))).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
  await waitFor(() => expect(hooks.current.samples[0]?.scenario.name).toBe('Theirs'));
});

test('what waits to be stored builds on what was shown when it was made, not on what another tab stored since', async () => {
  const [here, there] = [stored.tab(), stored.tab()];
  const revision = await expectOk(there.saveSample(drawSample('ada', 'Ada'), undefined));
  const hooks = await use(here, () => ({ samples: useSamples(), save: useSaveSamples() }));
  const names = () => hooks.current.samples.map(({ scenario }) => scenario.name);
  const open = held(here);
  let answers: Promise<{ ok: boolean }[]> = Promise.resolve([]);
  act(() => {
    answers = Promise.all(
      [drawSample('ben', 'Ben'), drawSample('ada', 'Mi'), drawSample('ada', 'Mine')].map((sample) =>
        hooks.current.save([put(sample)]),
      ),
    );
  });
  await act(async () => {
    await expectOk(there.saveSample(drawSample('ada', 'Theirs'), revision));
    await expectOk(there.saveSample(drawSample('cid', 'Cid'), undefined));
  });
  // What another tab stored comes in, but not in place of what is still on its way.
  await waitFor(() => expect(names()).toEqual(['Mine', 'Ben', 'Cid']));
  open();
  expect(await act(() => answers)).toMatchObject([
    { ok: true },
    { ok: false, reason: 'conflict' },
    { ok: false, reason: 'conflict' },
  ]);
  await waitFor(() => expect(names()).toEqual(['Theirs', 'Ben', 'Cid']));
  expect((await expectOk(there.samples())).map(({ value }) => value.scenario.name)).toEqual(names());
});

test('who is taken out is gone at once, also while another write waits; without room for that they are there again', async () => {
  const repository = stored.tab();
  await expectOk(repository.saveSample(drawSample('ada', 'Ada'), undefined));
  const hooks = await use(repository, () => ({ samples: useSamples(), save: useSaveSamples() }));
  const names = () => hooks.current.samples.map(({ scenario }) => scenario.name);
  const takeOut = { id: 'ada', value: undefined };
  const open = held(repository);
  let answers: Promise<{ ok: boolean }[]> = Promise.resolve([]);
  act(() => {
    answers = Promise.all([
      hooks.current.save([put(drawSample('ada', 'New'))]),
      hooks.current.save([takeOut]),
    ]);
  });
  expect(names()).toEqual([]);
  open();
  expect((await act(() => answers)).map(({ ok }) => ok)).toEqual([true, true]);
  expect(names()).toEqual([]);
  expect(await expectOk(stored.tab().samples())).toEqual([]);

  await act(() => hooks.current.save([put(drawSample('ada', 'Again'))]));
  const stuck = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  expect(await act(() => hooks.current.save([takeOut]))).toMatchObject({ ok: false, reason: 'full' });
  stuck.mockRestore();
  expect(names()).toEqual(['Again']);
  expect(await act(() => hooks.current.save([takeOut]))).toMatchObject({ ok: true });
  expect(names()).toEqual([]);
});

test('shared things are saved on what was read last', async () => {
  const [here, there] = [stored.tab(), stored.tab()];
  const hooks = await use(here, () => ({ shared: useShared(), save: useSaveShared() }));
  const named = (name: string) => ({
    ...hooks.current.shared,
    brand: { ...hooks.current.shared.brand, name },
  });
  expect(await act(() => hooks.current.save(named('Fjord')))).toMatchObject({ ok: true });
  expect(await act(() => hooks.current.save(named('Fjord & Fern')))).toMatchObject({ ok: true });
  await waitFor(() => expect(hooks.current.shared.brand.name).toBe('Fjord & Fern'));
  const { value, revision } = await expectOk(there.shared());
  expect(value.brand.name).toBe('Fjord & Fern');
  await act(() =>
    expectOk(there.saveShared({ ...value, brand: { ...value.brand, name: 'Theirs' } }, revision)),
  );
  await waitFor(() => expect(hooks.current.shared.brand.name).toBe('Theirs'));
});

test('what was published is read and kept', async () => {
  const hooks = await use(stored.tab(), () => ({
    published: usePublished('a'),
    journey: usePublishedJourney('a'),
    save: useSavePublished(),
  }));
  expect([hooks.current.published, hooks.current.journey]).toEqual([undefined, undefined]);
  const published = { journey: 'a', version: 1, digest: 'sha256:0', address: 'https://a.example', at: 1 };
  for (const version of [1, 2]) {
    const journey = present(compileDraft(drawPieces([trigger('Signed Up'), exit()]), version).journey);
    await act(() => hooks.current.save({ published: { ...published, version }, journey }));
    await waitFor(() => expect(hooks.current.published).toEqual({ ...published, version }));
    await waitFor(() => expect(hooks.current.journey).toEqual(journey));
  }
});
