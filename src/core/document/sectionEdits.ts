import { sameJson } from '../values/json.ts';
import { graphOf } from './graph.ts';
import type { JourneyDocument } from './JourneyDocument.ts';
import type { JourneySection } from './JourneySection.ts';

// As all edits: the very same document where nothing changes, and whatever is left alone is shared.
// After each of them a step is in one section at most, and no section is empty.

/** Makes a section of steps; they leave the sections that they were in. */
export function addSection(document: JourneyDocument, section: JourneySection): JourneyDocument {
  const graph = graphOf(document);
  const members = [...new Set(section.members)].filter((id) => graph.node(id));
  const taken = document.sections?.some(({ id }) => id === section.id) ?? false;
  if (taken || members.length === 0) return document;
  const left = withoutMembers(document, new Set(members));
  return { ...left, sections: [...(left.sections ?? []), { ...section, members }] };
}

/** Puts steps into a section; they leave the sections that they were in. */
export function addToSection(
  document: JourneyDocument,
  section: string,
  ids: readonly string[],
): JourneyDocument {
  const present = document.sections?.find(({ id }) => id === section);
  const graph = graphOf(document);
  const added = [...new Set(ids)].filter((id) => graph.node(id) && !present?.members.includes(id));
  if (!present || added.length === 0) return document;
  const left = withoutMembers(document, new Set(added));
  return {
    ...left,
    sections: (left.sections ?? []).map((each) =>
      each.id === section ? { ...each, members: [...each.members, ...added] } : each,
    ),
  };
}

/** Takes steps out of their sections; a section without steps goes. */
export function withoutMembers(document: JourneyDocument, ids: ReadonlySet<string>): JourneyDocument {
  const { sections = [] } = document;
  const left = sections.flatMap((section) => {
    const members = section.members.filter((id) => !ids.has(id));
    if (members.length === section.members.length) return [section];
    return members.length === 0 ? [] : [{ ...section, members }];
  });
  return withSections(document, left);
}

/** Gives a section another name or colour. */
export const changeSection = (
  document: JourneyDocument,
  id: string,
  patch: Partial<Pick<JourneySection, 'name' | 'colour'>>,
): JourneyDocument =>
  withSections(
    document,
    (document.sections ?? []).map((section) =>
      section.id === id && !sameJson({ ...section, ...patch }, section) ? { ...section, ...patch } : section,
    ),
  );

/** Dissolves sections; their steps stay. */
export const dissolveSections = (document: JourneyDocument, ids: ReadonlySet<string>): JourneyDocument =>
  withSections(
    document,
    (document.sections ?? []).filter(({ id }) => !ids.has(id)),
  );

function withSections(document: JourneyDocument, after: readonly JourneySection[]): JourneyDocument {
  const { sections = [], ...rest } = document;
  if (after.length === sections.length && after.every((section, index) => section === sections[index]))
    return document;
  return after.length === 0 ? rest : { ...rest, sections: after };
}
