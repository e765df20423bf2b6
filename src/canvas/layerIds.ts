// Notes and sections lie among the steps in React Flow under names that no id can have: a colon is no part of one.

export const noteKey = (id: string): string => `note:${id}`;
export const sectionKey = (id: string): string => `section:${id}`;

/** The id of the note or section that has this name in React Flow. */
export const noteNamed = (key: string): string | undefined => behind('note:', key);
export const sectionNamed = (key: string): string | undefined => behind('section:', key);

const behind = (prefix: string, key: string): string | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined;

/** Of places by their names in React Flow, those of notes by their ids. */
export function notePlaces<T>(places: ReadonlyMap<string, T>): Map<string, T> {
  const notes = new Map<string, T>();
  for (const [key, place] of places) {
    const id = noteNamed(key);
    if (id !== undefined) notes.set(id, place);
  }
  return notes;
}
