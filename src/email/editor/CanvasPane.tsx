import { useMemo, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { EmailDocument } from '../../core/index.ts';
import { pressedKeys } from '../../ui/pressedKeys.ts';
import { toast } from '../../ui/toasts.ts';
import { EmailCanvas } from '../canvas/EmailCanvas.tsx';
import type { EmailCanvasHandle, Writing } from '../canvas/EmailCanvasProps.ts';
import { findPart, isWritten } from '../edits/parts.ts';
import type { Device } from './EditorBar.tsx';
import { useEmailDesk } from './EmailDesk.ts';
import styles from './EmailEditor.module.css';
import { structureRows } from './structureRows.ts';
import { usePartKeys } from './usePartKeys.ts';

/** The canvas among the panels: the keys do there what they do in the structure. */
export function CanvasPane(props: {
  canvas: RefObject<EmailCanvasHandle | null>;
  device: Device;
  readOnly: boolean;
  onWriting: (writing: Writing | undefined) => void;
  onChange: (document: EmailDocument, label: string) => void;
  /** Shows the settings; `enter` also puts the focus there. */
  onSettings: (enter: boolean) => void;
}) {
  const { canvas, device, readOnly, onWriting, onChange, onSettings } = props;
  const desk = useEmailDesk();
  const { document, paths, selected } = desk;
  const rows = useMemo(() => structureRows(document, paths), [document, paths]);
  const found = findPart(document, selected);
  const isText = found?.part === 'block' && isWritten(found.block);
  const pressed = usePartKeys(rows, {
    walk: ({ name, content }) => {
      onSettings(false);
      desk.say(`${name} ${content}`);
    },
    open: () => {
      if (isText && !readOnly) canvas.current?.write();
      else onSettings(true);
    },
  });
  const askLink = () => {
    // At once: what is typed next must not replace the words that are to be a link.
    flushSync(() => {
      onSettings(false);
      desk.askLink(true);
    });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (isText && pressedKeys(event).includes('mod+k')) {
      askLink();
      return true;
    }
    return pressed(
      event,
      rows.find(({ id }) => id === selected),
    );
  };
  return (
    <div className={styles.canvas}>
      <EmailCanvas
        ref={canvas}
        document={document}
        brand={desk.brand}
        paths={paths}
        selected={selected}
        device={device}
        readOnly={readOnly}
        onSelect={(id) => {
          desk.select(id);
          if (id !== undefined) onSettings(false);
        }}
        onChange={onChange}
        onUndo={desk.undo}
        onRedo={desk.redo}
        onKey={onKey}
        onLink={askLink}
        onWriting={onWriting}
        onTrouble={(text) => toast({ text, tone: 'warn', key: 'email-refused' })}
        describe={desk.describe}
      />
    </div>
  );
}
