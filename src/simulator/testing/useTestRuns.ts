import { useStore } from 'zustand';
import type { Session } from '../../session/Session.ts';
import { useSession } from '../../session/useSession.ts';
import { createTestRuns, type TestRuns, type TestRunsState } from './createTestRuns.ts';
import { startTestThread } from './testThread.ts';

const runsOf = new WeakMap<Session, TestRuns>();

/** The tests of the open journey; a `TestKeeper` says what there is to run. */
export function useTestRuns(): TestRuns {
  const session = useSession();
  const runs = runsOf.get(session) ?? createTestRuns(startTestThread);
  runsOf.set(session, runs);
  return runs;
}

/** How they stand; redraws with every change. */
export const useTestRunsState = (): TestRunsState => useStore(useTestRuns().store);
