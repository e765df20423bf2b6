import { useEffect, useRef, useState } from 'react';
import { sameJson, type EmailInline } from '../../core/index.ts';
import field from '../../ui/Field.module.css';
import { GroupField } from '../../ui/Field.tsx';
import { toast } from '../../ui/toasts.ts';
import type { Writing } from '../canvas/EmailCanvasProps.ts';
import { startWriting, type Writer } from '../canvas/startWriting.ts';
import { linesOf } from '../canvas/writtenLines.ts';
import type { Written } from '../edits/parts.ts';
import { mergeName } from '../mergePaths.ts';
import { useEmailDesk } from './EmailDesk.ts';
import { TextTools } from './TextTools.tsx';
import styles from './WriteField.module.css';

/** The words of a text or list with all their formats, where there is no canvas to write them in. */
export function WriteField(props: {
  label: string;
  block: Written;
  /** After every edit; `typed` if it is one of many such small ones. */
  onChange: (lines: EmailInline[][], typed: boolean) => void;
  onBlur: () => void;
}) {
  const { label, block, onBlur } = props;
  const desk = useEmailDesk();
  const [writing, setWriting] = useState<Writing>();
  const place = useRef<HTMLDivElement>(null);
  const writer = useRef<Writer>(undefined);
  const shown = useRef(linesOf(block));
  const latest = useRef({ ...props, desk });
  const tag = block.type === 'text' ? 'div' : block.ordered ? 'ol' : 'ul';

  useEffect(() => {
    latest.current = { ...props, desk };
    const lines = linesOf(block);
    if (sameJson(lines, shown.current)) return;
    shown.current = lines;
    writer.current?.show(lines);
  });
  useEffect(() => {
    const host = document.createElement(tag);
    place.current?.append(host);
    const made = startWriting({
      host,
      lines: shown.current,
      label,
      nameOf: (path) => mergeName(path, latest.current.desk.paths),
      onLines: (lines, typed) => {
        shown.current = lines;
        latest.current.onChange(
          lines.map((line) => [...line]),
          typed,
        );
      },
      onWriting: setWriting,
      onTrouble: (text) => toast({ text, tone: 'warn', key: 'email-refused' }),
      onUndo: () => latest.current.desk.undo(),
      onRedo: () => latest.current.desk.redo(),
      onLink: () => latest.current.desk.askLink(true),
      onLeave: () => host.blur(),
    });
    writer.current = made;
    return () => {
      writer.current = undefined;
      made.stop();
      host.remove();
    };
  }, [tag, label]);

  /** Once the form that gave a command is gone, one writes on. */
  const comeBack = () => requestAnimationFrame(() => writer.current?.focus());
  return (
    <GroupField label={label} onBlur={onBlur}>
      {() => (
        <>
          <TextTools
            writing={writing}
            hand={() => ({
              toggleMark: (mark) => writer.current?.toggleMark(mark),
              link: (link) => {
                writer.current?.link(link);
                comeBack();
              },
              insertMerge: (path, fallback) => {
                writer.current?.insertMerge(path, fallback);
                comeBack();
              },
            })}
          />
          <div ref={place} className={`${field.box} ${styles.words}`} />
        </>
      )}
    </GroupField>
  );
}
