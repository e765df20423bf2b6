import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Compiled } from '../core/index.ts';
import type { Session, SessionState } from './Session.ts';
import type { DockRequest } from './DockRequest.ts';
import type { Overlay } from './Overlay.ts';
import type { TestMarks } from './TestMarks.ts';

/** The open journey, for every room of the editor. */
export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no journey is open: useSession outside a SessionContext');
  return session;
}

/** A part of the session's state; redraws only when that part changes. */
export const useSessionState = <T>(select: (state: SessionState) => T): T =>
  useStore(useSession().store, select);

/** A part of what the simulator shows on the canvas. */
export const useOverlay = <T>(select: (overlay: Overlay) => T): T => useStore(useSession().overlay, select);

/** How the tests of the open journey come out. */
export const useTestMarks = (): TestMarks => useStore(useSession().tests);

/** What is asked of the simulator of the open journey, a new object each time; undefined where nothing is. */
export const useDockRequest = (): DockRequest | undefined =>
  useStore(useSession().wishes, ({ request }) => request);

/** The present draft compiled: its issues and, where there is no error, its journey JSON. */
export function useCompiled(): Compiled {
  const session = useSession();
  return useSyncExternalStore(session.store.subscribe, session.compiled);
}
