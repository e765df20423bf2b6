import { own, sameJson } from '../values/json.ts';
import type { EventCatalogue, WrittenEvent } from './EventCatalogue.ts';
import type { EmailLook } from './EmailDocument.ts';
import type { Policies, Segment, Topic } from './Journey.ts';
import { blankPreferences, type Preferences } from './Preferences.ts';
import type { Library } from './takeOut.ts';
import type { Brand, Sample, Shared } from './Workspace.ts';

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

/** Lays a patch over the brand. */
export const changeBrand = (patch: Partial<Omit<Brand, 'look'>>): LibraryEdit =>
  editShared((shared) => {
    const brand = { ...shared.brand, ...patch };
    return sameJson(brand, shared.brand) ? shared : { ...shared, brand };
  });

/** Lays a patch over how all emails look; undefined gives a part back to Wend's neutral look. */
export const changeLook = (patch: { [Name in keyof EmailLook]?: EmailLook[Name] | undefined }): LibraryEdit =>
  editShared((shared) => {
    const { look: before = {}, ...rest } = shared.brand;
    const look = Object.fromEntries(
      Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined),
    ) as EmailLook; // the same members, without those that are undefined
    if (sameJson(look, before)) return shared;
    return { ...shared, brand: { ...rest, ...(Object.keys(look).length > 0 && { look }) } };
  });

/** Lays a patch over the preference centre; one that says nothing any more is taken away. */
export const changePreferences = (patch: Partial<Preferences>): LibraryEdit =>
  editShared((shared) => {
    const { preferences: before = blankPreferences, ...rest } = shared;
    const preferences = { ...before, ...patch };
    if (sameJson(preferences, before)) return shared;
    return { ...rest, ...(!sameJson(preferences, blankPreferences) && { preferences }) };
  });
