import { describe, expect, test, vi } from 'vitest';
import {
  acceptIssue,
  addNote,
  changeSettings,
  documentSchema,
  editDocument,
  removeNodes,
} from '../../src/core/index.ts';
import { createSession } from '../../src/session/createSession.ts';
import { namesOfOthers } from '../../src/session/namesOfOthers.ts';
import type { SaveResult } from '../../src/session/writeQueue.ts';
import { drawDraft, email, rendering, shared, trigger } from '../core/draw.ts';
import { opened, options, rename } from './opened.ts';

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
  test('what comes of a write from before one started over is nobody’s business any more', async () => {
    const waiting: ((result: SaveResult) => void)[] = [];
    const saves: string[][] = [];
    const session = opened((before, after) => {
      saves.push([before.document.name, after.document.name]);
      return new Promise((resolve) => waiting.push(resolve));
    });
    session.apply('Rename', rename('Mine'));
    session.replace(rename('Theirs')(session.store.getState().draft));
    expect(session.store.getState().save.state).toBe('saved');
    session.apply('Rename', rename('After that'));
    waiting.shift()?.({ ok: false, reason: 'conflict', words: 'Changed elsewhere' });
    await vi.waitFor(() => expect(saves).toHaveLength(2));
    expect(saves[1]).toEqual(['Theirs', 'After that']);
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
    compileEmail: async (stored) => render(stored),
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

test('notes and sections are nothing to compile, whatever else changes is', () => {
  const session = opened();
  const before = session.compiled();
  const note = { id: 'note', text: 'Ask Bo', position: { x: 0, y: 0 }, size: { width: 200, height: 100 }, colour: 'grey' } as const; // oxfmt-ignore
  session.apply(
    'Add note',
    editDocument((document) => addNote(document, note)),
  );
  session.apply(
    'Add section',
    editDocument((document) => ({ ...document, sections: [] })),
  );
  expect(session.compiled()).toBe(before);
  session.apply('Rename', rename('Another'));
  expect(session.compiled().journey?.name).toBe('Another');
  session.undo();
  const [found] = before.issues.filter(({ severity }) => severity === 'warning');
  if (!found) throw new Error('the journey has a warning');
  session.apply(
    'Accept',
    editDocument((document) => acceptIssue(document, found, 'On purpose')),
  );
  expect(session.compiled().issues.map(({ accepted }) => accepted)).toContain('On purpose');
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
