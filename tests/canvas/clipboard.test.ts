import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addNote,
  addSection,
  clippingType,
  graphOf,
  noteSizes,
  noteTextMax,
  sectionsOf,
  type Draft,
} from '../../src/core/index.ts';
import { copySelected, cutSelected, fill, heldBy, pasteHeld, type Held } from '../../src/canvas/clipboard.ts';
import { stepChanges } from '../../src/canvas/dragSteps.ts';
import { foreignText } from '../../src/canvas/foreignText.ts';
import { noteKey, sectionKey } from '../../src/canvas/layerIds.ts';
import { createLayers } from '../../src/canvas/layers.ts';
import { groundGroups, stepGroups } from '../../src/canvas/menuGroups.ts';
import { addNoteAt, growNote } from '../../src/canvas/notes.ts';
import { dissolve, makeSection, sectionsAt } from '../../src/canvas/sections.ts';
import { duplicate, duplicateTo, nudge, removeSelected, selectAll } from '../../src/canvas/steps.ts';
import * as toasts from '../../src/ui/toasts.ts';
import { there } from '../core/draw.ts';
import { documentAt, doneAt, openDesk, saidAt, selectedAt } from './openDesk.ts';
import { cartJourney } from './sampleJourney.ts';

let toast = vi.spyOn(toasts, 'toast');
beforeEach(() => {
  toast = vi.spyOn(toasts, 'toast');
  toast.mockClear();
});
const told = (): string => toast.mock.calls.map(([{ text }]) => text).join('\n');

const text = (words: string): Held => ({ own: '', text: words, other: false });
const offer = vi.fn();
const draftAt = (desk: ReturnType<typeof openDesk>): Draft => desk.session.store.getState().draft;
const noted = (): Draft => {
  const draft = cartJourney();
  const note = { id: 'n', text: 'Ask Mira', position: { x: 0, y: 8 }, size: noteSizes.initial, colour: 'pink' } as const; // oxfmt-ignore
  const document = addSection(addNote(draft.document, note), { id: 's', name: 'Start', members: ['w', 'c'] });
  return { ...draft, document };
};

/** As much of a clipboard as is asked for. */
function clipboard(): DataTransfer {
  const held = new Map<string, string>();
  const data = {
    setData: (type: string, value: string) => void held.set(type, value),
    getData: (type: string) => held.get(type) ?? '',
    get items() {
      return [...held];
    },
  };
  return data as unknown as DataTransfer; // the three members that are used
}

describe('steps', () => {
  test('go from one journey into another, with lines, emails, notes and sections, in one undoable step', () => {
    const [one, two] = [openDesk(noted()), openDesk(cartJourney())];
    selectAll(one);
    const data = clipboard();
    fill(data, there(copySelected(one)));
    expect(saidAt(one)).toBe('Copied 5 steps and a note.');
    expect(data.getData('text/plain')).toBe(data.getData(clippingType));
    const before = draftAt(two);
    pasteHeld(two, heldBy(data), offer);
    expect(doneAt(two)).toEqual(['Paste 5 steps and a note']);
    const { nodes, edges, notes } = documentAt(two);
    expect([nodes.length, edges.length, notes?.length, sectionsOf(documentAt(two)).length]).toEqual([
      10, 8, 1, 1,
    ]);
    expect(selectedAt(two).nodes).toEqual(nodes.slice(5).map(({ id }) => id));
    expect(selectedAt(two).notes).toEqual(notes?.map(({ id }) => id));
    expect(Object.keys(draftAt(two).emails)).toHaveLength(2);
    two.session.undo();
    expect(draftAt(two)).toBe(before);
  });
  test('as plain text are as good, and pasted again lie beside what was pasted', () => {
    const desk = openDesk(cartJourney());
    desk.session.select(['w']);
    const copied = there(copySelected(desk));
    pasteHeld(desk, text(copied), offer);
    pasteHeld(desk, text(` ${copied}\n`), offer);
    const [, w, , , , first, second] = documentAt(desk).nodes;
    const places = [w, first, second].map((node) => there(node).position);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(doneAt(desk)).toEqual(['Paste wait', 'Paste wait']);
  });
  test('cut are gone, come back with paste, and a cut is one step', () => {
    const desk = openDesk(noted());
    desk.session.select(['w', 'c'], [], ['n']);
    const cut = there(cutSelected(desk));
    expect(doneAt(desk)).toEqual(['Cut 2 steps and a note']);
    expect([documentAt(desk).nodes.length, documentAt(desk).notes, documentAt(desk).sections]).toEqual([
      3,
      undefined,
      undefined,
    ]);
    pasteHeld(desk, text(cut), offer);
    expect(sectionsAt(desk)[0]?.members).toHaveLength(2);
  });
  test('where nothing is selected nothing is copied; where nothing may be changed nothing is cut or pasted', () => {
    const desk = openDesk(cartJourney());
    expect(copySelected(desk)).toBeUndefined();
    desk.session.select(['w']);
    desk.session.setReadOnly('It is open elsewhere.');
    const copied = there(copySelected(desk));
    expect(cutSelected(desk)).toBeUndefined();
    pasteHeld(desk, text(copied), offer);
    pasteHeld(desk, text('a note'), offer);
    expect(doneAt(desk)).toEqual([]);
    expect(told()).toBe('It is open elsewhere.\n'.repeat(3).trim());
  });
});

