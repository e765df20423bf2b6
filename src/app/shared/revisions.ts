import { sameJson } from '../../core/index.ts';

/** At which revision each value is stored that a step begins from. */
export interface Revisions<T extends object, Revision> {
  /** A step leads from one value to another; `stored` is the revision that the first was read at. */
  begin: (id: string, before: T | undefined, after: T | undefined, stored: Revision | undefined) => void;
  of: (value: T) => Revision | undefined;
  stored: (value: T, revision: Revision) => void;
  /** What was given up was never stored. */
  forget: () => void;
}

/**
 * Knows values by identity, and its own latest also by what they say: the query cache hands out copies of what it is given,
 * with the revision from before the write.
 */
export function createRevisions<T extends object, Revision>(): Revisions<T, Revision> {
  const known = new WeakMap<T, Revision>();
  const sameAs = new WeakMap<T, T>();
  const latest = new Map<string, T>();
  return {
    begin(id, before, after, stored) {
      const mine = latest.get(id);
      if (before && mine && sameJson(mine, before)) sameAs.set(before, mine);
      else if (before && stored !== undefined && !known.has(before)) known.set(before, stored);
      if (after) latest.set(id, after);
      else latest.delete(id);
    },
    of: (value) => known.get(sameAs.get(value) ?? value),
    stored: (value, revision) => {
      known.set(value, revision);
    },
    forget: () => latest.clear(),
  };
}
