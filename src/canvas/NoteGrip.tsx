import { useEffect, useRef, type PointerEvent } from 'react';
import type { JourneyNote } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { watchBreakOff } from './breakOff.ts';
import { useDesk } from './desk.ts';
import { resizeNote, withinSizes } from './notes.ts';
import styles from './NoteCard.module.css';

/** The lower right corner of a selected note, by which it is made larger or smaller. Keys and the menu do the same. */
export function NoteGrip({ note: { id, size } }: { note: JourneyNote }) {
  const desk = useDesk();
  const start = useRef<{ x: number; y: number }>(undefined);
  const end = (how: 'keep' | 'give up') => {
    const { resizing } = desk.view.getState();
    start.current = undefined;
    // The document first, so that it is not shown as it was for a moment.
    if (how === 'keep' && resizing?.id === id) resizeNote(desk, id, resizing.size);
    if (resizing) desk.view.setState({ resizing: undefined });
  };
  useEffect(() => {
    const giveUp = () => {
      if (!start.current) return false;
      start.current = undefined;
      desk.view.setState({ resizing: undefined });
      return true;
    };
    return watchBreakOff(giveUp);
  }, [desk]);
  return (
    <div
      className={classes(styles.grip, 'nodrag nopan')}
      title={t('Resize')}
      aria-hidden
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        start.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (!start.current || !desk.port) return;
        const { zoom } = desk.port.viewpoint();
        const by = { x: (clientX - start.current.x) / zoom, y: (clientY - start.current.y) / zoom };
        const wanted = withinSizes({ width: size.width + by.x, height: size.height + by.y });
        desk.view.setState({ resizing: { id, size: wanted } });
      }}
      onPointerUp={() => end('keep')}
      onPointerCancel={() => end('give up')}
    />
  );
}
