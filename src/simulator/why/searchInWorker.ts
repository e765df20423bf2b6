import type { Simulation } from '../../core/index.ts';
import { askWorker } from '../../ui/askWorker.ts';
import type { FoundOf, ToSearch } from './variants.worker.ts';

/** Trails of more entries take longer than a frame to live through once, and are tried in a worker. */
const mostHere = 2_000;
/** Not for every keystroke a worker is started. */
const calmMs = 200;

export const isLong = ({ entries }: Simulation): boolean => entries.length > mostHere;

/** Asks a worker, once nothing has changed for a moment, until it is stopped by what it returns. */
export function searchInWorker<Asked extends ToSearch>(
  asked: Asked,
  say: (found: FoundOf<Asked>) => void,
  fail: (why: string) => void,
): () => void {
  const ending = new AbortController();
  const start = () => {
    const worker = new Worker(new URL('./variants.worker.ts', import.meta.url), { type: 'module' });
    askWorker<FoundOf<Asked>>(worker, asked, ending.signal).then(
      (found) => found && say(found),
      (error: unknown) => fail(String(error)),
    );
  };
  const timer = setTimeout(start, calmMs);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
