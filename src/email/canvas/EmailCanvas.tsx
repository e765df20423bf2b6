import { useEffect, useImperativeHandle, useRef } from 'react';
import { createCanvas, type Canvas } from './createCanvas.ts';
import type { EmailCanvasProps } from './EmailCanvasProps.ts';
import styles from './EmailCanvas.module.css';

/** The email as it looks, drawn by GrapesJS. It fills its place. Heavy: load it only where it is opened. */
export function EmailCanvas(props: EmailCanvasProps) {
  const { ref } = props;
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(undefined);
  const latest = useRef(props);

  // Both run before anything can happen to what they are about.
  useEffect(() => {
    latest.current = props;
    canvas.current?.update();
  });
  useEffect(() => {
    // A new element each time: GrapesJS leaves traces in the one it was given.
    const mount = document.createElement('div');
    mount.className = styles.mount ?? '';
    place.current?.append(mount);
    const made = createCanvas(mount, () => latest.current);
    canvas.current = made;
    made.update();
    return () => {
      canvas.current = undefined;
      made.destroy();
      mount.remove();
    };
  }, []);
  useImperativeHandle(ref, () => {
    const call = (act: (made: Canvas) => void) => {
      if (canvas.current) act(canvas.current);
    };
    return {
      startDrag: (content, event) => call((made) => made.startDrag(content, event)),
      endDrag: () => call((made) => made.endDrag()),
      write: (all) => call((made) => made.write(all)),
      toggleMark: (mark) => call((made) => made.toggleMark(mark)),
      link: (link) => call((made) => made.link(link)),
      insertMerge: (path, fallback) => call((made) => made.insertMerge(path, fallback)),
      flush: () => call((made) => made.flush()),
    };
  }, []);
  return <div ref={place} className={styles.canvas} />;
}
