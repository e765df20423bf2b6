import {
  addSection,
  addToSection,
  changeSection,
  dissolveSections,
  editDocument,
  sectionsOf,
  withoutMembers,
  type JourneySection,
  type NoteColour,
} from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { plural, t } from '../texts/t.ts';
import { say, type Desk } from './desk.ts';
import { apply, draftOf } from './steps.ts';

// What can be done to sections, by whichever pointer, key or menu.

export const sectionsAt = (desk: Desk): readonly JourneySection[] => sectionsOf(draftOf(desk).document);
const sectionAt = (desk: Desk, id: string): JourneySection | undefined =>
  sectionsAt(desk).find((section) => section.id === id);

export const sectionName = ({ name }: JourneySection): string => name.trim() || t('Section');

/** The sections that any of these steps is in. */
export const sectionsWith = (desk: Desk, ids: readonly string[]): JourneySection[] =>
  sectionsAt(desk).filter(({ members }) => members.some((id) => ids.includes(id)));

/** Makes a section of the selected steps and puts the keyboard into its name. */
export function makeSection(desk: Desk): void {
  const { nodes: members } = desk.session.store.getState().selection;
  const id = newId();
  const edit = editDocument((document) => addSection(document, { id, name: '', members }));
  const label = plural(members.length, 'Make a section of {count} step', 'Make a section of {count} steps');
  if (!apply(desk, label, edit)) return;
  say(
    desk,
    plural(
      members.length,
      'Made a section of {count} step. Write its name; Escape ends.',
      'Made a section of {count} steps. Write its name; Escape ends.',
    ),
  );
  desk.view.setState({ writing: { what: 'section', id } });
}

/** Dissolves sections; their steps stay. */
export function dissolve(desk: Desk, sections: readonly JourneySection[]): void {
  const ids = new Set(sections.map(({ id }) => id));
  const edit = editDocument((document) => dissolveSections(document, ids));
  const many = sections.length;
  if (apply(desk, plural(many, 'Dissolve section', 'Dissolve {count} sections'), edit))
    say(
      desk,
      plural(many, 'Dissolved section. The steps stay.', 'Dissolved {count} sections. The steps stay.'),
    );
}

export function putIntoSection(desk: Desk, section: JourneySection, ids: readonly string[]): void {
  const edit = editDocument((document) => addToSection(document, section.id, ids));
  const name = { section: sectionName(section) };
  if (apply(desk, t('Add to section'), edit))
    say(
      desk,
      plural(ids.length, 'Added {count} step to {section}.', 'Added {count} steps to {section}.', name),
    );
}

export function takeOutOfSection(desk: Desk, ids: readonly string[]): void {
  const edit = editDocument((document) => withoutMembers(document, new Set(ids)));
  if (apply(desk, t('Remove from section'), edit))
    say(
      desk,
      plural(ids.length, 'Removed {count} step from the section.', 'Removed {count} steps from the section.'),
    );
}

export const renameSection = (desk: Desk, id: string, name: string): boolean =>
  apply(
    desk,
    t('Rename section'),
    editDocument((document) => changeSection(document, id, { name })),
    {
      merge: `section/${id}/name`,
    },
  );

export const colourSection = (desk: Desk, id: string, colour: NoteColour | undefined): boolean =>
  apply(
    desk,
    t('Colour section'),
    editDocument((document) => changeSection(document, id, { colour })),
  );

/** Puts the keyboard into the name of a section. */
export function writeSectionName(desk: Desk, id: string): void {
  if (desk.session.store.getState().readOnly === undefined)
    desk.view.setState({ writing: { what: 'section', id } });
}

export function selectSection(desk: Desk, id: string): void {
  const section = sectionAt(desk, id);
  if (section) desk.session.select(section.members);
}
