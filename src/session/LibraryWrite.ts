import { sameJson, type Draft, type Library, type Sample, type Shared } from '../core/index.ts';

/** One step of the library as what is written: each thing as it was and as it becomes. */
export interface LibraryWrite {
  shared?: { before: Shared; after: Shared } | undefined;
  drafts: readonly { before: Draft; after: Draft }[];
  /** Undefined where there was none, or where there is to be none any more. */
  samples: readonly { before: Sample | undefined; after: Sample | undefined }[];
}

/** What differs between two libraries, judged by object identity; undefined where nothing does. */
export function writeBetween(before: Library, after: Library): LibraryWrite | undefined {
  const write: LibraryWrite = {
    ...(before.shared !== after.shared && { shared: { before: before.shared, after: after.shared } }),
    drafts: pairs(before.drafts, after.drafts, ({ document }) => document.id).flatMap((pair) =>
      pair.before && pair.after ? [{ before: pair.before, after: pair.after }] : [],
    ),
    samples: pairs(before.samples, after.samples, ({ id }) => id),
  };
  return write.shared || write.drafts.length > 0 || write.samples.length > 0 ? write : undefined;
}

function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
): { before: T | undefined; after: T | undefined }[] {
  if (before === after) return [];
  const old = new Map(before.map((item) => [idOf(item), item]));
  const fresh = new Map(after.map((item) => [idOf(item), item]));
  const ids = new Set([...old.keys(), ...fresh.keys()]);
  return [...ids]
    .map((id) => ({ before: old.get(id), after: fresh.get(id) }))
    .filter((pair) => pair.before !== pair.after);
}

/** The same step taken back. */
export const reversed = ({ shared, drafts, samples }: LibraryWrite): LibraryWrite => ({
  ...(shared && { shared: { before: shared.after, after: shared.before } }),
  drafts: drafts.map(({ before, after }) => ({ before: after, after: before })),
  samples: samples.map(({ before, after }) => ({ before: after, after: before })),
});

/** Two steps as one, where both are about what journeys share and nothing else, or about one and the same sample; undefined otherwise. */
export function joined(first: LibraryWrite, second: LibraryWrite): LibraryWrite | undefined {
  if (first.drafts.length > 0 || second.drafts.length > 0) return undefined;
  if (first.shared && second.shared && first.samples.length === 0 && second.samples.length === 0)
    return { shared: { before: first.shared.before, after: second.shared.after }, drafts: [], samples: [] };
  const [one, other] = [onlyOf(first), onlyOf(second)];
  // What somebody else stored between them must stay a state that one can go back to.
  if (!one?.after || !other?.before || !sameJson(one.after, other.before)) return undefined;
  return { drafts: [], samples: [{ before: one.before, after: other.after }] };
}

/** The sample that alone is written. */
const onlyOf = ({ shared, samples }: LibraryWrite) =>
  shared === undefined && samples.length === 1 ? samples[0] : undefined;
