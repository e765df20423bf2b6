import { noteColours, type NoteColour } from '../core/index.ts';
import { t } from '../texts/t.ts';
import type { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import type { Desk } from './desk.ts';
import { noteKey, noteNamed, sectionNamed } from './layerIds.ts';
import { colourNotes, noteAt, noteName, resizeNote, selectNote, writeNote } from './notes.ts';
import {
  colourSection,
  dissolve,
  putIntoSection,
  sectionName,
  sectionsAt,
  sectionsWith,
  selectSection,
  takeOutOfSection,
  writeSectionName,
} from './sections.ts';

export const colourWords: Readonly<Record<NoteColour, string>> = {
  yellow: t('Yellow'),
  green: t('Green'),
  blue: t('Blue'),
  pink: t('Pink'),
  grey: t('Grey'),
};

/** Opens the menu of the note or section that was pressed; whether it was one. */
export function openLayerMenu(
  desk: Desk,
  { target, clientX, clientY }: { target: EventTarget | null; clientX: number; clientY: number },
): boolean {
  const key = target instanceof Element ? target.closest('.react-flow__node')?.getAttribute('data-id') : null;
  const at = { x: clientX, y: clientY };
  const note = noteNamed(key ?? '');
  const section = sectionNamed(key ?? '');
  if (note !== undefined) {
    if (!desk.session.store.getState().selection.notes?.includes(note)) selectNote(desk, note);
    desk.view.setState({ open: { menu: 'note', at, id: note } });
  } else if (section !== undefined) desk.view.setState({ open: { menu: 'section', at, id: section } });
  return note !== undefined || section !== undefined;
}

/** What only a note has in its menu; what all that is selected has comes after it. */
export function noteGroups(desk: Desk, id: string): MenuGroup[] {
  const note = noteAt(desk, id);
  if (!note) return [];
  const locked = { disabledReason: desk.session.store.getState().readOnly };
  return [
    {
      id: 'text',
      items: [
        { id: 'note.write', label: t('Edit text'), icon: 'edit', kbd: 'enter', ...locked, onSelect: () => writeNote(desk, id) },
        { id: 'note.fit', label: t('Fit to text'), ...locked, onSelect: () => fitToText(desk, id) },
      ],
    },
    {
      id: 'colour',
      heading: t('Colour', { context: 'of a note' }),
      items: noteColours.map((colour) => ({
        id: `note.${colour}`,
        label: colourWords[colour],
        checked: note.colour === colour,
        ...locked,
        onSelect: () => colourNotes(desk, [id], colour),
      })),
    },
  ]; // oxfmt-ignore
}

export const noteMenuName = (desk: Desk, id: string): string => {
  const note = noteAt(desk, id);
  return note ? noteName(note) : t('Note');
};

/** Makes a note as high as its text needs; only a note that is on screen can be measured. */
function fitToText(desk: Desk, id: string): void {
  const note = noteAt(desk, id);
  const paper = desk.port?.elementOf(noteKey(id))?.querySelector<HTMLElement>('[data-note]');
  if (!note || !paper) return;
  // A paper is never lower than its box: without one it tells what its text needs.
  paper.style.height = 'auto';
  const height = paper.offsetHeight + 8;
  paper.style.height = '';
  resizeNote(desk, id, { width: note.size.width, height });
}

export function sectionGroups(desk: Desk, id: string): MenuGroup[] {
  const section = sectionsAt(desk).find((each) => each.id === id);
  if (!section) return [];
  const locked = { disabledReason: desk.session.store.getState().readOnly };
  return [
    {
      id: 'section',
      items: [
        { id: 'rename', label: t('Rename'), kbd: 'f2', icon: 'edit', ...locked, onSelect: () => writeSectionName(desk, id) },
        { id: 'select', label: t('Select its steps'), onSelect: () => selectSection(desk, id) },
        { id: 'dissolve', label: t('Dissolve section'), ...locked, onSelect: () => dissolve(desk, [section]) },
      ],
    },
    {
      id: 'colour',
      heading: t('Colour', { context: 'of a section' }),
      items: noteColours.map((colour) => ({
        id: colour,
        label: colourWords[colour],
        checked: (section.colour ?? 'grey') === colour,
        ...locked,
        onSelect: () => colourSection(desk, id, colour),
      })),
    },
  ]; // oxfmt-ignore
}

/** In the menu of steps: the sections that they can be put into, and the way out of theirs. */
export function membershipGroup(desk: Desk, id: string): MenuGroup[] {
  const { selection, readOnly } = desk.session.store.getState();
  const ids = selection.nodes.includes(id) ? selection.nodes : [id];
  const locked = { disabledReason: readOnly };
  const isIn = (members: readonly string[]) => ids.every((each) => members.includes(each));
  const into = sectionsAt(desk)
    .filter(({ members }) => !isIn(members))
    .map((section): MenuItem => {
      return {
        id: `section.into ${section.id}`,
        label: t('Add to section'),
        hint: sectionName(section),
        ...locked,
        onSelect: () => putIntoSection(desk, section, ids),
      };
    });
  const out: MenuItem = {
    id: 'section.out',
    label: t('Remove from section'),
    ...locked,
    onSelect: () => takeOutOfSection(desk, ids),
  };
  const items = [...into, ...(sectionsWith(desk, ids).length > 0 ? [out] : [])];
  return items.length === 0 ? [] : [{ id: 'sections', heading: t('Sections'), items }];
}
