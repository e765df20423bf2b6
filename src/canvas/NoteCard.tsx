import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { NodeProps } from 'reactflow';
import { noteTextMax, type JourneyNote } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { onApple } from '../ui/keys.ts';
import { useDesk, useView, type Desk } from './desk.ts';
import { noteKey } from './layerIds.ts';
import type { NoteNode } from './layers.ts';
import { NoteBar } from './NoteBar.tsx';
import { NoteGrip } from './NoteGrip.tsx';
import { changeText, goToNote, growNote, noteBeside, noteName, selectNote, writeNote } from './notes.ts';
import { NoteText } from './NoteText.tsx';
import styles from './NoteCard.module.css';

type Props = NodeProps<NoteNode>;

const keysWords = onApple()
  ? t('Enter writes, Alt and an arrow moves, Command and an arrow resizes.')
  : t('Enter writes, Alt and an arrow moves, Control and an arrow resizes.');

const sameNote = (before: Props, after: Props) =>
  before.data === after.data && before.selected === after.selected;

/** A note on the canvas, behind the steps. */
export const NoteCard = memo(function NoteCard({ data: { note }, selected }: Props) {
  const desk = useDesk();
  const ref = useRef<HTMLDivElement>(null);
  const help = useId();
  const writing = useView((view) => view.writing?.what === 'note' && view.writing.id === note.id);
  const inside = useView((view) => view.inside);
  const locked = useSessionState(({ readOnly }) => readOnly !== undefined);
  const alone = useSessionState(
    ({ selection: { nodes, notes = [] } }) => nodes.length === 0 && notes.length === 1,
  );
  useWanted(desk, note.id, ref);
  return (
    <>
      {selected && alone && !locked && !writing && <NoteBar note={note} />}
      {/* It takes keys as a step does; what a key does is told by its description. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={ref}
        role="group"
        aria-roledescription={t('note', { context: 'what this is' })}
        aria-label={noteName(note)}
        aria-describedby={help}
        // Steps have one stop for all; notes are few, and only those on screen are in the page.
        tabIndex={inside && !writing ? 0 : -1}
        className={classes(styles.note, selected && 'nowheel')}
        data-note={note.id}
        data-colour={note.colour}
        data-selected={selected || undefined}
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget && currentTarget.matches(':focus-visible') && !selected)
            selectNote(desk, note.id);
        }}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget && onKey(desk, note, event)) {
            event.preventDefault();
            event.stopPropagation();
          }
        }}
        onDoubleClick={({ target }) => {
          if (!(target instanceof Element && target.closest('a, textarea'))) writeNote(desk, note.id);
        }}
      >
        {writing ? (
          <NoteField note={note} onDone={() => ref.current?.focus({ preventScroll: true })} />
        ) : note.text.trim() === '' ? (
          <p className={styles.blank}>{t('Empty note')}</p>
        ) : (
          <NoteText text={note.text} reachable={selected} />
        )}
      </div>
      <span id={help} hidden>
        {keysWords}
      </span>
      {selected && !locked && <NoteGrip note={note} />}
    </>
  );
}, sameNote);

/** Whether the key meant something to the note that has the focus. What moves and deletes is the same for everything. */
function onKey(desk: Desk, { id }: JourneyNote, event: KeyboardEvent<HTMLElement>): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const done = (action: () => void): true => {
    action();
    return true;
  };
  const arrow = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
  if (arrow && !altKey) {
    const [width = 0, height = 0] = arrow;
    if (ctrlKey || metaKey) return done(() => growNote(desk, id, { width, height }));
    if (!shiftKey) return done(() => goToNote(desk, noteBeside(desk, id, width + height > 0 ? 1 : -1)));
  }
  if (key === 'ContextMenu' || (shiftKey && key === 'F10'))
    return done(() => desk.view.setState({ open: { menu: 'note', at: event.currentTarget, id } }));
  if (ctrlKey || metaKey || altKey || shiftKey) return false;
  return (key === 'Enter' || key === 'F2') && done(() => writeNote(desk, id));
}

/** The text of a note, being written. */
function NoteField({ note, onDone }: { note: JourneyNote; onDone: () => void }) {
  const desk = useDesk();
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = ref.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <textarea
      ref={ref}
      className={classes(styles.field, 'nodrag nopan nowheel nokey')}
      aria-label={t('Text of the note')}
      placeholder={t('Write a note. **Bold**, *italic*, - lists and [links](https://…) work.')}
      maxLength={noteTextMax}
      value={note.text}
      onChange={({ currentTarget }) => changeText(desk, note.id, currentTarget.value)}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey } = event;
        if (key !== 'Escape' && !(key === 'Enter' && (ctrlKey || metaKey))) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
      onBlur={() => {
        desk.session.endMerge();
        if (desk.view.getState().writing?.id === note.id) desk.view.setState({ writing: undefined });
      }}
    />
  );
}

/** Takes the focus when it is meant for this note. */
function useWanted(desk: Desk, id: string, ref: React.RefObject<HTMLElement | null>): void {
  const wanted = useView((view) => view.wanted === noteKey(id));
  useEffect(() => {
    if (!wanted) return;
    ref.current?.focus({ preventScroll: true });
    desk.view.setState({ wanted: undefined });
  }, [wanted, desk, ref]);
}
