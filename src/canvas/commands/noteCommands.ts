import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { addNoteHere, goToNote, noteBeside, notesOf } from '../notes.ts';
import { locked, unless } from './reasons.ts';

const noNotes = (desk: Desk): string | undefined =>
  notesOf(desk).length === 0 ? t('There is no note yet.') : undefined;

/** Notes on the canvas. */
export function noteCommands(desk: Desk): Command[] {
  const selected = () => desk.session.store.getState().selection.notes?.[0];
  return [
    {
      id: 'note.add',
      label: t('Add a note'),
      icon: 'note',
      keywords: [t('sticky'), t('comment'), t('text', { context: 'to find a command' })],
      group: 'Add',
      scope: 'canvas',
      keys: ['shift+s'],
      unavailable: unless(desk, locked),
      run: () => void addNoteHere(desk),
    },
    {
      id: 'note.next',
      label: t('Go to the next note'),
      keywords: [t('sticky'), t('comment')],
      group: 'Go to',
      scope: 'canvas',
      unavailable: unless(desk, noNotes),
      run: () => goToNote(desk, noteBeside(desk, selected(), 1)),
    },
  ];
}
