import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useView } from './desk.ts';

/** What is said aloud of what was done to steps, politely. */
export function Said() {
  const { text, count } = useView(({ said }) => said);
  return (
    <VisuallyHidden as="div">
      <div role="status" aria-live="polite">
        {/* A new element each time: the same words twice are said twice. */}
        <span key={count}>{text}</span>
      </div>
    </VisuallyHidden>
  );
}
