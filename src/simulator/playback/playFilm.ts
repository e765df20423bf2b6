import { advance, type Film, type Frame } from './film.ts';

/** A tab that was out of sight goes on where it was, not where it would be. */
const mostMs = 250;

/** Plays a film frame by frame of the screen from an entry on, until it halts or the returned function is called. */
export function playFilm(
  film: Film,
  breaks: readonly number[],
  from: number,
  hear: {
    /** How much faster than at ease, asked with every frame. */
    speed: () => number;
    onFrame: (frame: Frame) => void;
    onHalt: (why: 'breakpoint' | 'end', index: number) => void;
  },
): () => void {
  let ms = film.startOf(from);
  let before: number | undefined;
  const step = (now: number) => {
    const elapsed = before === undefined ? 0 : Math.min(now - before, mostMs) * hear.speed();
    before = now;
    const next = advance(film, breaks, ms, elapsed);
    ms = next.ms;
    const frame = film.frameAt(ms);
    request = requestAnimationFrame(step);
    hear.onFrame(frame);
    if (next.halted === undefined) return;
    cancelAnimationFrame(request);
    hear.onHalt(next.halted, frame.index);
  };
  let request = requestAnimationFrame(step);
  return () => cancelAnimationFrame(request);
}
