import { NodeToolbar, Position } from 'reactflow';
import { noteColours, type JourneyNote } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useDesk } from './desk.ts';
import { noteKey } from './layerIds.ts';
import { colourWords } from './layerMenus.ts';
import { colourNotes, writeNote } from './notes.ts';
import { removeSelected } from './steps.ts';
import styles from './NoteCard.module.css';

// Above a note that lies behind everything.
const overAll = { zIndex: 10 };

/** What is done most with a selected note, above it. */
export function NoteBar({ note }: { note: JourneyNote }) {
  const desk = useDesk();
  return (
    <NodeToolbar nodeId={noteKey(note.id)} isVisible position={Position.Top} offset={8} style={overAll}>
      <div role="toolbar" aria-label={t('Note')} className={classes(styles.bar, 'nodrag nopan nokey')}>
        {noteColours.map((colour) => (
          <button
            key={colour}
            type="button"
            className={styles.swatch}
            data-colour={colour}
            aria-label={colourWords[colour]}
            aria-pressed={note.colour === colour}
            onClick={() => colourNotes(desk, [note.id], colour)}
          />
        ))}
        <IconButton icon="edit" label={t('Edit')} size="sm" onClick={() => writeNote(desk, note.id)} />
        <IconButton icon="trash" label={t('Delete')} size="sm" onClick={() => removeSelected(desk)} />
      </div>
    </NodeToolbar>
  );
}
