import { useImperativeHandle, useLayoutEffect } from 'react';
import type { EmailCanvasProps } from '../../../src/email/canvas/EmailCanvasProps.ts';

/** What the editor gave to its canvas last, and what it asked of it. */
export const canvas: { props: EmailCanvasProps | undefined; calls: unknown[] } = {
  props: undefined,
  calls: [],
};

/** In place of the canvas, which has tests of its own. */
export function EmailCanvas(props: EmailCanvasProps) {
  const { ref } = props;
  useLayoutEffect(() => void Object.assign(canvas, { props }));
  useImperativeHandle(ref, () => ({
    startDrag: (content) => canvas.calls.push(['startDrag', content]),
    endDrag: () => canvas.calls.push(['endDrag']),
    write: (all) => canvas.calls.push(['write', all]),
    toggleMark: (mark) => canvas.calls.push(['toggleMark', mark]),
    link: (link) => canvas.calls.push(['link', link]),
    insertMerge: (path, fallback) => canvas.calls.push(['insertMerge', path, fallback]),
    flush: () => undefined,
  }));
  return <div>canvas</div>;
}
