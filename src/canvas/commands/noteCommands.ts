import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { addNoteHere, goToNote, noteBeside, notesOf } from '../notes.ts';
import { locked, unless } from './reasons.ts';

const noNotes = (desk: Desk): string | undefined =>
  notesOf(desk).length === 0 ? 'There is no note yet.' : undefined;

/** Notes on the canvas. */
export function noteCommands(desk: Desk): Command[] {
  const selected = () => desk.session.store.getState().selection.notes?.[0];
  return [
    {
      id: 'note.add',
      label: 'Add a note',
      icon: 'note',
      keywords: ['sticky', 'comment', 'text'],
      group: 'Add',
      scope: 'canvas',
      keys: ['shift+s'],
      unavailable: unless(desk, locked),
      run: () => void addNoteHere(desk),
    },
    {
      id: 'note.next',
      label: 'Go to the next note',
      keywords: ['sticky', 'comment'],
      group: 'Go to',
      scope: 'canvas',
      unavailable: unless(desk, noNotes),
      run: () => goToNote(desk, noteBeside(desk, selected(), 1)),
    },
  ];
}
