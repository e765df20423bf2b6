import { sameJson } from '../values/json.ts';
import type { JourneyDocument, Point } from './JourneyDocument.ts';
import type { JourneyNote } from './Note.ts';

// As all edits: the very same document where nothing changes, and whatever is left alone is shared.

export function addNote(document: JourneyDocument, note: JourneyNote): JourneyDocument {
  const { notes = [] } = document;
  return notes.some(({ id }) => id === note.id) ? document : { ...document, notes: [...notes, note] };
}

/** Lays `patch` over a note. */
export const changeNote = (
  document: JourneyDocument,
  id: string,
  patch: Partial<Omit<JourneyNote, 'id'>>,
): JourneyDocument =>
  changed(document, (note) =>
    note.id === id && !sameJson({ ...note, ...patch }, note) ? { ...note, ...patch } : note,
  );

/** Puts notes at new places. */
export const moveNotes = (document: JourneyDocument, places: ReadonlyMap<string, Point>): JourneyDocument =>
  changed(document, (note) => {
    const place = places.get(note.id);
    const stays = !place || (place.x === note.position.x && place.y === note.position.y);
    return stays ? note : { ...note, position: place };
  });

export function removeNotes(document: JourneyDocument, ids: ReadonlySet<string>): JourneyDocument {
  const { notes = [], ...rest } = document;
  const left = notes.filter(({ id }) => !ids.has(id));
  if (left.length === notes.length) return document;
  return left.length === 0 ? rest : { ...rest, notes: left };
}

function changed(document: JourneyDocument, change: (note: JourneyNote) => JourneyNote): JourneyDocument {
  const { notes = [] } = document;
  const after = notes.map(change);
  return after.every((note, index) => note === notes[index]) ? document : { ...document, notes: after };
}
