import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { SharedSession, SharedState } from './createSharedSession.ts';

/** What journeys share, open for changes, for the pages of the library. */
export const SharedSessionContext = createContext<SharedSession | undefined>(undefined);

export function useSharedSession(): SharedSession {
  const session = use(SharedSessionContext);
  if (!session) throw new Error('useSharedSession outside a SharedSessionContext');
  return session;
}

/** A part of that session's state; redraws only when that part changes. */
export const useSharedState = <T>(select: (state: SharedState) => T): T =>
  useStore(useSharedSession().store, select);
