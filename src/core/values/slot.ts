/** What is known of values that never change, like a weak map. */
export interface Slot<Key extends object, T> {
  get(key: Key): T | undefined;
  set(key: Key, value: T): void;
}

const rows = new WeakMap<object, unknown[]>();
/** A row of which nothing is known yet: as long as there are places. */
const blank: undefined[] = [];

/**
 * A weak map that shares its table with all others made here: filling a weak map costs ten times what reading it does, and a
 * dozen checks want to remember something of the very same steps.
 */
export function slot<Key extends object, T>(): Slot<Key, T> {
  const place = blank.length;
  blank.push(undefined);
  return {
    // Only `set` writes to this place.
    get: (key) => rows.get(key)?.[place] as T | undefined,
    set(key, value) {
      const row = rows.get(key);
      if (row) row[place] = value;
      else {
        const fresh: unknown[] = blank.slice();
        fresh[place] = value;
        rows.set(key, fresh);
      }
    },
  };
}
