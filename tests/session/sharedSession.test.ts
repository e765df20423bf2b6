import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  putSample,
  putSegment,
  putTopic,
  takeOutSegment,
  type Draft,
  type Library,
  type Sample,
  type Segment,
} from '../../src/core/index.ts';
import type { SaveResult } from '../../src/session/writeQueue.ts';
import { createSharedSession } from '../../src/session/createSharedSession.ts';
import type { LibraryWrite } from '../../src/session/LibraryWrite.ts';
import { drawDraft, shared, trigger } from '../core/draw.ts';
import { drawSample } from '../library/sampleDraft.ts';

const vip: Segment = { name: 'VIP', rule: { tag: 'vip' } };
const loyal: Segment = { name: 'Loyal', rule: { tag: 'loyal' } };

/** A library in memory, as the app keeps it: what is shown at once, and what is stored after a while. */
function memory() {
  const asking: Draft = {
    ...drawDraft([trigger('Signed Up', 't')]),
    document: {
      ...drawDraft([trigger('Signed Up', 't')]).document,
      id: 'asking',
      audience: { segment: 'vip' },
    },
  };
  const world: { drafts: Draft[]; samples: Sample[] } = { drafts: [asking], samples: [drawSample('ada')] };
  const writes: LibraryWrite[] = [];
  const answers: SaveResult[] = [];
  const session = createSharedSession({
    shared: { ...shared, segments: { vip, loyal } },
    others: () => ({ drafts: world.drafts, samples: world.samples }),
    show({ drafts, samples }) {
      for (const { before, after } of drafts)
        world.drafts = world.drafts.map((draft) =>
          draft.document.id === before.document.id ? after : draft,
        );
      for (const { before, after } of samples)
        world.samples = [...world.samples.filter(({ id }) => id !== before?.id), ...(after ? [after] : [])];
    },
    save: (write) => {
      writes.push(write);
      return Promise.resolve(answers.shift() ?? { ok: true });
    },
  });
  const present = (): Library => ({ shared: session.store.getState().shared, ...world });
  return { session, world, writes, answers, present, state: session.store.getState };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an edit is one step, and undo and redo hand back the very same objects', () => {
  const { session, state } = memory();
  const first = state().shared;
  const step = session.apply('Rename', putSegment('vip', { ...vip, name: 'Best' }));
  expect(step).toMatchObject({ label: 'Rename' });
  expect(state().past.at(-1)).toBe(step);
  const second = state().shared;
  expect(second.segments['vip']?.name).toBe('Best');
  session.undo();
  expect(state().shared).toBe(first);
  expect(state().travelled).toMatchObject({ direction: 'undid', label: 'Rename' });
  session.redo();
  expect(state().shared).toBe(second);
  expect(session.apply('Nothing', (library) => library)).toBeUndefined();
  expect(state().past).toHaveLength(1);
});

test('keystrokes in one field are one step until it is left, and stored as the last of them', async () => {
  const { session, state, writes } = memory();
  for (const name of ['N', 'Ne', 'New'])
    session.apply('Rename', putSegment('vip', { ...vip, name }), { merge: 'name' });
  session.endMerge();
  session.apply('Rename', putSegment('vip', { ...vip, name: 'Newer' }), { merge: 'name' });
  expect(state().past.map(({ label }) => label)).toEqual(['Rename', 'Rename']);
  await session.flush();
  expect(writes.at(-1)?.shared?.after).toBe(state().shared);
  // The first went out at once; the others waited for it and are one.
  expect(writes).toHaveLength(2);
  session.undo();
  expect(state().shared.segments['vip']?.name).toBe('New');
  session.undo();
  expect(state().shared.segments['vip']?.name).toBe('VIP');
});

test('keystrokes about one sample are one step too, and different samples are not', () => {
  const { session, state, world } = memory();
  const [ada] = world.samples;
  if (!ada) throw new Error('no Ada');
  const named = (name: string): Sample => ({ ...ada, scenario: { ...ada.scenario, name } });
  for (const name of ['A', 'Ad']) session.apply('Edit', putSample(named(name)), { merge: 'ada' });
  session.apply('Edit', putSample({ ...drawSample('bo') }), { merge: 'ada' });
  expect(state().past).toHaveLength(2);
  session.undo();
  session.undo();
  expect(world.samples).toEqual([ada]);
});

test('a replacement reaches into journeys as one step, and back', async () => {
  const { session, world, writes, present } = memory();
  const before = present();
  session.apply('Replace', (library) => takeOutSegment(library, 'vip', 'loyal'));
  expect(world.drafts[0]?.document.audience).toEqual({ segment: 'loyal' });
  await session.flush();
  expect(writes).toHaveLength(1);
  expect(writes[0]?.drafts).toHaveLength(1);
  session.undo();
  expect(present()).toEqual(before);
  expect(present().shared).toBe(before.shared);
  await session.flush();
  expect(writes[1]?.drafts[0]?.after).toBe(before.drafts[0]);
});

test('a step into a journey that was changed since is not taken back, and says so', () => {
  const { session, world, state } = memory();
  session.apply('Replace', (library) => takeOutSegment(library, 'vip', 'loyal'));
  world.drafts = world.drafts.map((draft) => ({
    ...draft,
    document: { ...draft.document, name: 'Changed elsewhere' },
  }));
  const shown = state().shared;
  session.undo();
  expect(state().shared).toBe(shown);
  expect(state().past).toHaveLength(1);
  expect(state().travelled).toMatchObject({ direction: 'refused' });
  expect(state().travelled?.label).toContain('Nothing was overwritten');
});

test('what finds no room is tried again by itself', async () => {
  const { session, answers, writes, state } = memory();
  answers.push({ ok: false, reason: 'full', words: 'No space.' });
  session.apply('Add', putTopic('t', { name: 'T', description: '', transactional: false, default: 'in' }));
  await expect(session.flush()).rejects.toThrow('No space.');
  expect(state().save).toMatchObject({ state: 'failed', reason: 'full' });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(state().save).toEqual({ state: 'saved' });
  expect(writes).toHaveLength(2);
  expect(session.isIdle()).toBe(true);
});

test('a conflict is told, nothing more is stored, and taking over what is stored ends it', async () => {
  const { session, answers, writes, state } = memory();
  answers.push({ ok: false, reason: 'conflict', words: 'Changed elsewhere.' });
  session.apply('Rename', putSegment('vip', { ...vip, name: 'Mine' }));
  await expect(session.flush()).rejects.toThrow('Changed elsewhere.');
  session.apply('Rename', putSegment('vip', { ...vip, name: 'Mine too' }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(writes).toHaveLength(1);
  expect(session.isIdle()).toBe(false);
  session.replace({ ...shared, segments: { vip: { ...vip, name: 'Theirs' } } });
  expect(state()).toMatchObject({ past: [], future: [], save: { state: 'saved' } });
  expect(state().shared.segments['vip']?.name).toBe('Theirs');
  expect(session.isIdle()).toBe(true);
});
