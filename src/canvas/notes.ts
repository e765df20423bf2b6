import {
  addNote,
  changeNote,
  editDocument,
  noteSizes,
  plainNote,
  type Edit,
  type JourneyNote,
  type NoteColour,
  type Point,
} from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { t } from '../texts/t.ts';
import { say, type Desk } from './desk.ts';
import { grid, snap, snapPoint, type Size } from './geometry.ts';
import { noteKey } from './layerIds.ts';
import { middleOfSeen, revealBox } from './looking.ts';
import { lastPoint } from './pointerPlace.ts';
import { apply, draftOf } from './steps.ts';

// What can be done to notes, by whichever pointer, key or menu.

export const notesOf = (desk: Desk): readonly JourneyNote[] => draftOf(desk).document.notes ?? [];
export const noteAt = (desk: Desk, id: string): JourneyNote | undefined =>
  notesOf(desk).find((note) => note.id === id);

/** What a note is called where it is spoken of. */
export function noteName({ text }: JourneyNote): string {
  const words = plainNote(text);
  if (words === '') return t('Empty note');
  return t('Note: {words}', { words: words.length > 80 ? `${words.slice(0, 79)}…` : words });
}

export const selectNote = (desk: Desk, id: string): void => desk.session.select([], [], [id]);

/** Adds a note whose middle is near a point, and puts the keyboard into it where it has no text yet. */
export function addNoteAt(
  desk: Desk,
  at: Point,
  { label = t('Add note'), text = '' } = {},
): string | undefined {
  const { width, height } = noteSizes.initial;
  const note: JourneyNote = {
    id: newId(),
    text,
    position: snapPoint({ x: at.x - width / 2, y: at.y - height / 2 }),
    size: sizeFor(text),
    colour: notesOf(desk).at(-1)?.colour ?? 'yellow',
  };
  const edit = editDocument((document) => addNote(document, note));
  if (!apply(desk, label, edit, { selectNotes: [note.id] })) return undefined;
  say(
    desk,
    text === ''
      ? t('Added a note. Write its text; Escape ends.')
      : t('Added {what}.', { what: noteName(note) }),
  );
  revealBox(desk, { ...note.position, ...note.size });
  if (text === '') writeNote(desk, note.id);
  return note.id;
}

/** Adds a note where the pointer is, else in the middle of what is seen. */
export const addNoteHere = (desk: Desk): string | undefined =>
  addNoteAt(desk, lastPoint(desk) ?? middleOfSeen(desk));

/** A note for a text that is there already: as high as its lines, about. */
function sizeFor(text: string): Size {
  const { initial, least, most } = noteSizes;
  const width = text.length > 400 ? 320 : initial.width;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((width - 24) / 6.6))), 0);
  const height = Math.min(480, most.height, Math.max(least.height, snap(lines * 18 + 36)));
  return { width, height: text === '' ? initial.height : height };
}

/** Puts the keyboard into the text of a note. */
export function writeNote(desk: Desk, id: string): void {
  if (desk.session.store.getState().readOnly !== undefined) return;
  selectNote(desk, id);
  desk.view.setState({ writing: { what: 'note', id } });
}

export const changeText = (desk: Desk, id: string, text: string): boolean =>
  apply(desk, t('Edit note'), patched(id, { text }), { merge: `note/${id}/text` });

const coloured: Readonly<Record<NoteColour, string>> = {
  yellow: t('The note is yellow.'),
  green: t('The note is green.'),
  blue: t('The note is blue.'),
  pink: t('The note is pink.'),
  grey: t('The note is grey.'),
};

export function colourNotes(desk: Desk, ids: readonly string[], colour: NoteColour): void {
  const edit = editDocument((document) =>
    ids.reduce((present, id) => changeNote(present, id, { colour }), document),
  );
  if (apply(desk, t('Colour note'), edit)) say(desk, coloured[colour]);
}

/** Within what a note may measure, on the grid. */
export const withinSizes = ({ width, height }: Size): Size => ({
  width: Math.min(noteSizes.most.width, Math.max(noteSizes.least.width, snap(width))),
  height: Math.min(noteSizes.most.height, Math.max(noteSizes.least.height, snap(height))),
});

export function resizeNote(desk: Desk, id: string, size: Size, merge?: string): void {
  const edit = patched(id, { size: withinSizes(size) });
  apply(desk, t('Resize note'), edit, merge === undefined ? {} : { merge });
}

/** Makes a note larger or smaller by steps of the grid; a burst of keys is one step of the history. */
export function growNote(desk: Desk, id: string, by: Size): void {
  const note = noteAt(desk, id);
  if (!note) return;
  const step = 2 * grid;
  const size = withinSizes({
    width: note.size.width + by.width * step,
    height: note.size.height + by.height * step,
  });
  resizeNote(desk, id, size, `grow ${id}`);
  say(desk, t('{width} by {height}.', size));
}

const patched = (id: string, patch: Partial<JourneyNote>): Edit =>
  editDocument((document) => changeNote(document, id, patch));

/** The note before or after another in reading order, from top to bottom. */
export function noteBeside(desk: Desk, id: string | undefined, way: 1 | -1): string | undefined {
  const sorted = [...notesOf(desk)].sort(
    (a, b) => a.position.y - b.position.y || a.position.x - b.position.x,
  );
  const at = sorted.findIndex((note) => note.id === id);
  return (at < 0 ? sorted[0] : sorted[(at + way + sorted.length) % sorted.length])?.id;
}

/** Selects a note, brings it into view and puts the focus on it. */
export function goToNote(desk: Desk, id: string | undefined): void {
  const note = id === undefined ? undefined : noteAt(desk, id);
  if (!note) return;
  selectNote(desk, note.id);
  revealBox(desk, { ...note.position, ...note.size });
  desk.view.setState({ wanted: noteKey(note.id) });
}
