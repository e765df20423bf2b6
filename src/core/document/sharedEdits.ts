import { own, sameJson } from '../values/json.ts';
import type { EventCatalogue, WrittenEvent } from './EventCatalogue.ts';
import type { Policies, Segment, Topic } from './Journey.ts';
import type { Library } from './takeOut.ts';
import type { Sample, Shared } from './Workspace.ts';

/** A pure change of what journeys share; returns the very same library where it changes nothing. */
export type LibraryEdit = (library: Library) => Library;

const editShared =
  (change: (shared: Shared) => Shared): LibraryEdit =>
  (library) => {
    const shared = change(library.shared);
    return shared === library.shared ? library : { ...library, shared };
  };

/** Puts a segment in place of the one with this id, or adds it. */
export const putSegment = (id: string, segment: Segment): LibraryEdit =>
  editShared((shared) =>
    own(shared.segments, id) === segment
      ? shared
      : { ...shared, segments: { ...shared.segments, [id]: segment } },
  );

/** Puts a topic in place of the one with this id, or adds it. */
export const putTopic = (id: string, topic: Topic): LibraryEdit =>
  editShared((shared) =>
    own(shared.topics, id) === topic ? shared : { ...shared, topics: { ...shared.topics, [id]: topic } },
  );

/** Lays a patch over the policies; undefined takes one of them away. */
export const changePolicies = (patch: {
  [Name in keyof Policies]?: Policies[Name] | undefined;
}): LibraryEdit =>
  editShared((shared) => {
    const policies = Object.fromEntries(
      Object.entries({ ...shared.policies, ...patch }).filter(([, value]) => value !== undefined),
    ) as Policies; // the same members, without those that are undefined
    return sameJson(policies, shared.policies) ? shared : { ...shared, policies };
  });

/** Writes an event down, or takes what is written of it away. */
export const putEvent = (name: string, event: WrittenEvent | undefined): LibraryEdit =>
  editShared((shared) => {
    const { events: before = {}, ...rest } = shared;
    if (own(before, name) === event) return shared;
    const { [name]: _, ...others } = before;
    const events: EventCatalogue = event === undefined ? others : { ...before, [name]: event };
    return { ...rest, ...(Object.keys(events).length > 0 && { events }) };
  });

/** Puts a sample in place of the one with its id, or adds it. */
export const putSample =
  (sample: Sample): LibraryEdit =>
  (library) => {
    const samples = library.samples.filter(({ id }) => id !== sample.id);
    return { ...library, samples: [...samples, sample] };
  };

/** Takes sample people out. */
export const dropSamples =
  (ids: ReadonlySet<string>): LibraryEdit =>
  (library) => {
    const samples = library.samples.filter(({ id }) => !ids.has(id));
    return samples.length === library.samples.length ? library : { ...library, samples };
  };
