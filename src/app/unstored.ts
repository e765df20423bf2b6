import { useEffect } from 'react';
import type { OpenJourney } from './openJourney.ts';

/** Journeys that could not be stored when they were left, by id. They stay open, and come back as they were. */
export const unstored = new Map<string, OpenJourney>();

/** Has the browser ask before the page takes along what a journey that is no longer on screen could not store. */
export function useUnstoredGuard(): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (unstored.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
}
