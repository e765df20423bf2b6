import { useEffect, useState } from 'react';
import type { JourneyDocument, Shared } from '../core/index.ts';
import type { StoredJourney } from '../library/Repository.ts';
import type { Verdict } from './verdictOf.ts';

type Judge = (typeof import('./verdictOf.ts'))['verdictOf'];

/** How long judging may hold up the page at a time, and how often it shows how far it has come, in milliseconds. */
const sliceMs = 12;
const showMs = 250;

/**
 * What is wrong with each of the journeys, by id: judged a few at a time, so that nobody waits for it. What was found before
 * stands until it is judged again. `all` are the journeys of the workspace.
 */
export function useVerdicts(
  journeys: readonly StoredJourney[],
  shared: Shared,
  all: readonly JourneyDocument[],
): ReadonlyMap<string, Verdict> {
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  useEffect(() => {
    const found = new Map<string, Verdict>();
    let next = 0;
    let shown = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const work = (verdictOf: Judge) => {
      const end = performance.now() + sliceMs;
      do {
        const stored = journeys[next++];
        if (stored) found.set(stored.draft.document.id, verdictOf(stored, shared, all));
      } while (next < journeys.length && performance.now() < end);
      if (next >= journeys.length) {
        setVerdicts(found);
        return;
      }
      if (performance.now() - shown > showMs) {
        shown = performance.now();
        setVerdicts((before) => new Map([...before, ...found]));
      }
      timer = setTimeout(work, 0, verdictOf);
    };
    // Where it cannot be fetched, nothing is said of problems: the list is of use without.
    void import('./verdictOf.ts').then(
      ({ verdictOf }) => {
        if (!isOver) timer = setTimeout(work, 0, verdictOf);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [journeys, shared, all]);
  return verdicts;
}
