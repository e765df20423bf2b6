import { describe, expect, test } from 'vitest';
import {
  addNote,
  describeNode,
  editDocument,
  moveNodes,
  putEmails,
  removeNodes,
  removeNotes,
  type Sample,
} from '../../src/core/index.ts';
import type { Aside } from '../../src/session/Session.ts';
import { scenario, writtenEmail } from '../core/draw.ts';
import { opened, rename } from './opened.ts';

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
    const note = { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 240, height: 160 }, colour: 'grey' } as const; // oxfmt-ignore
    const add = editDocument((document) => addNote(document, note));
    session.apply('Add note', add, { select: ['w'], selectNotes: ['n'] });
    expect(session.store.getState().selection).toEqual({ nodes: ['w'], edges: [], notes: ['n'] });
    session.select(['w'], [], []);
    expect(session.store.getState().selection).toEqual({ nodes: ['w'], edges: [] });
    session.select([], [], ['n']);
    session.apply('Delete note', editDocument((document) => removeNotes(document, new Set(['n'])))); // oxfmt-ignore
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
  test('what was changed beside the draft is a step like any other, and the draft stays the very same', () => {
    const session = opened();
    const made: string[] = [];
    const ben = (name: string): Sample => ({ id: 'ben', scenario: scenario([], { name }) });
    const make: Aside['make'] = ({ samples: [one] }) => made.push(one?.after?.scenario.name ?? 'gone') > 0;
    const note = (before: Sample | undefined, after: Sample, merge?: string) =>
      session.note(
        `Make ${after.scenario.name}`,
        { write: { drafts: [], samples: [{ before, after }] }, make },
        merge,
      );
    session.apply('Rename', rename('One'));
    session.select(['w']);
    note(undefined, ben('A'));
    note(ben('A'), ben('B'), 'typing');
    note(ben('B'), ben('C'), 'typing');
    session.endMerge();
    session.apply('Rename', rename('Two'));
    const { draft, past } = session.store.getState();
    expect(past.map(({ label }) => label)).toEqual(['Rename', 'Make A', 'Make C', 'Rename']);
    session.undo();
    const one = session.store.getState().draft;
    expect(made).toEqual([]);
    session.undo();
    expect(made).toEqual(['A']);
    expect(session.store.getState()).toMatchObject({
      selection: { nodes: ['w'] },
      travelled: { direction: 'undid', label: 'Make C', steps: 1 },
    });
    expect(session.store.getState().draft).toBe(one);
    session.travelTo(0);
    session.travelTo(4);
    expect(made).toEqual(['A', 'gone', 'A', 'C']);
    expect(session.store.getState().draft).toBe(draft);
  });
  test.each([
    ['undo', 0],
    ['redo', 4],
  ] as const)(
    '%s ends before a step beside the draft that cannot be made, and is not held up by it again',
    (way, to) => {
      const session = opened();
      const first = session.store.getState().draft.document.name;
      let isStranger = false;
      const make = () => !isStranger;
      session.apply('One', rename('One'));
      session.note('Ben', { write: { drafts: [], samples: [] }, make });
      session.apply('Two', rename('Two'));
      session.apply('Three', rename('Three'));
      const labels = () => {
        const { past, future } = session.store.getState();
        return [past, future].map((entries) => entries.map(({ label }) => label));
      };
      const name = () => session.store.getState().draft.document.name;
      if (way === 'redo') session.travelTo(0);
      isStranger = true;
      session.travelTo(to);
      expect(name()).toBe('One');
      expect(labels()).toEqual([['One'], ['Two', 'Three']]);
      expect(session.store.getState().travelled).toMatchObject(
        way === 'undo' ? { label: 'Two', steps: 2 } : { label: 'One', steps: 1 },
      );
      session.travelTo(to === 0 ? 0 : 3);
      expect(name()).toBe(way === 'undo' ? first : 'Three');
    },
  );
  test('a single step that cannot be made changes nothing else, and says nothing of having been undone', () => {
    const session = opened();
    session.apply('One', rename('One'));
    session.note('Ben', { write: { drafts: [], samples: [] }, make: () => false });
    const { draft, past } = session.store.getState();
    session.undo();
    expect(session.store.getState()).toMatchObject({
      past: past.slice(0, 1),
      future: [],
      travelled: undefined,
    });
    expect(session.store.getState().draft).toBe(draft);
  });
  test('typing on what somebody else changed meanwhile is a step of its own', () => {
    const session = opened();
    const ben = (name: string): Sample => ({ id: 'ben', scenario: scenario([], { name }) });
    const note = (before: Sample, after: Sample) =>
      session.note('Edit', { write: { drafts: [], samples: [{ before, after }] }, make: () => true }, 'ben');
    note(ben('A'), ben('B'));
    note(ben('Theirs'), ben('C'));
    note(ben('C'), ben('D'));
    expect(session.store.getState().past.map(({ aside }) => aside?.write.samples)).toEqual([
      [{ before: ben('A'), after: ben('B') }],
      [{ before: ben('Theirs'), after: ben('D') }],
    ]);
  });
});