describe('other texts', () => {
  test('become a note, whatever they say', () => {
    const desk = openDesk(cartJourney());
    for (const words of ['Ask Mira', 'https://acme.example/brief', '<script>alert(1)</script>', '{ not json', '{"a":1}'])
      pasteHeld(desk, text(words), offer);
    expect(documentAt(desk).notes?.map((note) => note.text)).toEqual([
      'Ask Mira',
      'https://acme.example/brief',
      '<script>alert(1)</script>',
      '{ not json',
      '{"a":1}',
    ]);
    expect(new Set(doneAt(desk))).toEqual(new Set(['Paste note']));
  }); // oxfmt-ignore
  test('that are a journey or a workspace offer to import it', () => {
    const desk = openDesk(cartJourney());
    for (const what of ['journey', 'workspace'] as const) {
      const whole = JSON.stringify({ format: `wend.${what}/1` });
      pasteHeld(desk, text(whole), offer);
      there(there(toast.mock.lastCall)[0].action).onAct();
      expect(offer).toHaveBeenLastCalledWith(what, whole);
    }
    expect(doneAt(desk)).toEqual([]);
  });
});

describe('hostile content is refused, with a reason, and the journey is untouched', () => {
  const spoilt = (change: (clipping: Record<string, unknown>) => void): string => {
    const desk = openDesk(cartJourney());
    selectAll(desk);
    const clipping = JSON.parse(there(copySelected(desk))) as Record<string, unknown>; // it is an object
    change(clipping);
    return JSON.stringify(clipping);
  };
  const named = (name: unknown) =>
    spoilt((clipping) => {
      const [first] = clipping['nodes'] as Record<string, unknown>[]; // of the journey above
      there(first)['name'] = name;
    });
  const cases: [string, string, RegExp][] = [
    ['wrong shape', spoilt((clipping) => (clipping['nodes'] = 7)), /“?7/],
    ['50 MB', 'x'.repeat(50_000_000), /20 MB/],
    ['50 MB of steps', `{"format":"wend.steps/1","x":"${'x'.repeat(50_000_000)}"}`, /20 MB/],
    [
      '10,000 deep',
      `{"format":"wend.steps/1","nodes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      /200 deep/,
    ],
    ['__proto__', '{"format":"wend.steps/1","__proto__":{"polluted":true}}', /could do harm/],
    ['a 2 MB name', named('x'.repeat(2_000_000)), /longer than 200/],
    ['a name that is no text', named({ toString: 'x' }), /text/],
    [
      'a member of 2 MB',
      spoilt((clipping) => (clipping['x'.repeat(2_000_000)] = 1)),
      /not part of the format/,
    ],
    ['a newer version', '{"format":"wend.steps/9"}', /newer/],
    ['another format', '{"format":"wend.scenario/1"}', /no part of a journey/],
    ['a text too long for a note', 'word '.repeat(noteTextMax), /a note holds/],
  ];
  test.each(cases)('%s', (_what, words, why) => {
    const desk = openDesk(noted());
    const before = draftAt(desk);
    pasteHeld(desk, text(words), offer);
    pasteHeld(desk, { own: words.slice(0, 3_000_000), text: '', other: false }, offer);
    expect(draftAt(desk)).toBe(before);
    expect(toast.mock.calls[0]?.[0].text).toMatch(why);
    expect(toast).toHaveBeenCalledTimes(2);
    for (const [{ text: said }] of toast.mock.calls) expect(said.length).toBeLessThan(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  test('a picture says so, nothing at all says nothing', () => {
    const desk = openDesk(cartJourney());
    pasteHeld(desk, { own: '', text: '', other: true }, offer);
    expect(told()).toMatch(/Only steps, notes and text/);
    pasteHeld(desk, text(''), offer);
    expect(toast).toHaveBeenCalledTimes(1);
  });
  test('any text is steps, a note, an offer or a refusal, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (words) => {
        expect(['text', 'refused', 'nothing']).toContain(foreignText(words).is);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe('notes and sections on the canvas', () => {
  test('move, grow, duplicate and go together with steps', () => {
    const desk = openDesk(noted());
    desk.session.select(['x'], [], ['n']);
    nudge(desk, { x: 1, y: 0 });
    desk.session.endMerge();
    duplicate(desk);
    growNote(desk, 'n', { width: 1, height: 0 });
    removeSelected(desk);
    expect(documentAt(desk).notes).toMatchObject([{ position: { x: 8 }, size: { width: 256 } }]);
    expect(doneAt(desk)).toEqual([
      'Move exit and a note',
      'Duplicate exit and a note',
      'Resize note',
      'Delete exit and a note',
    ]);
  });
  test('who drags a section drags its steps; a copy of all is a section too', () => {
    const desk = openDesk(noted());
    const { take } = stepChanges(desk);
    const layers = createLayers()({ ...draftAt(desk), draft: draftAt(desk), selection: selectedAt(desk), moving: undefined, resizing: undefined }); // oxfmt-ignore
    const { position } = there(layers.find(({ id }) => id === sectionKey('s')));
    const at = { x: position.x + 80, y: position.y };
    take([{ type: 'position', id: sectionKey('s'), position: at, dragging: true }]);
    expect(desk.view.getState().moving).toEqual(new Map([['w', { x: 480, y: 120 }], ['c', { x: 480, y: 240 }]])); // oxfmt-ignore
    take([{ type: 'position', id: sectionKey('s'), position: at, dragging: false }]);
    expect(doneAt(desk)).toEqual(['Move 2 steps']);
    duplicateTo(desk, new Map([['w', { x: 0, y: 120 }], ['c', { x: 0, y: 240 }]])); // oxfmt-ignore
    expect(sectionsAt(desk)).toHaveLength(2);
    expect(graphOf(documentAt(desk)).node('w')?.position).toEqual({ x: 480, y: 120 });
  });
  test('are made of what is selected, take no step by accident, and dissolve', () => {
    const desk = openDesk(noted());
    desk.session.select(['c', 'm']);
    makeSection(desk);
    expect(sectionsAt(desk).map(({ members }) => members)).toEqual([['w'], ['c', 'm']]);
    expect(desk.view.getState().writing?.what).toBe('section');
    const { take } = stepChanges(desk);
    take([{ type: 'position', id: 'x', position: { x: 400, y: 240 }, dragging: false }]);
    expect(sectionsAt(desk).flatMap(({ members }) => members)).not.toContain('x');
    desk.session.select(['x']);
    const item = (label: string) =>
      there(stepGroups(desk, 'x', { x: 0, y: 0 }).flatMap(({ items }) => items).find((each) => each.label === label)); // oxfmt-ignore
    item('Add to section').onSelect();
    expect(sectionsAt(desk)[0]?.members).toEqual(['w', 'x']);
    item('Remove from section').onSelect();
    dissolve(desk, sectionsAt(desk));
    expect(sectionsAt(desk)).toEqual([]);
    expect(doneAt(desk).slice(-3)).toEqual(['Add to section', 'Remove from section', 'Dissolve 2 sections']);
  });
  test('a new note is selected and waits for its text; menus offer it', () => {
    const desk = openDesk(cartJourney());
    const id = there(addNoteAt(desk, { x: 100, y: 100 }));
    expect(desk.view.getState().writing).toEqual({ what: 'note', id });
    expect(selectedAt(desk)).toEqual({ nodes: [], edges: [], notes: [id] });
    const ids = groundGroups(desk, { x: 0, y: 0 }).flatMap(({ items }) => items.map((item) => item.id));
    expect(ids).toEqual(expect.arrayContaining(['edit.paste', 'note.add']));
  });
  test('the projection hands back the same objects for what has not changed', () => {
    const desk = openDesk(noted());
    const project = createLayers();
    const shown = {
      draft: draftAt(desk),
      selection: selectedAt(desk),
      moving: undefined,
      resizing: undefined,
    };
    const first = project(shown);
    const moved = project({ ...shown, moving: new Map([[noteKey('n'), { x: 16, y: 16 }]]) });
    expect(moved[0]).toBe(first[0]);
    expect(moved[1]).not.toBe(first[1]);
    expect(moved[1]?.data).toBe(first[1]?.data);
    expect(project({ ...shown, draft: { ...shown.draft } })).toEqual(first);
    const plain = project({ ...shown, draft: cartJourney() });
    expect(plain).toEqual([]);
    expect(project({ ...shown, draft: cartJourney() })).toBe(plain);
  });
});
