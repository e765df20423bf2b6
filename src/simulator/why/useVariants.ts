import { useEffect, useState } from 'react';
import { sourceOf, whatWouldChange, type Decision, type Linked, type Scenario, type SearchEnd, type Simulation, type Turn, type Variant } from '../../core/index.ts'; // oxfmt-ignore
import { isLong, searchInWorker } from './searchInWorker.ts';

/** What was found so far of what would make a decision go another way; the smallest change first. */
export interface Search {
  variants: readonly Variant[];
  done: boolean;
  /** How it ended, once it has. */
  end?: SearchEnd;
  /** Why nothing can be found, where a worker failed. */
  failed?: string | undefined;
}

/** How long the search works before it lets others go on, in milliseconds: well within a frame. */
const slice = 8;
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
    return isLong(simulation)
      ? searchInWorker(
          { program: sourceOf(linked), scenario, index: decision.index, turn },
          (searched) => say({ ...searched, done: true }),
          (failed) => say({ variants: [], done: true, failed }),
        )
      : inSlices(whatWouldChange(linked, scenario, simulation, decision, turn), say);
  }, [linked, scenario, simulation, decision, turn, stale]);
  return search && search.of === decision && search.turn === turn ? search.found : nothing;
}

/** Tells what was found so far, until it is stopped by what it returns. */
function inSlices(tries: Iterator<Variant | undefined, SearchEnd>, say: (found: Search) => void): () => void {
  const variants: Variant[] = [];
  const work = () => {
    const end = performance.now() + slice;
    const before = variants.length;
    do {
      const next = tries.next();
      if (next.done) return say({ variants, done: true, end: next.value });
      if (next.value) variants.push(next.value);
    } while (performance.now() < end);
    if (variants.length > before) say({ variants, done: false });
    timer = setTimeout(work, 0);
    return undefined;
  };
  let timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
}
