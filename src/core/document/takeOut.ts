import { mapped, noRenames, type Renames } from '../kinds/references.ts';
import { own } from '../values/json.ts';
import type { Draft } from './Draft.ts';
import type { EventCatalogue } from './EventCatalogue.ts';
import { renamedDraft, renamedShared } from './renamed.ts';
import { segmentsAsked, usesOf } from './uses.ts';
import type { Sample, Shared } from './Workspace.ts';

/** What journeys share, with everything that refers to it. A value: edits share what they leave alone. */
export interface Library {
  shared: Shared;
  drafts: readonly Draft[];
  samples: readonly Sample[];
}

function renamedEverywhere({ shared, drafts, samples }: Library, renames: Partial<Renames>): Library {
  const all = { ...noRenames, ...renames };
  return {
    shared: renamedShared(shared, all),
    drafts: mapped(drafts, (draft) => renamedDraft(draft, all)),
    samples,
  };
}

const without = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== id));

const from =
  (id: string, by: string) =>
  (name: string): string =>
    name === id ? by : name;

/** Whether one segment may stand for another everywhere: it exists, and it does not itself ask who is in the other. */
export function mayStandFor(segments: Shared['segments'], id: string, by: string): boolean {
  if (by === id || !own(segments, by)) return false;
  const seen = new Set<string>();
  const open = [by];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each === id) return false;
    if (seen.has(each)) continue;
    seen.add(each);
    const rule = own(segments, each)?.rule;
    if (rule) open.push(...segmentsAsked(rule));
  }
  return true;
}

/** Takes a segment out, with another in its place everywhere. The very same library where that would leave a reference to nothing or a segment that asks for itself. */
export function takeOutSegment(library: Library, id: string, by?: string): Library {
  const { segments } = library.shared;
  if (!own(segments, id)) return library;
  if (by !== undefined && !mayStandFor(segments, id, by)) return library;
  if (by === undefined && usesOf(library.shared, library.drafts).segments.has(id)) return library;
  const next = by === undefined ? library : renamedEverywhere(library, { segment: from(id, by) });
  return { ...next, shared: { ...next.shared, segments: without(next.shared.segments, id) } };
}

/**
 * Takes a topic out, with another in its place everywhere; what sample people chose goes along, where they made no choice of
 * the other yet. The very same library where it is in use and nothing takes its place.
 */
export function takeOutTopic(library: Library, id: string, by?: string): Library {
  const { topics } = library.shared;
  if (!own(topics, id)) return library;
  if (by !== undefined && (by === id || !own(topics, by))) return library;
  if (by === undefined && usesOf(library.shared, library.drafts).topics.has(id)) return library;
  const next = by === undefined ? library : renamedEverywhere(library, { topic: from(id, by) });
  return {
    ...next,
    shared: { ...next.shared, topics: without(next.shared.topics, id) },
    samples: mapped(next.samples, (sample) => withoutTopic(sample, id, by)),
  };
}

function withoutTopic(sample: Sample, id: string, by: string | undefined): Sample {
  const { scenario } = sample;
  const { topics } = scenario.subscriber;
  const choice = own(topics, id);
  if (!topics || choice === undefined) return sample;
  const left = {
    ...(by !== undefined && { [by]: choice }),
    ...without(topics, id),
  };
  return { ...sample, scenario: { ...scenario, subscriber: { ...scenario.subscriber, topics: left } } };
}

/**
 * Calls an event by another name in every journey and segment and in what is written down; where both names are written
 * down, the words of the new one win. What sample people did stays as it happened.
 */
export function renameEvent(library: Library, name: string, to: string): Library {
  if (to === '' || to === name) return library;
  const next = renamedEverywhere(library, { event: from(name, to) });
  const written = own(next.shared.events, name);
  if (!written) return next.shared === library.shared && next.drafts === library.drafts ? library : next;
  const there = own(next.shared.events, to);
  const entry = there ? { ...there, properties: { ...written.properties, ...there.properties } } : written;
  const events: EventCatalogue = Object.fromEntries(
    Object.entries(next.shared.events ?? {}).flatMap(([each, value]) =>
      each === name ? (there ? [] : [[to, entry]]) : [[each, each === to ? entry : value]],
    ),
  );
  return { ...next, shared: { ...next.shared, events } };
}

/** Calls a group by another name, or by none, in every journey and in the policies; where both have rules, those of the new one win. */
export function renameGroup(library: Library, name: string, to: string | undefined): Library {
  if (to === name) return library;
  const { policies } = library.shared;
  const rules = own(policies.groups, name);
  const groups = policies.groups && without(policies.groups, name);
  return {
    ...library,
    shared: rules
      ? {
          ...library.shared,
          policies: {
            ...policies,
            groups: to === undefined ? groups : { [to]: rules, ...groups },
          },
        }
      : library.shared,
    drafts: mapped(library.drafts, (draft) =>
      draft.document.group === name ? { ...draft, document: { ...draft.document, group: to } } : draft,
    ),
  };
}
