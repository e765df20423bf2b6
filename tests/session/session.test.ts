import { describe, expect, test, vi } from 'vitest';
import {
  addNote,
  changeJourney,
  changeSettings,
  describeNode,
  documentSchema,
  editDocument,
  moveNodes,
  putEmails,
  removeNodes,
  removeNotes,
} from '../../src/core/index.ts';
import { createSession } from '../../src/session/createSession.ts';
import { namesOfOthers } from '../../src/session/namesOfOthers.ts';
import type { Save, SaveResult } from '../../src/session/autosave.ts';
import { drawDraft, email, exit, rendering, shared, trigger, wait, writtenEmail } from '../core/draw.ts';

const options = {
  shared,
  version: 1,
  render: rendering,
  save: (): Promise<SaveResult> => Promise.resolve({ ok: true }),
};
const opened = (save: Save = () => Promise.resolve({ ok: true })) =>
  createSession({
    draft: drawDraft([trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')]),
    shared,
    version: 1,
    render: rendering,
    save,
  });
const rename = (name: string) => editDocument((document) => changeJourney(document, { name }));

describe('history', () => {
  test('undo all the way back returns the very same objects, redo all the last', () => {
    const session = opened();
    const first = session.store.getState().draft;
    session.apply('Rename', rename('One'));
    session.apply(
      'Move',
      editDocument((document) => moveNodes(document, new Map([['w', { x: 9, y: 9 }]]))),
    );
    session.apply('Write', putEmails(writtenEmail('m', 'Another subject')));
    session.apply(
      'Delete',
      editDocument((document) => removeNodes(document, new Set(['w']))),
    );
    const last = session.store.getState().draft;
    for (let count = 0; count < 4; count++) session.undo();
    expect(session.store.getState().draft).toBe(first);
    expect(session.store.getState().draft.document).toBe(first.document);
    session.undo();
    expect(session.store.getState().draft).toBe(first);
    for (let count = 0; count < 4; count++) session.redo();
    expect(session.store.getState().draft).toBe(last);
  });
  test('typing merges by field until it is left', () => {
    const session = opened();
    const type = (name: string) => session.apply('Rename', rename(name), { merge: 'journey/name' });
    ['N', 'Ne', 'New'].forEach(type);
    expect(session.store.getState().past).toHaveLength(1);
    session.endMerge();
    type('New!');
    expect(session.store.getState().past).toHaveLength(2);
    session.undo();
    expect(session.store.getState().draft.document.name).toBe('New');
    type('Newer');
    expect(session.store.getState().past).toHaveLength(2);
  });
  test('an edit that changes nothing is no step, and a new step clears redo', () => {
    const session = opened();
    expect(
      session.apply(
        'Nothing',
        editDocument((document) => describeNode(document, 'w', { name: undefined })),
      ),
    ).toBe(false);
    expect(session.store.getState().past).toEqual([]);
    session.apply('One', rename('One'));
    session.undo();
    session.apply('Two', rename('Two'));
    expect(session.store.getState().future).toEqual([]);
  });
  test('notes are selected beside steps, and leave the selection with the note', () => {
    const session = opened();
    const note = { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 240, height: 160 }, colour: 'grey' } as const; // prettier-ignore
    const add = editDocument((document) => addNote(document, note));
    session.apply('Add note', add, { select: ['w'], selectNotes: ['n'] });
    expect(session.store.getState().selection).toEqual({ nodes: ['w'], edges: [], notes: ['n'] });
    session.select(['w'], [], []);
    expect(session.store.getState().selection).toEqual({ nodes: ['w'], edges: [] });
    session.select([], [], ['n']);
    session.apply('Delete note', editDocument((document) => removeNotes(document, new Set(['n'])))); // prettier-ignore
    expect(session.store.getState().selection).toEqual({ nodes: [], edges: [] });
    session.undo();
    expect(session.store.getState().selection.notes).toEqual(['n']);
  });
  test('the selection comes back with the step, and never names what is gone', () => {
    const session = opened();
    session.select(['w']);
    session.apply(
      'Delete',
      editDocument((document) => removeNodes(document, new Set(['w']))),
    );
    expect(session.store.getState().selection.nodes).toEqual([]);
    session.undo();
    expect(session.store.getState().selection.nodes).toEqual(['w']);
    expect(session.store.getState().travelled).toMatchObject({ direction: 'undid', label: 'Delete' });
  });
  test('one can jump to any entry, and says how far', () => {
    const session = opened();
    const first = session.store.getState().draft;
    for (const name of ['One', 'Two', 'Three']) session.apply(name, rename(name));
    const last = session.store.getState().draft;
    const name = () => session.store.getState().draft.document.name;
    session.travelTo(1);
    expect(name()).toBe('One');
    expect(session.store.getState().travelled).toEqual({
      direction: 'undid',
      label: 'Two',
      steps: 2,
      from: last,
    });
    expect(session.store.getState().past.map(({ label }) => label)).toEqual(['One']);
    session.travelTo(0);
    expect(session.store.getState().draft).toBe(first);
    session.travelTo(3);
    expect(session.store.getState().draft).toBe(last);
    expect(session.store.getState().travelled).toMatchObject({
      direction: 'redid',
      label: 'Three',
      steps: 3,
    });
    session.travelTo(2);
    session.apply('Other', rename('Other'));
    expect(session.store.getState().past.map(({ label }) => label)).toEqual(['One', 'Two', 'Other']);
  });
  test.each([-1, 1, 2])(
    'a jump to %i of one entry, where one is or where there is none, does nothing',
    (count) => {
      const session = opened();
      session.apply('One', rename('One'));
      const before = session.store.getState();
      session.travelTo(count);
      expect(session.store.getState()).toBe(before);
    },
  );
  test('nothing changes while somebody else edits', () => {
    const session = opened();
    session.setReadOnly('Open in another tab');
    expect(session.apply('Rename', rename('One'))).toBe(false);
    expect(session.store.getState().past).toEqual([]);
    session.setReadOnly(undefined);
    session.apply('Rename', rename('One'));
    session.setReadOnly('Open in another tab');
    session.travelTo(0);
    expect(session.store.getState().past).toHaveLength(1);
  });
});

describe('saving', () => {
  test('is no step of the history, and “saved” means that the present draft is stored', async () => {
    const saves: [unknown, unknown][] = [];
    const session = opened((before, after) => {
      saves.push([before, after]);
      return Promise.resolve({ ok: true });
    });
    const first = session.store.getState().draft;
    session.apply('Rename', rename('One'));
    expect(session.store.getState().save.state).toBe('saving');
    await session.flush();
    expect(session.store.getState()).toMatchObject({ save: { state: 'saved' }, future: [] });
    expect(session.store.getState().past).toHaveLength(1);
    expect(saves).toEqual([[first, session.store.getState().draft]]);
  });
  test('runs one at a time and skips to the latest', async () => {
    const waiting: ((result: SaveResult) => void)[] = [];
    const names: string[] = [];
    const session = opened((_, { document }) => {
      names.push(document.name);
      return new Promise((resolve) => waiting.push(resolve));
    });
    for (const name of ['A', 'B', 'C']) session.apply('Rename', rename(name));
    expect(names).toEqual(['A']);
    waiting.shift()?.({ ok: true });
    await vi.waitFor(() => expect(names).toEqual(['A', 'C']));
    expect(session.store.getState().save.state).toBe('saving');
    waiting.shift()?.({ ok: true });
    await session.flush();
    expect(session.store.getState().save.state).toBe('saved');
  });
  test('a full disk is told and tried again; a conflict is told and left alone', async () => {
    vi.useFakeTimers();
    const results: SaveResult[] = [
      { ok: false, reason: 'full', words: 'The disk is full' },
      { ok: true },
      { ok: false, reason: 'conflict', words: 'Changed elsewhere' },
    ];
    let calls = 0;
    const session = opened(() => Promise.resolve(results[calls++] ?? { ok: true }));
    session.apply('Rename', rename('A'));
    await vi.advanceTimersByTimeAsync(10);
    expect(session.store.getState().save).toMatchObject({ state: 'failed', reason: 'full' });
    await vi.advanceTimersByTimeAsync(3_100);
    expect(session.store.getState().save.state).toBe('saved');
    session.apply('Rename', rename('B'));
    await vi.advanceTimersByTimeAsync(10);
    session.apply('Rename', rename('C'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls).toBe(3);
    expect(session.store.getState()).toMatchObject({
      save: { reason: 'conflict' },
      draft: { document: { name: 'C' } },
    });
    session.dispose();
    vi.useRealTimers();
  });
});

test('compiling is done once for each draft', () => {
  const render = vi.fn(rendering);
  const session = createSession({
    draft: opened().store.getState().draft,
    shared,
    version: 3,
    render,
    save: () => Promise.resolve({ ok: true }),
  });
  expect(session.compiled()).toBe(session.compiled());
  expect(session.compiled().journey?.version).toBe(3);
  session.select(['w']);
  session.apply(
    'Change wait',
    editDocument((document) => changeSettings(document, 'w', { for: 'P2D' })),
  );
  session.compiled();
  expect(render).toHaveBeenCalledTimes(1);
});

test('the journeys of the workspace are known to compiling once they are known here', () => {
  const draft = drawDraft([
    trigger('Signed Up', 't'),
    { kind: 'startJourney', id: 's', settings: { journey: 'gone' }, ways: {} },
  ]);
  const session = createSession({ ...options, draft });
  const codes = () => session.compiled().issues.flatMap(({ code, node }) => (node === 's' ? [code] : []));
  expect(codes()).toEqual([]);
  session.setOthers([]);
  expect(codes()).toEqual(['bad-reference']);
  const before = session.compiled();
  expect(session.compiled()).toBe(before);
  session.setOthers([{ ...draft.document, id: 'gone', name: 'Here after all' }]);
  expect(codes()).not.toContain('bad-reference');
});
test('accepted warnings stay through edits, undo and reading back', () => {
  const draft = drawDraft([trigger('Signed Up', 't'), email('m')]);
  const accepted = [{ code: 'no-goal', note: 'Only an announcement' }];
  const session = createSession({
    ...options,
    draft: { ...draft, document: { ...draft.document, accepted } },
  });
  session.apply('Rename', rename('New'));
  session.apply(
    'Delete',
    editDocument((document) => removeNodes(document, new Set(['m']))),
  );
  session.undo();
  const { document } = session.store.getState().draft;
  expect(document.accepted).toBe(accepted);
  expect(documentSchema.parse(JSON.parse(JSON.stringify(document))).accepted).toEqual(accepted);
});
test('names of others are the same object until one of them changes', () => {
  const session = opened();
  const names = () => namesOfOthers(session.store.getState());
  const before = names();
  session.select(['w']);
  expect(names()).toBe(before);
  expect(before.journey('other')).toBeUndefined();
  const { document } = session.store.getState().draft;
  session.setOthers([{ ...document, id: 'other', name: 'Other' }]);
  session.setShared({ ...shared, segments: { vip: { name: 'Big spenders', rule: { tag: 'vip' } } } });
  expect([
    names().journey('other'),
    names().journey(document.id),
    names().segment('vip'),
    names().segment('x'),
  ]).toEqual(['Other', document.name, 'Big spenders', undefined]);
});
