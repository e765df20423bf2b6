import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode, addNote, addSection, addToSection, changeNote, changeSection, dissolveSections, documentSchema, moveNotes, newNode,
  noteColours, noteSchema, noteSizes, noteTextMax, readAs, readWith, removeNodes, removeNotes, sectionSchema, sectionsOf, withoutMembers,
  blankDocument, type JourneyDocument, type JourneyNote,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { drawDraft, email, exit, there, trigger, wait } from '../draw.ts';
import { expectEdit } from './expectEdit.ts';

const journey = () =>
  drawDraft([trigger('A', 't'), email('a'), wait('P1D', 'w'), exit('Done', 'x')]).document;
const note = (id: string, patch: Partial<JourneyNote> = {}): JourneyNote => ({
  id,
  text: 'Ask Mira',
  position: { x: 0, y: 0 },
  size: noteSizes.initial,
  colour: 'yellow',
  ...patch,
});
const stored = (more: object): JourneyDocument => {
  const read = readAs('wend.document', documentSchema, { ...journey(), ...more });
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value;
};

describe('a stored document', () => {
  test('without notes and sections has none, and none are made up', () => {
    expect(Object.keys(stored({}))).not.toContain('notes');
    expect(sectionsOf(stored({}))).toEqual([]);
  });
  test('keeps what is well formed just as it is', () => {
    const more = {
      notes: [note('n', { colour: 'pink', text: '# Hello\n- there' })],
      sections: [{ id: 's', name: 'Reminders', colour: 'blue', members: ['a', 'w'] }],
    };
    expect(stored(more)).toMatchObject(more);
  });
  test('loses no note over what is ill-formed in it, nor the others over one that is no note', () => {
    const spoilt = {
      id: 'n',
      text: 7,
      position: { x: 'far' },
      size: { width: -5, height: 1e9 },
      colour: 'red',
    };
    expect(stored({ notes: [spoilt, 'x', { id: '__proto__' }, note('m')] }).notes).toEqual([
      { id: 'n', text: '', position: { x: 0, y: 0 }, size: noteSizes.initial, colour: noteColours[0] },
      note('m'),
    ]);
    expect(stored({ notes: 'none' }).notes).toBeUndefined();
    const sections = [{ id: 's', name: 4, colour: 'red', members: 'a' }, 7];
    expect(stored({ sections }).sections).toEqual([{ id: 's', name: '', members: [] }]);
  });
  test('sections mean steps that are there, each once, and are never empty', () => {
    const sections = [
      { id: 's', name: 'One', members: ['a', 'gone', 'w'] },
      { id: 'r', name: 'Two', members: ['w', 'x', 'x'] },
      { id: 'q', name: 'Three', members: ['gone'] },
    ];
    const document = stored({ sections });
    expect(sectionsOf(document).map(({ id, members }) => [id, members])).toEqual([
      ['s', ['a', 'w']],
      ['r', ['x']],
    ]);
    expect(sectionsOf(document)).toBe(sectionsOf(document));
  });
});

test('from outside a note or section is complete, or refused', () => {
  expect(readWith(noteSchema, note('n')).ok).toBe(true);
  for (const patch of [
    { colour: 'red' },
    { text: 'x'.repeat(noteTextMax + 1) },
    { size: { width: 1, height: 1 } },
    { position: { x: Infinity, y: 0 } },
    { onclick: 'alert(1)' },
  ])
    expect(readWith(noteSchema, { ...note('n'), ...patch }).ok, JSON.stringify(patch).slice(0, 60)).toBe(
      false,
    );
  expect(readWith(sectionSchema, { id: 's', name: 'x'.repeat(201), members: [] }).ok).toBe(false);
});

describe('edits', () => {
  const section = { id: 's', name: 'Reminders', members: ['a', 'w'] };
  test('of notes', () => {
    const one = expectEdit(journey(), (before) => addNote(before, note('n')));
    const two = expectEdit(one, (before) => addNote(before, note('m')));
    expect(addNote(two, note('n'))).toBe(two);
    const changed = expectEdit(two, (before) => changeNote(before, 'm', { text: 'Other', colour: 'grey' }));
    expect(changed.notes?.[1]).toEqual(note('m', { text: 'Other', colour: 'grey' }));
    expect(changeNote(changed, 'm', { text: 'Other' })).toBe(changed);
    const moved = expectEdit(changed, (before) => moveNotes(before, new Map([['n', { x: 8, y: 16 }]])));
    expect(moved.notes?.[0]?.position).toEqual({ x: 8, y: 16 });
    expect(moveNotes(moved, new Map([['n', { x: 8, y: 16 }]]))).toBe(moved);
    const none = expectEdit(moved, (before) => removeNotes(before, new Set(['n', 'm'])));
    expect(none).toEqual(journey());
    expect(removeNotes(none, new Set(['n']))).toBe(none);
  });
  test('of sections: a step leaves the one that it was in, and an empty one goes', () => {
    const one = expectEdit(journey(), (before) => addSection(before, section));
    const two = expectEdit(one, (before) =>
      addSection(before, { id: 'r', name: '', members: ['w', 'x', 'gone'] }),
    );
    expect(two.sections?.map(({ members }) => members)).toEqual([['a'], ['w', 'x']]);
    expect(addSection(two, { ...section, id: 'r' })).toBe(two);
    expect(addSection(two, { id: 'q', name: '', members: ['gone'] })).toBe(two);
    const joined = expectEdit(two, (before) => addToSection(before, 'r', ['a']));
    expect(joined.sections).toEqual([{ id: 'r', name: '', members: ['w', 'x', 'a'] }]);
    expect(addToSection(joined, 'r', ['a', 'gone'])).toBe(joined);
    const named = expectEdit(joined, (before) => changeSection(before, 'r', { name: 'Last call' }));
    expect(changeSection(named, 'r', { name: 'Last call' })).toBe(named);
    const less = expectEdit(named, (before) => withoutMembers(before, new Set(['a'])));
    expect(less.sections?.[0]?.members).toEqual(['w', 'x']);
    expect(expectEdit(less, (before) => dissolveSections(before, new Set(['r'])))).toEqual(journey());
  });
  test('deleting a step shrinks its section, deleting the last dissolves it', () => {
    const one = addSection(journey(), section);
    const less = expectEdit(one, (before) => removeNodes(before, new Set(['w'])));
    expect(less.sections?.[0]?.members).toEqual(['a']);
    expect(expectEdit(less, (before) => removeNodes(before, new Set(['a']))).sections).toBeUndefined();
  });

  const step = fc.record({ what: fc.integer({ min: 0, max: 8 }), a: fc.nat(9), b: fc.nat(9) });
  test('any sequence keeps every law', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let document = blankDocument('j', 'J', 'UTC');
        for (const { what, a, b } of steps) {
          const [x, y] = [`n${a}`, `n${b}`];
          const section_ = `s${b % 3}`;
          const edits = [
            () => addNode(document, newNode(x, 'wait', { x: 0, y: 0 })),
            () => addSection(document, { id: section_, name: '', members: [x, y] }),
            () => addToSection(document, section_, [x]),
            () => removeNodes(document, new Set([x])),
            () => withoutMembers(document, new Set([x, y])),
            () => dissolveSections(document, new Set([section_])),
            () => addNote(document, note(x)),
            () => changeNote(document, x, { text: y }),
            () => removeNotes(document, new Set([x])),
          ];
          document = expectEdit(document, () => there(edits[what])());
        }
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });
});
