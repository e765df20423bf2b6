import type { QueryClient } from '@tanstack/react-query';
import type { Sample } from '../core/index.ts';
import { queryKeys } from './queryKeys.ts';
import type { Kept } from './Repository.ts';

// TanStack Query tells of its cache a moment later. A field that somebody types into must show the new text before the
// event is over, or the browser puts the caret to its end: so whoever shows samples listens here as well.

type Samples = readonly Kept<Sample>[];
/** Samples as they become; without a value there is none any more. */
type Changed = readonly { id: string; value: Sample | undefined }[];
const listeners = new Set<() => void>();

export function listenToSamples(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody of whom something is to be stored: at which revision they are stored, as far as this tab knows. */
interface Line {
  revision: number | undefined;
  /** How many writes are on their way. */
  waiting: number;
}
/** Of whom something is shown that is not stored yet: each write builds on the one before, whatever is read in between. */
const openLines = new WeakMap<QueryClient, Map<string, Line>>();

function openLine(client: QueryClient, id: string): Line {
  const lines = openLines.get(client) ?? new Map<string, Line>();
  openLines.set(client, lines);
  const line = lines.get(id) ?? { revision: cachedSample(client, id)?.revision, waiting: 0 };
  lines.set(id, line);
  return line;
}

/** Shows samples as whoever calls will store them; what else is read of them meanwhile is not shown, until `releaseSamples`. */
export function holdSamples(client: QueryClient, changed: Changed): void {
  for (const { id } of changed) openLine(client, id);
  putSamples(client, changed);
}

/** Shows of these again what is read. */
export function releaseSamples(client: QueryClient, ids: Iterable<string>): void {
  const lines = openLines.get(client);
  for (const id of ids) if (lines?.get(id)?.waiting === 0) lines.delete(id);
}

/** A change of one sample that is to be stored, on what was shown when it was made. */
export interface SampleWrite {
  id: string;
  value: Sample | undefined;
  before: Sample | undefined;
  line: Line;
}

/** Shows samples as they are to be, before they are stored. What else is read of them meanwhile is not shown, until `endWrites`. */
export function beginWrites(client: QueryClient, changed: Changed): readonly SampleWrite[] {
  const writes = changed.map(({ id, value }) => {
    const line = openLine(client, id);
    line.waiting++;
    return { id, value, before: cachedSample(client, id)?.value, line };
  });
  putSamples(client, changed);
  return writes;
}

/**
 * What became of writes: `stored` at these revisions, in their order; `refused`, because somebody else stored in between; or
 * without `room`. What found no room stays as it is shown, but who was to be taken out is there again.
 */
export function endWrites(
  client: QueryClient,
  writes: readonly SampleWrite[],
  became: 'refused' | 'without room' | { stored: readonly (number | undefined)[] },
): void {
  const lines = openLines.get(client);
  for (const [index, { id, value, before, line }] of writes.entries()) {
    line.waiting--;
    if (typeof became === 'object') line.revision = became.stored[index];
    if (line.waiting > 0) continue;
    const isBack = became === 'without room' && value === undefined;
    if (became !== 'without room' || isBack) lines?.delete(id);
    if (isBack) putSamples(client, [{ id, value: before }]);
  }
  noteSampleRevisions(
    client,
    new Map(writes.flatMap(({ id, line: { revision } }) => (revision === undefined ? [] : [[id, revision]]))),
  );
}

/** What was read from storage, but for those of whom something newer is to be stored. */
export function withOpenLines(client: QueryClient, read: Samples): Samples {
  const lines = openLines.get(client);
  if (!lines || lines.size === 0) return read;
  return inOrder([
    ...read.filter(({ value }) => !lines.has(value.id)),
    ...(cachedSamples(client) ?? []).filter(({ value }) => lines.has(value.id)),
  ]);
}

const inOrder = (samples: readonly Kept<Sample>[]): Samples =>
  [...samples].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));

export const cachedSamples = (client: QueryClient): Samples | undefined =>
  client.getQueryData<Samples>(queryKeys.samples);

export const cachedSample = (client: QueryClient, id: string): Kept<Sample> | undefined =>
  cachedSamples(client)?.find(({ value }) => value.id === id);

/** Shows several samples at once as they become, or takes them out. They keep the revisions that they have. */
function putSamples(client: QueryClient, changed: Changed): void {
  change(client, (all) => {
    const next = new Map(all.map((kept) => [kept.value.id, kept]));
    for (const { id, value } of changed)
      if (value) next.set(id, { value, revision: next.get(id)?.revision });
      else next.delete(id);
    return inOrder([...next.values()]);
  });
}

/** Notes at which revisions samples were stored; what is shown of them may be newer already and stays. */
export function noteSampleRevisions(client: QueryClient, revisions: ReadonlyMap<string, number>): void {
  for (const [id, line] of openLines.get(client) ?? []) line.revision = revisions.get(id) ?? line.revision;
  change(client, (all) =>
    all.map((kept) => {
      const revision = revisions.get(kept.value.id);
      return revision === undefined ? kept : { ...kept, revision };
    }),
  );
}

function change(client: QueryClient, to: (all: Samples) => Samples): void {
  client.setQueryData<Samples>(queryKeys.samples, (all) => all && to(all));
  for (const listener of listeners) listener();
}
