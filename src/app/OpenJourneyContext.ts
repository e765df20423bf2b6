import { createContext, use, useSyncExternalStore } from 'react';
import type { SeatState } from '../library/tabs.ts';
import type { OpenJourney } from './openJourney.ts';

/** The journey of the page, with its seat among the tabs. */
export const OpenJourneyContext = createContext<OpenJourney | undefined>(undefined);

export function useOpenedJourney(): OpenJourney {
  const journey = use(OpenJourneyContext);
  if (!journey) throw new Error('useOpenedJourney outside an OpenJourneyContext');
  return journey;
}

/** Whether this tab writes the journey or reads what another writes. */
export function useSeatState(): SeatState {
  const { seat } = useOpenedJourney();
  return useSyncExternalStore(seat.subscribe, seat.state);
}
