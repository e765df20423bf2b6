import { useEffect, useState } from 'react';
import { sourceOf, whatWouldChange, type Decision, type Linked, type Scenario, type Simulation, type Turn, type Variant } from '../../core/index.ts'; // prettier-ignore
import { askWorker } from '../../ui/askWorker.ts';
import type { ToSearch } from './variants.worker.ts';

/** What was found so far of what would make a decision go another way; the smallest change first. */
export interface Search {
  variants: readonly Variant[];
  done: boolean;
  /** Why nothing can be found, where a worker failed. */
  failed?: string | undefined;
}

/** How long the search works before it lets others go on, in milliseconds: well within a frame. */
const slice = 8;
/** Trails of more entries take longer than a frame to live through once, and are tried in a worker. */
const mostHere = 2_000;
/** Not for every keystroke a worker is started. */
const calmMs = 200;
const nothing: Search = { variants: [], done: false };

/**
 * Looks for what would make a decision go another way, a slice of time after the other, or in a worker; not while `turn` is
 * undefined or `stale` says that the simulation is from before the last change.
 */
export function useVariants(
  linked: Linked,
  scenario: Scenario,
  simulation: Simulation,
  decision: Decision | undefined,
  turn: Turn | undefined,
  stale: boolean,
): Search {
  const [search, setSearch] = useState<{ of: Decision; turn: Turn; found: Search }>();
  useEffect(() => {
    if (!decision || !turn || stale) return undefined;
    const say = ({ variants, ...how }: Search) =>
      setSearch({
        of: decision,
        turn,
        found: { ...how, variants: variants.toSorted((a, b) => a.size - b.size) },
      });
    return simulation.entries.length > mostHere
      ? inWorker({ program: sourceOf(linked), scenario, index: decision.index, turn }, say)
      : inSlices(whatWouldChange(linked, scenario, simulation, decision, turn), say);
  }, [linked, scenario, simulation, decision, turn, stale]);
  return search && search.of === decision && search.turn === turn ? search.found : nothing;
}

/** Tells what was found so far, until it is stopped by what it returns. */
function inSlices(tries: Iterator<Variant | undefined, void>, say: (found: Search) => void): () => void {
  const variants: Variant[] = [];
  const work = () => {
    const end = performance.now() + slice;
    const before = variants.length;
    do {
      const next = tries.next();
      if (next.done) return say({ variants, done: true });
      if (next.value) variants.push(next.value);
    } while (performance.now() < end);
    if (variants.length > before) say({ variants, done: false });
    timer = setTimeout(work, 0);
    return undefined;
  };
  let timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
}

function inWorker(asked: ToSearch, say: (found: Search) => void): () => void {
  const ending = new AbortController();
  const start = () => {
    const worker = new Worker(new URL('./variants.worker.ts', import.meta.url), { type: 'module' });
    askWorker<readonly Variant[]>(worker, asked, ending.signal).then(
      (variants) => variants && say({ variants, done: true }),
      (error: unknown) => say({ variants: [], done: true, failed: String(error) }),
    );
  };
  const timer = setTimeout(start, calmMs);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
